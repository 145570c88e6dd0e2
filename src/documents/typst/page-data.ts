import {
  BESIDE_HEADING_CM,
  columnShares,
  headRows,
  MARGIN,
  POINTS_PER_CM,
  sectionsOf,
  textHeightCm,
  textWidthCm,
} from '../layout';
import type { Align, Block, Cell, Column, Paper, Row, Table } from '../paper';
import { signatureLines } from '../signature-lines';
import { documentTexts } from '../texts';
import { typeface } from '../typeface';
import { lineCount } from '../words/line-count';
import { cutToFit, type LineWords, lineWords } from '../words/line-pieces';
import { inTypeface } from './printable';

/** As large as TH Sarabun 16 on its own line. */
const TYPE = { size: 10.6, pitch: 20.8 };
/** Between a cell's rule and its words, on each side. */
const INSET = { x: 4.5, y: 3 };
/** What a list's marks and numbers take of a line. */
const LIST_INDENT = 16;
/** Bold words are about as much wider. */
const BOLD = 1.07;
/** A row that takes more of a page than this goes on over the page's end, so that no page is left nearly empty. */
const WHOLE_ROW = 0.6;

/** A last row of more lines does not go along with the signatures: they would hardly fit on a page together. */
const LINES_ALONG = 8;

/** Between the pieces of a line; no text has it, being a control character. */
const BETWEEN = '\u001F';

/** A text for the template: its lines, each in pieces. */
type Text = string[];

/** What `paper.typ` reads, besides the emblems' pictures. */
export interface PageData {
  title: string;
  office: string;
  digits: Paper['digits'];
  type: typeof TYPE;
  inset: typeof INSET;
  listIndent: number;
  sections: { landscape: boolean; margin: Record<string, number>; blocks: object[] }[];
}

/** @param pictures gets the emblems, in their order */
export function pageData(paper: Paper, pictures: Uint8Array[]): PageData {
  const words = lineWords([paper.office, ...(paper.words ?? [])]);
  return {
    title: inTypeface(paper.title),
    office: inTypeface(paper.office),
    digits: paper.digits,
    type: TYPE,
    inset: INSET,
    listIndent: LIST_INDENT,
    sections: sectionsOf(paper).map(({ orientation, blocks }) => {
      const writer = new BlockWriter(words, orientation, pictures);
      return {
        landscape: orientation === 'landscape',
        margin: MARGIN[orientation],
        blocks: blocks.map((block, place) => writer.write(block, blocks[place - 1], blocks[place + 1])),
      };
    }),
  };
}

/** A table, or a part of one. */
interface TableData {
  caption: Text | null;
  shares: number[];
  aligns: Align[];
  head: object[][];
  rows: object[];
}

class BlockWriter {
  private readonly width: number;
  private readonly height: number;

  constructor(
    private readonly words: LineWords,
    orientation: Paper['orientation'],
    private readonly pictures: Uint8Array[],
  ) {
    this.width = textWidthCm(orientation) * POINTS_PER_CM;
    this.height = textHeightCm(orientation) * POINTS_PER_CM;
  }

  write(block: Block, before: Block | undefined, after: Block | undefined): object {
    switch (block.kind) {
      case 'emblem': {
        const besideNext = block.heightCm <= BESIDE_HEADING_CM && after?.kind === 'heading';
        const picture = block.picture === null ? null : this.pictures.push(block.picture) - 1;
        return { kind: 'emblem', picture, height: block.heightCm, besideNext, alt: documentTexts.emblem };
      }
      case 'heading': {
        const besideEmblem = before?.kind === 'emblem' && before.heightCm <= BESIDE_HEADING_CM;
        const scale = besideEmblem ? MEMO_HEADING : (HEADING[block.level] ?? 1);
        return {
          kind: 'heading',
          level: block.level,
          text: this.text(block.text, this.width, scale * BOLD),
          align: block.align ?? 'left',
          scale,
        };
      }
      case 'paragraph':
        return {
          kind: 'paragraph',
          text: this.text(block.text, this.width, block.bold ? BOLD : 1),
          align: block.align ?? 'left',
          bold: block.bold ?? false,
          setIn: block.setIn ?? false,
          staysWithNext: after?.kind === 'signatures' || after?.kind === 'table',
        };
      case 'list':
        return { kind: 'list', ...this.list(block, this.width) };
      case 'fields':
        return {
          kind: 'fields',
          lines: block.lines.map((line) =>
            line.map(({ label, text }) => ({
              label: this.text(label, this.width, BOLD),
              text: this.text(text, (this.width / line.length) * 0.7, 1),
            })),
          ),
        };
      case 'table': {
        const { kept, along } = this.parted(block, after);
        return { kind: 'table', goesOn: along.length > 0, ...this.table({ ...block, rows: kept }) };
      }
      case 'signatures':
        return {
          kind: 'signatures',
          lastRows: before?.kind === 'table' ? this.lastRows(before, block) : null,
          blocks: block.blocks.map((signature) => ({
            says: signature.says === null ? null : this.text(signature.says, this.width / 2, 1),
            lines: signatureLines(signature).map((line) => this.text(line, this.width / 2, 1)),
          })),
        };
      case 'space':
        return { kind: 'space', lines: block.lines };
      case 'new-page':
        return { kind: 'new-page' };
    }
  }

  /**
   * A table's rows, and its last ones that go along with the signatures below it: they would stand alone on a page else. What heads the
   * last row goes with it.
   */
  private parted({ rows, columns }: Table, after: Block | undefined): { kept: Row[]; along: Row[] } {
    const along = rows.length > 1 && 'heading' in (rows.at(-2) ?? {}) ? 2 : 1;
    const last = rows.at(-1);
    const goes =
      after?.kind === 'signatures' &&
      last !== undefined &&
      'cells' in last &&
      rows.length > along &&
      this.linesOfRow(last, this.widthsOf(columns)) <= LINES_ALONG;
    return goes ? { kept: rows.slice(0, -along), along: rows.slice(-along) } : { kept: rows, along: [] };
  }

  private lastRows(table: Table, after: Block): TableData | null {
    const { along } = this.parted(table, after);
    return along.length === 0 ? null : this.table({ ...table, caption: null, rows: along });
  }

  private widthsOf(columns: readonly Column[]): number[] {
    return columnShares(columns).map((share) => share * this.width - 2 * INSET.x);
  }

  private table({ caption, columns, rows }: Table): TableData {
    const shares = columnShares(columns);
    const widths = this.widthsOf(columns);
    return {
      caption: caption === null ? null : this.text(caption, this.width, BOLD),
      shares,
      aligns: columns.map(({ align }) => align ?? 'left'),
      head: headRows(columns).map((row) =>
        row.map(({ title, across, down }) => ({
          text: this.text(title, Math.min(...widths) * across, BOLD),
          across,
          down,
        })),
      ),
      rows: rows.map((row) => this.row(row, widths)),
    };
  }

  private row(row: Row, widths: readonly number[]): object {
    if ('heading' in row) return { heading: this.text(row.heading, this.width - 2 * INSET.x, BOLD) };
    return {
      cells: widths.map((width, place) => this.cell(row.cells[place] ?? [], width)),
      whole: this.linesOfRow(row, widths) * TYPE.pitch <= this.height * WHOLE_ROW,
    };
  }

  private linesOfRow(row: { cells: Cell[] }, widths: readonly number[]): number {
    return Math.max(...widths.map((width, place) => this.linesOf(row.cells[place] ?? [], width)));
  }

  private cell(cell: Cell, width: number): object[] {
    return cell.map((part) => {
      if (typeof part === 'string') return { text: this.text(part, width, 1) };
      if ('link' in part) return { link: followed(part.link), text: this.text(part.link, width, 1) };
      return this.list({ ordered: part.ordered, items: part.list }, width);
    });
  }

  private list({ ordered, items }: { ordered: boolean; items: readonly string[] }, width: number): object {
    return { ordered, items: items.map((item) => this.text(item, width - LIST_INDENT, 1)) };
  }

  private linesOf(cell: Cell, width: number): number {
    const count = (text: string, room: number): number =>
      text
        .split('\n')
        .reduce((sum, line) => sum + lineCount(this.pieces(line, room, 1), room / TYPE.size, typeface().widthOf), 0);
    return cell.reduce((sum, part) => {
      if (typeof part === 'string') return sum + count(part, width);
      if ('link' in part) return sum + count(part.link, width);
      return part.list.reduce((all, item) => all + count(item, width - LIST_INDENT), sum);
    }, 0);
  }

  private text(text: string, width: number, scale: number): Text {
    return inTypeface(text)
      .split('\n')
      .map((line) => this.pieces(line, width, scale).join(BETWEEN));
  }

  private pieces(line: string, width: number, scale: number): string[] {
    const { widthOf } = typeface();
    const room = width / TYPE.size / scale;
    return this.words.piecesOf(line).flatMap((piece) => cutToFit(piece, (part) => widthOf(part) <= room));
  }
}

/** Sizes of headings as parts of the text's: 20, 18 and 16 points of TH Sarabun; a memo's name is 29. */
const HEADING: Record<number, number> = { 1: 20 / 16, 2: 18 / 16, 3: 1 };
const MEMO_HEADING = 29 / 16;

/** Only addresses of the web are followed. */
const followed = (address: string): string | null => (/^https?:\/\//i.test(address) ? address : null);
