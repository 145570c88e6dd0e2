import { localDate, thaiDate } from '../calendar/dates';
import { checkWorkbook } from './check-workbook';
import type { Grid } from './grid';
import { IMPORT_LIMITS } from './limits';
import type { ImportProblem } from './office-file';
import { tableText } from './table-texts';
import { normaliseThai } from './thai-text';

/**
 * Reads every sheet of an Excel workbook. Of merged cells the first holds the text, the others are empty.
 * @param file name shown in problems, as `FILE SHEET!CELL`
 */
export async function xlsxGrids(file: string, bytes: Uint8Array): Promise<Grid[] | { problems: ImportProblem[] }> {
  const checked = await checkWorkbook(file, bytes);
  if ('problems' in checked) return checked;
  // Loaded only when somebody imports a workbook: it is large and nothing else needs it.
  const { default: readWorkbook } = await import('read-excel-file/node');
  let sheets: Awaited<ReturnType<typeof readWorkbook>>;
  try {
    sheets = await readWorkbook(checked);
  } catch {
    // Whatever its XML lacks: it is the file that is told.
    return { problems: [{ where: file, message: tableText.notXlsx }] };
  }
  if (characters(sheets) > IMPORT_LIMITS.characters)
    return { problems: [{ where: file, message: tableText.tooMuchText }] };
  return sheets.map(({ sheet, data }) => ({
    rows: data.map((row) => row.map(cellText)),
    where: (row: number, column: number) => `${file} ${sheet}!${columnName(column)}${row + 1}`,
  }));
}

/** Of all texts, each as often as it stands somewhere. */
function characters(sheets: readonly { data: readonly (readonly unknown[])[] }[]): number {
  let sum = 0;
  for (const { data } of sheets)
    for (const row of data) for (const value of row) if (typeof value === 'string') sum += value.length;
  return sum;
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return value instanceof Date ? thaiDate(localDate(value)) : normaliseThai(String(value));
}

/** 0 → A, 25 → Z, 26 → AA. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
