import { normaliseThai } from '../thai-text/normalise';
import { checkWorkbook } from './check-workbook';
import { dateCellText } from './date-cell';
import type { Grid } from './grid';
import { IMPORT_LIMITS, type ImportLimits } from './limits';
import type { ImportProblem } from './office-file';
import { parseWorkbook, type WorkbookCell, type WorkbookSheet } from './parse-workbook';
import { tableText } from './table-texts';

const TROUBLE = {
  no_workbook: tableText.notXlsx,
  too_much_text: tableText.tooMuchText,
  too_much: tableText.tooSlow,
};

/**
 * Reads the sheets of an Excel workbook as people see them: numbers as they are shown, merged cells with their text in each row they cover.
 * Sheets that are hidden are left out; a hidden row or column with text in it, and a cell that shows an error, are troubles of the grid.
 * @param file name shown in problems, as `FILE SHEET!CELL`
 */
export async function xlsxGrids(
  file: string,
  bytes: Uint8Array,
  limits: ImportLimits = IMPORT_LIMITS,
): Promise<Grid[] | { problems: ImportProblem[] }> {
  const refused = (message: string) => ({ problems: [{ where: file, message }] });
  const checked = await checkWorkbook(file, bytes, limits);
  if ('problems' in checked) return checked;
  const sheets = await parseWorkbook(checked, limits.characters);
  if (typeof sheets === 'string') return refused(TROUBLE[sheets]);
  const visible = sheets.filter(({ isHidden }) => !isHidden);
  if (covered(visible) > limits.area) return refused(tableText.tooWide);
  return visible.map((sheet) => gridOf(file, sheet));
}

/** Cells that merged ones cover, below the first of each. */
function covered(sheets: readonly WorkbookSheet[]): number {
  let sum = 0;
  for (const { merged, rows } of sheets) {
    for (const { from, to } of merged) sum += Math.max(0, Math.min(to, rows.length - 1) - from);
  }
  return sum;
}

function gridOf(file: string, sheet: WorkbookSheet): Grid {
  const troubles: Grid['troubles'][number][] = [];
  const rows = sheet.rows.map((cells, row) =>
    Array.from(cells, (cell, column) => {
      const read = cell ? textOf(cell) : { text: '' };
      if ('text' in read) return read.text;
      troubles.push({ row, column, message: read.trouble });
      return '';
    }),
  );
  for (const row of sheet.hiddenRows) {
    if (rows[row]?.some((text) => text !== '')) troubles.push({ row, column: null, message: tableText.hiddenRow });
  }
  for (const column of sheet.hiddenColumns) {
    if (rows.some((row) => row[column])) troubles.push({ row: null, column, message: tableText.hiddenColumn });
  }
  const width = widthOf(rows);
  const across = new Set(
    sheet.merged.filter(({ column, toColumn }) => width > 1 && toColumn - column + 1 >= width).map(({ from }) => from),
  );
  const repeated = repeatMerged(rows, sheet.merged);
  return {
    rows,
    troubles,
    sheet: sheet.name,
    where: (row, column) => `${file} ${sheet.name}!${columnName(column)}${row + 1}`,
    isRepeated: (row, column) => repeated.has(`${row} ${column}`),
    isAcross: (row) => across.has(row),
  };
}

/** How many columns have text in them. */
const widthOf = (rows: readonly string[][]): number =>
  rows.reduce((widest, row) => Math.max(widest, row.findLastIndex((text) => text !== '') + 1), 0);

/** Writes the text of merged cells into each row they cover. To the side it stands once: a heading over the table is one text. */
function repeatMerged(rows: string[][], merged: WorkbookSheet['merged']): Set<string> {
  const repeated = new Set<string>();
  for (const { from, to, column } of merged) {
    const text = rows[from]?.[column] ?? '';
    if (text === '') continue;
    for (let row = from + 1; row <= Math.min(to, rows.length - 1); row += 1) {
      const cells = rows[row] ?? [];
      while (cells.length <= column) cells.push('');
      cells[column] = text;
      repeated.add(`${row} ${column}`);
    }
  }
  return repeated;
}

/** Signs that Excel keeps as `_x0007_` and nobody sees. */
const CONTROL = /[^\P{Cc}\t\n\r]/gu;

function textOf({ shown, date, format, trouble }: WorkbookCell): { text: string } | { trouble: string } {
  if (trouble === 'error') return { trouble: tableText.formulaError };
  if (trouble === 'uncomputed') return { trouble: tableText.uncomputed };
  if (!date) return { text: normaliseThai(shown.replace(CONTROL, '')) };
  const text = dateCellText(date, format);
  return text === null ? { trouble: tableText.unclearDate } : { text };
}

/** 0 → A, 25 → Z, 26 → AA. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
