import { compact } from '../../compact';
import { type Frameworks, frameworkOf } from '../assessments/framework';
import type { Round } from '../calendar/dates';
import { findRounds } from '../calendar/find-rounds';
import type { OfficeId } from '../office-store';
import type { Organisation } from '../organisations/organisation.model';
import { tidy } from '../thai-text/normalise';
import { scan } from '../thai-text/scan';
import { cellText } from './cell-list';
import type { Grid } from './grid';
import { joinHeaderRows } from './header-rows';
import type { ImportProblem } from './office-file';
import { isResultHeader, RESULT_HEADS, type ResultColumn, resultColumnOf } from './result-columns';
import { type ResultRow, readResultRows } from './result-rows';
import { resultTableText } from './result-texts';
import { tableText } from './table-texts';
import { readTitle, type Sender } from './table-title';

/** The results of one year of one office, as a table gives them. */
export interface ResultsToImport {
  office: OfficeId;
  /** BE */
  fiscalYear: number;
  /** null: of the year as a whole */
  round: Round | null;
  /** where the table begins */
  where: string;
  /** the file's name */
  file: string;
  rows: ResultRow[];
  /** what could not be read; the rest may be imported all the same */
  unread: ImportProblem[];
}

/** Whether a grid holds a table of results. */
export const hasResults = (grid: Grid): boolean => joinHeaderRows(grid, RESULT_HEADS).rows.some(isResultHeader);

/**
 * Reads a table of what came of measures, as offices write it: by measure, or by indicator under the headings of groups. The rows above
 * its head tell whose it is and of which year and round; a table that names no round, or both, is of the year as a whole.
 * @returns null where the grid holds no such table
 */
export function readResultTable(
  file: string,
  shown: Grid,
  known: {
    offices: readonly Organisation[];
    frameworks: Frameworks;
    sender: Sender | null;
    /** the table of results before it in the same file */
    before: ResultsToImport | null;
  },
): ResultsToImport | { problems: ImportProblem[] } | null {
  const { before, offices, frameworks, sender } = known;
  const grid = joinHeaderRows(shown, RESULT_HEADS);
  const header = grid.rows.findIndex(isResultHeader);
  if (header < 0) return null;
  const own = readTitle(titledByResults(grid, header), header, offices, sender);
  // Below a page of other things the table goes on without saying once more whose it is.
  const goesOn =
    before !== null &&
    'problems' in own &&
    !linesAbove(grid, header)
      .flat()
      .some((line) => YEAR.test(line));
  const organisations = sender ? [sender.organisation, ...offices] : offices;
  const same = goesOn ? organisations.find(({ _id }) => _id === before.office) : undefined;
  const title = same && before ? { organisation: same, fiscalYear: before.fiscalYear } : own;
  const { columns, problems, unread } = readHead(grid, header);
  const troubles = grid.troubles
    .filter(({ column }) => column === null || [...columns.values()].includes(column))
    .map(({ row, column, message }) => ({ where: grid.where(row ?? header, column ?? 0), message }));
  problems.push(...troubles);
  if ('problems' in title) return { problems: [...title.problems, ...problems] };
  const { organisation, fiscalYear } = title;
  const { rows, unread: unreadRows } = readResultRows(grid, header, columns, frameworkOf(frameworks, fiscalYear));
  const where = grid.where(header, 0);
  if (rows.length === 0)
    problems.push(...(unreadRows.length > 0 ? unreadRows : [{ where, message: resultTableText.noRows }]));
  if (problems.length > 0) return { problems };
  const round = roundAbove(grid, header) ?? (goesOn ? before.round : null);
  return { office: organisation._id, fiscalYear, round, where, file, rows, unread: [...unread, ...unreadRows] };
}

/** A heading that says that results follow; what was assessed before and what was planned stand in sentences around it. */
const OF_RESULTS =
  /^(?:\(?[0-9๐-๙]{1,2}[.)]\s*)?(?:แบบ|สรุป|ตาราง)?\s*(?:รายงาน|สรุป)?\s*ผล(?:การ|ของการ)?(?:ดำเนิน|ปฏิบัติ)/;
const YEAR = /(?:25|๒๕)[0-9๐-๙]{2}/;
const linesAbove = (grid: Grid, header: number): string[][] =>
  grid.rows.slice(0, header).map((row) => row.map(tidy).filter((cell) => cell !== ''));

/** The grid as its title is read: where headings of results name a year, years of other lines are not asked. */
function titledByResults(grid: Grid, header: number): Grid {
  const isOfResults = (cell: string): boolean => OF_RESULTS.test(tidy(cell)) && YEAR.test(cell);
  if (!linesAbove(grid, header).flat().some(isOfResults)) return grid;
  const rows = grid.rows.map((row, at) =>
    row.map((cell) => (at < header && YEAR.test(cell) && cell.length > YEAR_CELL && !isOfResults(cell) ? '' : cell)),
  );
  const { sheet, troubles } = grid;
  return {
    rows,
    sheet,
    troubles,
    where: grid.where.bind(grid),
    isRepeated: grid.isRepeated.bind(grid),
    isAcross: grid.isAcross.bind(grid),
  };
}
/** `พ.ศ. 2570` beside ปีงบประมาณ is no sentence. */
const YEAR_CELL = 12;

/** The round that the headings, or the sheet's name, say; null: none, or both. */
function roundAbove(grid: Grid, header: number): Round | null {
  const lines = linesAbove(grid, header).flat();
  const ofResults = lines.filter((line) => OF_RESULTS.test(line));
  const roundsIn = (texts: readonly string[]): Round[] => [
    ...new Set(texts.flatMap((text) => findRounds(scan(text).text).map(({ value }) => value))),
  ];
  const found = [roundsIn(ofResults), roundsIn(lines), roundsIn(compact([grid.sheet]))].find((one) => one.length > 0);
  return found?.length === 1 ? (found[0] ?? null) : null;
}

function readHead(grid: Grid, header: number) {
  const columns = new Map<ResultColumn, number>();
  const problems: ImportProblem[] = [];
  const unread: ImportProblem[] = [];
  for (const [index, cell] of (grid.rows[header] ?? []).entries()) {
    const name = cellText(cell);
    if (name === '') continue;
    const column = resultColumnOf(cell);
    const where = grid.where(header, index);
    if (!column) unread.push({ where, message: resultTableText.unknownColumn(name) });
    else if (columns.has(column)) problems.push({ where, message: tableText.repeatedColumn(name) });
    else columns.set(column, index);
  }
  return { columns, problems, unread };
}

/** Tables of one office, year and round, which a document parts, are one. */
export function withTable(tables: readonly ResultsToImport[], table: ResultsToImport): ResultsToImport[] {
  const isSame = (one: ResultsToImport): boolean =>
    one.file === table.file &&
    one.office === table.office &&
    one.fiscalYear === table.fiscalYear &&
    one.round === table.round;
  if (!tables.some(isSame)) return [...tables, table];
  return tables.map((one) =>
    isSame(one) ? { ...one, rows: [...one.rows, ...table.rows], unread: [...one.unread, ...table.unread] } : one,
  );
}
