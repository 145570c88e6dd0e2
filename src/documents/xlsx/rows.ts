import type { Cell as SheetCell } from 'write-excel-file/node';
import { columnShares, headRows, POINTS_PER_CM, textWidthCm } from '../layout';
import { listMark } from '../list-mark';
import type { Align, Block, Cell, Column, Paper, Row, Signature, Table } from '../paper';
import { signatureLines } from '../signature-lines';
import { typeface } from '../typeface';
import { lineCount } from '../words/line-count';
import { cutToFit, type LineWords } from '../words/line-pieces';
import type { SheetPlan } from './sheets';

type SheetRow = SheetCell[];

/** A sheet's rows, and which of them are the table's head. */
export interface WrittenSheet {
  rows: SheetRow[];
  /** in characters, as Excel counts */
  widths: number[];
  /** first and last of the head's rows, from 1; null: no table */
  head: { from: number; to: number } | null;
}

/** What Excel takes in a cell, and as a row's height. */
const LONGEST_TEXT = 32_767;
const HIGHEST_ROW = 409;
/** Of TH SarabunPSK 16: a line, and the digit by which Excel measures columns. */
const LINE_PT = 24;
const DIGIT_PT = 6;
/** Sarabun at this size is as wide. */
const SAME_WIDTH_PT = 10.6;
/** Excel turns lines earlier than we reckon. */
const SLACK = 0.92;
const HEADING_SIZE = { 1: 20, 2: 18, 3: 16 };
/** A text that Excel would take for a formula once somebody edits it: its cell is told to hold text. */
const LIKE_FORMULA = /^[=+\-@]/;

interface Look {
  bold?: boolean;
  size?: number;
  align?: Align;
  vertical?: 'top' | 'center';
  framed?: boolean;
  fill?: string;
  linked?: boolean;
}

/** @throws when a cell's text is longer than Excel takes */
export class SheetWriter {
  private readonly columns: readonly Column[];
  private readonly widths: number[];
  private readonly rows: SheetRow[] = [];

  constructor(
    private readonly plan: SheetPlan,
    private readonly digits: Paper['digits'],
    private readonly words: LineWords,
  ) {
    this.columns = plan.table?.columns ?? [{ title: '', width: 1 }];
    const total = (textWidthCm(plan.orientation) * POINTS_PER_CM) / DIGIT_PT;
    this.widths = columnShares(this.columns).map((share) => Math.round(share * total * 10) / 10);
  }

  write(): WrittenSheet {
    for (const block of this.plan.above) this.block(block);
    const head = this.plan.table === null ? null : this.table(this.plan.table);
    for (const block of this.plan.below) this.block(block);
    return { rows: this.rows, widths: this.widths, head };
  }

  private block(block: Block): void {
    switch (block.kind) {
      case 'heading':
        this.across(block.text, { bold: true, size: HEADING_SIZE[block.level], align: block.align ?? 'left' });
        break;
      case 'paragraph':
        this.across(block.text, { bold: block.bold ?? false, align: block.align ?? 'left' });
        break;
      case 'list':
        for (const [place, item] of block.items.entries()) {
          this.across(listMark(block.ordered, place, this.digits) + item, {});
        }
        break;
      case 'fields':
        for (const line of block.lines) {
          this.across(line.map(({ label, text }) => `${label}  ${text}`).join('     '), {});
        }
        break;
      case 'signatures':
        for (const signature of block.blocks) this.signature(signature);
        break;
      case 'space':
        for (let line = 0; line < block.lines; line++) this.across('', {});
        break;
      // Tables have their sheets; a sheet has neither pages nor a place for the emblem.
      case 'table':
      case 'emblem':
      case 'new-page':
        break;
    }
  }

  private signature({ says, ...signature }: Signature): void {
    this.across('', {});
    const from = Math.floor(this.columns.length * 0.42);
    if (says !== null) this.across(says, {}, from);
    this.across('', {});
    for (const line of signatureLines({ says, ...signature })) this.across(line, { align: 'center' }, from);
  }

  /** One text over all columns, or from one on. */
  private across(text: string, look: Look, from = 0): void {
    const span = this.columns.length - from;
    const room = this.widths.slice(from).reduce((sum, width) => sum + width, 0);
    const height = this.heightOf([text], [room], (look.size ?? 16) / 16);
    this.rows.push([
      ...emptyCells(from),
      { ...this.cell(text, look), ...(span > 1 ? { columnSpan: span } : {}), height },
      ...emptyCells(span - 1),
    ]);
  }

  private table({ caption, columns, rows }: Table): { from: number; to: number } {
    if (caption !== null) this.across(caption, { bold: true });
    const from = this.rows.length + 1;
    this.head(columns);
    const to = this.rows.length;
    for (const row of rows) this.row(row, columns);
    return { from, to };
  }

  private head(columns: readonly Column[]): void {
    const look: Look = { bold: true, align: 'center', vertical: 'center', framed: true, fill: '#EEEEEE' };
    const heads = headRows(columns);
    // The lower row has cells only below the groups.
    let covered: boolean[] = columns.map(() => false);
    for (const cells of heads) {
      const row: SheetRow = [];
      const below: boolean[] = [];
      const room: { text: string; width: number }[] = [];
      let next = 0;
      while (row.length < columns.length) {
        if (covered[row.length]) {
          row.push(null);
          below.push(true);
          continue;
        }
        const cell = cells[next++];
        if (!cell) break;
        const { title, across, down } = cell;
        room.push({
          text: title,
          width: this.widths.slice(row.length, row.length + across).reduce((sum, width) => sum + width, 0) * down,
        });
        row.push({ ...this.cell(title, look), columnSpan: across, rowSpan: down }, ...emptyCells(across - 1));
        below.push(...Array.from({ length: across }, () => down > 1));
      }
      covered = below;
      const height = this.heightOf(
        room.map(({ text }) => text),
        room.map(({ width }) => width),
        1.07,
      );
      this.rows.push(row.map((cell) => (cell === null ? null : Object.assign({}, cell, { height }))));
    }
  }

  private row(row: Row, columns: readonly Column[]): void {
    if ('heading' in row) {
      this.across(row.heading, { bold: true, framed: true, fill: '#F8F8F8' });
      return;
    }
    const texts = columns.map((_, place) => this.textOf(row.cells[place] ?? []));
    const height = this.heightOf(texts, this.widths, 1);
    this.rows.push(
      columns.map(({ align }, place) => {
        const parts = row.cells[place] ?? [];
        const linked = parts.length === 1 && typeof parts[0] === 'object' && 'link' in parts[0];
        return { ...this.cell(texts[place] ?? '', { align: align ?? 'left', framed: true, linked }), height };
      }),
    );
  }

  private textOf(cell: Cell): string {
    return cell
      .flatMap((part) => {
        if (typeof part === 'string') return [part];
        if ('link' in part) return [part.link];
        return part.list.map((item, place) => listMark(part.ordered, place, this.digits) + item);
      })
      .join('\n');
  }

  private cell(text: string, { bold, size, align, vertical, framed, fill, linked }: Look) {
    if (text.length > LONGEST_TEXT) throw new Error(`Excel takes no more than ${LONGEST_TEXT} characters in a cell`);
    return {
      value: asKey(text),
      type: String,
      wrap: true,
      alignVertical: vertical ?? ('top' as const),
      ...(align === undefined || align === 'left' ? {} : { align }),
      ...(bold ? { fontWeight: 'bold' as const } : {}),
      ...(size === undefined ? {} : { fontSize: size }),
      ...(framed ? { borderStyle: 'thin' as const, borderColor: '#000000' } : {}),
      ...(fill === undefined ? {} : { backgroundColor: fill }),
      ...(LIKE_FORMULA.test(text) ? { format: '@' } : {}),
      ...(linked ? { textDecoration: { underline: true as const } } : {}),
    };
  }

  private heightOf(texts: readonly string[], widths: readonly number[], scale: number): number {
    const { widthOf } = typeface();
    const lines = texts.map((text, place) => {
      const room = ((widths[place] ?? 0) * DIGIT_PT * SLACK) / SAME_WIDTH_PT / scale;
      const pieces = (line: string): string[] =>
        this.words.piecesOf(line).flatMap((piece) => cutToFit(piece, (part) => widthOf(part) <= room));
      return text.split('\n').reduce((sum, line) => sum + lineCount(pieces(line), room, widthOf), 0);
    });
    return Math.min(Math.round(Math.max(1, ...lines) * LINE_PT * Math.max(1, scale)), HIGHEST_ROW);
  }
}

const emptyCells = (count: number): null[] => Array.from({ length: count }, () => null);

/** The library keeps its texts as the keys of an object, and takes an inherited one for known: such a text gets a space behind it. */
const asKey = (text: string): string => (text in {} ? `${text} ` : text);
