import { CsvError, parse } from 'csv-parse/sync';
import { normaliseThai } from '../thai-text/normalise';
import { type Grid, PLAIN } from './grid';
import { IMPORT_LIMITS, type ImportLimits } from './limits';
import type { ImportProblem } from './office-file';
import { isHeader } from './table-columns';
import { tableText } from './table-texts';

const DELIMITERS = [',', ';', '\t'] as const;

/**
 * Reads CSV text whose columns are separated by commas, semicolons or tabs: whichever gives a header that we know, else
 * the most columns in the fullest row.
 * @param file name shown in problems
 */
export function csvGrid(
  file: string,
  text: string,
  limits: ImportLimits = IMPORT_LIMITS,
): Grid | { problems: ImportProblem[] } {
  const { rows, columns } = limits;
  if (text.length > limits.characters) return { problems: [{ where: file, message: tableText.tooMuchText }] };
  if (lineCount(text) > rows) return { problems: [{ where: file, message: tableText.tooManyRows(rows) }] };
  const clean = normaliseThai(text);
  const attempts = DELIMITERS.map((delimiter) => split(file, clean, delimiter));
  const grids = attempts.filter((attempt) => 'rows' in attempt);
  const widest = grids.sort((a, b) => headers(b) - headers(a) || width(b) - width(a))[0];
  const wide = widest?.rows.findIndex((row) => row.length > columns) ?? -1;
  if (widest && wide >= 0) {
    return { problems: [{ where: widest.where(wide, columns), message: tableText.tooManyColumns(columns) }] };
  }
  return widest ?? attempts[0] ?? { problems: [] };
}

/** Lines end with \n, \r or both. */
function lineCount(text: string): number {
  const ends = (sign: string): number => {
    let count = 0;
    for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count += 1;
    return count;
  };
  return 1 + Math.max(ends('\n'), ends('\r'));
}

const headers = ({ rows }: Grid): number => (rows.some(isHeader) ? 1 : 0);

function width(grid: Grid): number {
  return grid.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
}

function split(file: string, text: string, delimiter: string): Grid | { problems: ImportProblem[] } {
  try {
    // The types of csv-parse do not know that `info` wraps every record.
    const records = parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: false,
      max_record_size: IMPORT_LIMITS.rowCharacters,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    // `lines` counts up to a record's end; a record with line breaks in its cells begins where the one before it ended.
    const starts = records.map((_, index) => (records[index - 1]?.info.lines ?? 0) + 1);
    return {
      ...PLAIN,
      rows: records.map(({ record }) => record),
      where: (row) => `${file}:${starts[row] ?? 1}`,
    };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : 1;
    const message = error.code === 'CSV_MAX_RECORD_SIZE' ? tableText.rowTooLong : tableText.csvSyntax;
    return { problems: [{ where: `${file}:${line}`, message }] };
  }
}
