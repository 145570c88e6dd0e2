import { toArabicDigits } from '../calendar/digits';
import { cellText, numberedTitle } from './cell-list';
import type { CellValues } from './cell-values';
import type { Grid } from './grid';
import type { ImportProblem } from './office-file';
import { type Column, isHeader } from './table-columns';
import { tableText } from './table-texts';

const TEXT_LIMIT = 2000;

/** The rows of one measure: a row with its name, and those below it that go on with empty or repeated names. */
export interface Block {
  num: number | null;
  title: string;
  rows: number[];
}

/**
 * Gathers the rows below a header into measures: a row with a name begins one, rows with an empty or the same name go on with
 * it. Empty rows and repeated headers are skipped.
 */
export function readBlocks(
  grid: Grid,
  header: number,
  columns: ReadonlyMap<Column, number>,
): { blocks: Block[]; problems: ImportProblem[] } {
  const blocks: Block[] = [];
  const problems: ImportProblem[] = [];
  for (let row = header + 1; row < grid.rows.length; row += 1) {
    const cells = grid.rows[row] ?? [];
    if (cells.every((cell) => cellText(cell) === '') || isHeader(cells)) continue;
    const cellOf = (column: Column): string => cells[columns.get(column) ?? -1] ?? '';
    const numCell = cellText(cellOf('num'));
    const named = numberedTitle(cellText(cellOf('title')));
    const written = numCell === '' ? named.num : measureNumber(numCell);
    if (Number.isNaN(written) || written === 0) {
      problems.push({ where: grid.where(row, columns.get('num') ?? 0), message: tableText.wrongNumber(numCell) });
    }
    const last = blocks.at(-1);
    if (named.title.length > TEXT_LIMIT) {
      problems.push({ where: grid.where(row, columns.get('title') ?? 0), message: tableText.tooLong });
    }
    const goesOn = named.title === '' || (named.title === last?.title && (written === null || written === last.num));
    if (!goesOn) blocks.push({ num: written, title: named.title, rows: [row] });
    else if (last) last.rows.push(row);
    else problems.push({ where: grid.where(row, columns.get('title') ?? 0), message: tableText.nothingAbove });
  }
  return { blocks, problems };
}

/** `1`, `๑.`, `มาตรการที่ 1`; NaN for what is no such number. */
function measureNumber(cell: string): number {
  const [, digits] = /^(?:มาตรการที่|ข้อ)?\s*(\d{1,3})(?:\.0*)?[.)]?$/.exec(toArabicDigits(cell)) ?? [];
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

  private cells(block: Block, column: Column): { text: string; where: string }[] {
    const index = this.columns.get(column);
    if (index === undefined) return [];
    return block.rows
      .map((row) => ({ text: this.grid.rows[row]?.[index] ?? '', where: this.grid.where(row, index) }))
      .filter(({ text }) => cellText(text) !== '');
  }
}
