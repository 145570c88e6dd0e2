import {
  AlignmentType,
  BorderStyle,
  ExternalHyperlink,
  HorizontalPositionAlign,
  HorizontalPositionRelativeFrom,
  ImageRun,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  TextWrappingType,
  VerticalAlignTable,
  VerticalPositionRelativeFrom,
  WidthType,
} from 'docx';
import { ratioOf } from '../emblems';
import { BESIDE_HEADING_CM, columnShares, headRows, type Section, textWidthCm } from '../layout';
import type { Align, Block, Cell, Table as PaperTable, Row, Signature } from '../paper';
import { signatureLines } from '../signature-lines';
import { documentTexts } from '../texts';
import { BULLETS, NUMBERS } from './numbering';

/** Twentieths of a point, in which Word counts. */
const TWIPS_PER_CM = 567;
const LINE = 360;
/** The first line of a letter's paragraphs is set in. */
const SET_IN = Math.round(2.5 * TWIPS_PER_CM);
/** Half points: 20, 18 and 16 points; a memo's name is 29. */
const HEADING_SIZE = { 1: 40, 2: 36, 3: 32 };
const MEMO_SIZE = 58;
/** Pixels at 96 an inch, in which pictures are measured. */
const PIXELS_PER_CM = 96 / 2.54;
const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT };
const LINES_OF_TABLE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };

interface Look {
  bold?: boolean;
  size?: number;
}

/** Writes the blocks of a section; numbered lists count anew each, through `nextList`. */
export class BlockWriter {
  private readonly width: number;

  constructor(
    orientation: Section['orientation'],
    private readonly nextList: () => number,
  ) {
    this.width = Math.round(textWidthCm(orientation) * TWIPS_PER_CM);
  }

  write(block: Block, before: Block | undefined, after: Block | undefined): (Paragraph | Table)[] {
    switch (block.kind) {
      case 'emblem':
        return this.emblem(block, after);
      case 'heading': {
        const emblem = before?.kind === 'emblem' && isBeside(before, block) ? before : undefined;
        const picture = emblem?.picture ? [image(emblem.picture, emblem.heightCm, true)] : [];
        return [
          new Paragraph({
            outlineLevel: block.level - 1,
            style: `Heading${block.level}`,
            alignment: ALIGN[block.align ?? 'left'],
            keepNext: true,
            children: [
              ...picture,
              ...runs(block.text, { bold: true, size: emblem ? MEMO_SIZE : HEADING_SIZE[block.level] }),
            ],
          }),
        ];
      }
      case 'paragraph':
        return [
          new Paragraph({
            alignment: ALIGN[block.align ?? 'left'],
            ...(block.setIn ? { indent: { firstLine: SET_IN } } : {}),
            keepNext: after?.kind === 'signatures' || after?.kind === 'table',
            children: runs(block.text, { bold: block.bold ?? false }),
          }),
        ];
      case 'list':
        return this.list(block.items, block.ordered, false);
      case 'fields':
        return block.lines.map((line) => this.fields(line));
      case 'table':
        return this.table(block, after?.kind === 'signatures');
      case 'signatures':
        return block.blocks.flatMap((signature) => this.signature(signature));
      case 'space':
        return Array.from({ length: block.lines }, () => new Paragraph({}));
      case 'new-page':
        return [new Paragraph({ pageBreakBefore: true, spacing: { line: 1, lineRule: 'exact' } })];
    }
  }

  private emblem(block: Extract<Block, { kind: 'emblem' }>, after: Block | undefined): Paragraph[] {
    if (after && isBeside(block, after)) return [];
    if (!block.picture) {
      const height = Math.round(block.heightCm * TWIPS_PER_CM);
      return [new Paragraph({ spacing: { line: height, lineRule: 'exact' } })];
    }
    return [new Paragraph({ alignment: AlignmentType.CENTER, children: [image(block.picture, block.heightCm)] })];
  }

  private list(items: readonly string[], ordered: boolean, keepNext: boolean): Paragraph[] {
    const instance = this.nextList();
    return items.map(
      (item) =>
        new Paragraph({
          numbering: { reference: ordered ? NUMBERS : BULLETS, level: 0, instance },
          keepNext,
          children: runs(item, {}),
        }),
    );
  }

  /** Label and text of each share a line; tabs part them, as a clerk would set it. */
  private fields(line: { label: string; text: string }[]): Paragraph {
    const part = this.width / line.length;
    return new Paragraph({
      tabStops: line.slice(1).map((_, place) => ({ type: 'left', position: Math.round(part * (place + 1)) })),
      children: line.flatMap(({ label, text }, place) => [
        ...(place > 0 ? [new TextRun({ text: '\t' })] : []),
        ...runs(label, { bold: true }),
        ...runs(`  ${text}`, {}),
      ]),
    });
  }

  /** @param staysWithNext its last row, with what heads it, does not part from what follows */
  private table({ caption, columns, rows }: PaperTable, staysWithNext: boolean): (Paragraph | Table)[] {
    const shares = columnShares(columns);
    const widths = shares.map((share) => Math.floor(share * this.width));
    const head = headRows(columns).map(
      (cells) =>
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: cells.map(
            ({ title, across, down }) =>
              new TableCell({
                columnSpan: across,
                rowSpan: down,
                verticalAlign: VerticalAlignTable.CENTER,
                shading: { type: ShadingType.CLEAR, fill: 'EEEEEE', color: 'auto' },
                children: [
                  new Paragraph({
                    alignment: AlignmentType.CENTER,
                    keepNext: true,
                    children: runs(title, { bold: true }),
                  }),
                ],
              }),
          ),
        }),
    );
    const table = new Table({
      layout: TableLayoutType.FIXED,
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: widths,
      borders: {
        top: LINES_OF_TABLE,
        bottom: LINES_OF_TABLE,
        left: LINES_OF_TABLE,
        right: LINES_OF_TABLE,
        insideHorizontal: LINES_OF_TABLE,
        insideVertical: LINES_OF_TABLE,
      },
      rows: [
        ...head,
        ...rows.map((row, place) =>
          this.row(
            row,
            columns.map(({ align }) => align ?? 'left'),
            widths,
            staysWithNext && place === rows.length - 1,
          ),
        ),
      ],
    });
    const above = caption === null ? [] : [new Paragraph({ keepNext: true, children: runs(caption, { bold: true }) })];
    // Two tables that follow each other would become one.
    return [
      ...above,
      table,
      new Paragraph({ keepNext: staysWithNext, spacing: { line: LINE / 2, lineRule: 'exact' } }),
    ];
  }

  private row(row: Row, aligns: Align[], widths: readonly number[], keepNext: boolean): TableRow {
    if ('heading' in row) {
      return new TableRow({
        cantSplit: true,
        children: [
          new TableCell({
            columnSpan: aligns.length,
            shading: { type: ShadingType.CLEAR, fill: 'F8F8F8', color: 'auto' },
            children: [new Paragraph({ keepNext: true, children: runs(row.heading, { bold: true }) })],
          }),
        ],
      });
    }
    return new TableRow({
      cantSplit: true,
      children: aligns.map(
        (align, place) =>
          new TableCell({
            width: { size: widths[place] ?? 0, type: WidthType.DXA },
            children: this.cell(row.cells[place] ?? [], align, keepNext),
          }),
      ),
    });
  }

  private cell(cell: Cell, align: Align, keepNext: boolean): Paragraph[] {
    const alignment = ALIGN[align];
    const written = cell.flatMap((part) => {
      if (typeof part === 'string') return [new Paragraph({ alignment, keepNext, children: runs(part, {}) })];
      if ('link' in part) return [new Paragraph({ alignment, keepNext, children: [linkTo(part.link)] })];
      return this.list(part.list, part.ordered, keepNext);
    });
    // A cell without a paragraph is a broken file.
    return written.length > 0 ? written : [new Paragraph({ keepNext })];
  }

  private signature({ says, ...signature }: Signature): (Paragraph | Table)[] {
    const own: IParagraphOptions = { keepNext: true, keepLines: true };
    const left = Math.round(this.width * 0.42);
    const said = says === null ? [] : [new Paragraph({ ...own, indent: { left }, children: runs(says, {}) })];
    const lines = signatureLines({ says, ...signature });
    return [
      new Paragraph({ ...own }),
      ...said,
      ...(said.length > 0 ? [new Paragraph({ ...own })] : []),
      ...lines.map(
        (line, place) =>
          new Paragraph({
            ...own,
            // The last lets go of what follows.
            keepNext: place < lines.length - 1,
            alignment: AlignmentType.CENTER,
            indent: { left },
            children: runs(line, {}),
          }),
      ),
    ];
  }
}

const isBeside = (emblem: Block, after: Block): boolean =>
  emblem.kind === 'emblem' && emblem.heightCm <= BESIDE_HEADING_CM && after.kind === 'heading';

function runs(text: string, { bold = false, size }: Look): TextRun[] {
  return text.split('\n').map(
    (line, place) =>
      new TextRun({
        text: line,
        ...(bold ? { bold, boldComplexScript: bold } : {}),
        ...(size === undefined ? {} : { size, sizeComplexScript: size }),
        ...(place > 0 ? { break: 1 } : {}),
      }),
  );
}

function linkTo(address: string): ParagraphChild {
  const text = new TextRun({ text: address, underline: {} });
  return /^https?:\/\//i.test(address) ? new ExternalHyperlink({ link: address, children: [text] }) : text;
}

function image(png: Uint8Array, heightCm: number, floating = false): ImageRun {
  const height = Math.round(heightCm * PIXELS_PER_CM);
  return new ImageRun({
    type: 'png',
    data: png,
    transformation: { height, width: Math.round(height * ratioOf(png)) },
    altText: { name: documentTexts.emblem, title: documentTexts.emblem, description: documentTexts.emblem },
    ...(floating
      ? {
          floating: {
            horizontalPosition: {
              relative: HorizontalPositionRelativeFrom.MARGIN,
              align: HorizontalPositionAlign.LEFT,
            },
            verticalPosition: { relative: VerticalPositionRelativeFrom.PARAGRAPH, offset: 0 },
            wrap: { type: TextWrappingType.NONE },
          },
        }
      : {}),
  });
}
