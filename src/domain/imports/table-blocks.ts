import { toArabicDigits } from '../thai-text/digits';
import { isBand } from './band-rows';
import { cellText, numberedTitle } from './cell-list';
import type { CellValues } from './cell-values';
import type { Grid } from './grid';
import type { ImportProblem } from './office-file';
import { type Column, columnOf, isHeader } from './table-columns';
import { tableText } from './table-texts';

const TEXT_LIMIT = 2000;

/** The rows of one measure: a row with its name, and those below it that go on with empty or repeated names. */
export interface Block {
  /** null: none is written; NaN: what is written is none, which is among the problems */
  num: number | null;
  title: string;
  rows: number[];
}

/**
 * Gathers the rows below a header into measures: a row with a name begins one, rows with an empty or the same name go on with
 * it. Empty rows, repeated headers, headings between measures and signatures below the table are skipped.
 */
export function readBlocks(
  grid: Grid,
  header: number,
  columns: ReadonlyMap<Column, number>,
): { blocks: Block[]; problems: ImportProblem[] } {
  const blocks: Block[] = [];
  const problems: ImportProblem[] = [];
  let before: 'row' | 'empty' | 'signature' = 'row';
  for (let row = header + 1; row < grid.rows.length; row += 1) {
    const cells = (grid.rows[row] ?? []).map(cellText);
    if (isHeader(cells)) {
      const trouble =
        before === 'signature' ? tableText.secondTable : hasMoved(cells, columns) ? tableText.otherHeader : null;
      if (trouble) problems.push({ where: grid.where(row, 0), message: trouble });
      before = 'row';
      continue;
    }
    if (cells.every((cell) => cell === '')) {
      if (before === 'row') before = 'empty';
      continue;
    }
    if (
      grid.isAcross(row) ||
      isBand(cells, Math.min(columns.get('num') ?? Infinity, columns.get('title') ?? Infinity))
    ) {
      before = 'row';
      continue;
    }
    const cellOf = (column: Column): string => cells[columns.get(column) ?? -1] ?? '';
    const whereOf = (column: Column): string => grid.where(row, columns.get(column) ?? 0);
    if (isSignature(cells)) before = 'signature';
    const named = numberedTitle(cellOf('title'));
    // Whoever signs stands below the table, with his name and position.
    if (before === 'signature' && (cellOf('num') === '' || cellOf('units') === '')) continue;
    const isUnnamed = named.title === '';
    if ((isUnnamed || TOTAL.test(named.title)) && isStray(cells)) {
      problems.push({
        where: grid.where(
          row,
          cells.findIndex((cell) => cell !== ''),
        ),
        message: tableText.strayRow,
      });
      continue;
    }
    if (isUnnamed && before === 'empty') {
      problems.push({ where: whereOf('title'), message: tableText.afterEmptyRow });
      continue;
    }
    before = 'row';
    const part = PART_NUMBER.exec(named.title)?.[0];
    const written = cellOf('num') !== '' ? measureNumber(cellOf('num')) : part ? Number.NaN : named.num;
    if (Number.isNaN(written) || written === 0) {
      problems.push({ where: whereOf('num'), message: tableText.wrongNumber(cellOf('num') || (part ?? '')) });
    }
    const last = blocks.at(-1);
    if (named.title.length > TEXT_LIMIT) problems.push({ where: whereOf('title'), message: tableText.tooLong });
    const goesOn = isUnnamed || (named.title === last?.title && (written === null || written === last.num));
    if (!goesOn) blocks.push({ num: written, title: named.title, rows: [row] });
    else if (last) last.rows.push(row);
    else problems.push({ where: whereOf('title'), message: tableText.nothingAbove });
  }
  return { blocks, problems };
}

/** `(ลงชื่อ)………`, `ลงนาม ……` */
const isSignature = (cells: readonly string[]): boolean => cells.some((cell) => /^[(\s]*(?:ลงชื่อ|ลงนาม)/.test(cell));

/** What stands below a table or between two, and would go into the measure above: a heading, a note, who wrote it. */
const STRAY =
  /^(?:หมายเหตุ|รวม(?:ทั้งสิ้น|ทั้งหมด)?(?:\s|$|\d)|ที่มา\s*:|ข้อมูล\s*ณ|ผู้(?:รายงาน|จัดทำ|เสนอ|ตรวจ|อนุมัติ|รับรอง|เห็นชอบ|ให้ความเห็นชอบ)|ตำแหน่ง\s|\((?:นาย|นาง|นางสาว|น\.ส\.|ว่าที่|ดร\.)|.*ประจำปี(?:งบประมาณ)?\s*(?:พ\.?\s*ศ\.?)?\s*[\d๐-๙]{4}$)/;

const TOTAL = /^รวม(?:ทั้งสิ้น|ทั้งหมด)?\s*[\d๐-๙]+\s*(?:มาตรการ|กิจกรรม|โครงการ|ข้อ)/;

function isStray(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  return filled.length > 0 && filled.every((cell) => STRAY.test(cell));
}

/** Whether a header that is repeated has its columns elsewhere than the first. */
const hasMoved = (cells: readonly string[], columns: ReadonlyMap<Column, number>): boolean =>
  [...columns].some(([column, index]) => columnOf(cells[index] ?? '') !== column);

/** `1.1 อบรม`: a part of a measure, which no measure's number is; `5.5 ล้านบาท` at a title's beginning is no number at all. */
const PART_NUMBER = /^[0-9๐-๙]{1,2}\.[0-9๐-๙]{1,2}\.?(?=\s*(?!ล้าน|บาท|แสน|หมื่น|%|ร้อยละ)[ก-๛A-Za-z])/;

/** `1`, `๑.`, `(1)`, `①`, `มาตรการที่ 1`; NaN for what is no such number. */
function measureNumber(cell: string): number {
  const [, digits] =
    /^(?:มาตรการ(?:ที่)?|ข้อ(?:ที่)?|ที่)?\s*\(?(\d{1,3})(?:\.0*)?[.)]?$/.exec(toArabicDigits(cell.normalize('NFKC'))) ?? [];
  return digits === undefined ? Number.NaN : Number(digits);
}

/** Gathers a column's cells over the rows of a measure, noting what is wrong in them. */
export class BlockReader {
  constructor(
    private readonly grid: Grid,
    private readonly columns: ReadonlyMap<Column, number>,
    private readonly problems: ImportProblem[],
  ) {}

  list(block: Block, column: Column, read: (cell: string) => string[]): string[] {
    return this.cells(block, column).flatMap(({ text, where }) => {
      if (text.length > TEXT_LIMIT) this.problems.push({ where, message: tableText.tooLong });
      return read(text);
    });
  }

  values<T>(
    block: Block,
    column: Column,
    read: (cell: string) => CellValues<T>,
    explain: (wrong: string) => string,
  ): { found: T[]; wrong: number } {
    const found = new Set<T>();
    let wrongs = 0;
    for (const { text, where } of this.cells(block, column)) {
      const { values, wrong } = read(text);
      for (const value of values) found.add(value);
      for (const part of wrong) this.problems.push({ where, message: explain(part) });
      wrongs += wrong.length;
    }
    return { found: [...found], wrong: wrongs };
  }

  /** Notes what is wrong with a measure in a column, at the first cell that says something. */
  problem(block: Block, column: Column, message: string): void {
    const [cell] = this.cells(block, column);
    if (cell) this.problems.push({ where: cell.where, message });
  }

  private cells(block: Block, column: Column): { text: string; where: string }[] {
    const index = this.columns.get(column);
    if (index === undefined) return [];
    // Merged cells are one text of a measure, however many of its rows they cover.
    return block.rows
      .filter((row, at) => at === 0 || !this.grid.isRepeated(row, index))
      .map((row) => ({ text: this.grid.rows[row]?.[index] ?? '', where: this.grid.where(row, index) }))
      .filter(({ text }) => cellText(text) !== '');
  }
}
