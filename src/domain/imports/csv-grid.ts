import { CsvError, parse } from 'csv-parse/sync';
import type { Grid } from './grid';
import type { ImportProblem } from './office-file';
import { tableText } from './table-texts';
import { normaliseThai } from './thai-text';

const DELIMITERS = [',', ';', '\t'] as const;

/**
 * Reads CSV text whose columns are separated by commas, semicolons or tabs: whichever gives the most columns in the fullest row.
 * @param file name shown in problems
 */
export function csvGrid(file: string, text: string): Grid | { problems: ImportProblem[] } {
  const clean = normaliseThai(text);
  const attempts = DELIMITERS.map((delimiter) => split(file, clean, delimiter));
  const grids = attempts.filter((attempt) => 'rows' in attempt);
  const widest = grids.sort((a, b) => width(b) - width(a))[0];
  return widest ?? attempts[0] ?? { problems: [] };
}

function width(grid: Grid): number {
  return Math.max(0, ...grid.rows.map((row) => row.length));
}

function split(file: string, text: string, delimiter: string): Grid | { problems: ImportProblem[] } {
  try {
    // The types of csv-parse do not know that `info` wraps every record.
    const records = parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: false,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    // `lines` counts up to a record's end; a record with line breaks in its cells begins where the one before it ended.
    const starts = records.map((_, index) => (records[index - 1]?.info.lines ?? 0) + 1);
    return {
      rows: records.map(({ record }) => record),
      where: (row) => `${file}:${starts[row] ?? 1}`,
    };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : 1;
    return { problems: [{ where: `${file}:${line}`, message: tableText.csvSyntax }] };
  }
}
