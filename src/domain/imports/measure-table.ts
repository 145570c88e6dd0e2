import { type Frameworks, frameworkOf } from '../assessments/framework';
import { ROUNDS } from '../calendar/dates';
import type { Organisation } from '../organisations/organisation.model';
import { formerNameProblem } from '../units/former-names.rules';
import { cellList, cellText } from './cell-list';
import { indicatorsOf, itemsOf, roundsOf, unitsOf } from './cell-values';
import type { Grid } from './grid';
import { joinHeaderRows } from './header-rows';
import { isDueColumn, readDueDays } from './measure-due-days';
import type { ImportProblem } from './office-file';
import type { MeasureContent, PlanToImport } from './plan-to-import';
import { BlockReader, readBlocks } from './table-blocks';
import { COLUMN_NAMES, type Column, columnOf, isHeader } from './table-columns';
import { tableText } from './table-texts';
import { readTitle, type Sender } from './table-title';
import { unitNames } from './unit-names';

/**
 * Reads a table of measures (CSV or one sheet of a workbook) as offices write it: the rows above the header tell whose and which
 * year's plan it is, columns may stand in any order, an empty มาตรการ cell continues the measure above, headers repeated on each
 * page are skipped, as are headings between measures; a header may take two rows. Without numbers the measures are numbered in order.
 * @returns the plan, or every problem found; null when the grid holds no measures table at all
 */
export function readMeasureTable(
  shown: Grid,
  offices: readonly Organisation[],
  frameworks: Frameworks,
  sender: Sender | null = null,
): PlanToImport | { problems: ImportProblem[] } | null {
  const grid = joinHeaderRows(shown);
  const header = grid.rows.findIndex(isHeader);
  if (header < 0) return null;
  const { columns, problems } = readHeader(grid, header);
  const title = readTitle(grid, header, offices, sender);
  const { blocks, problems: rowProblems } = readBlocks(grid, header, columns);
  problems.push(...rowProblems, ...troublesOf(grid, header, columns));
  if ('problems' in title) return { problems: [...title.problems, ...problems] };

  const { organisation, fiscalYear } = title;
  const framework = frameworkOf(frameworks, fiscalYear);
  const reader = new BlockReader(grid, columns, problems);
  const measures: PlanToImport['measures'] = blocks.map((block, index) => {
    const units = reader.values(
      block,
      'units',
      (cell) => unitsOf(cell, organisation),
      (wrong) => formerNameProblem(organisation, wrong) ?? tableText.unknownUnit(wrong, unitNames(organisation)),
    );
    const num = block.num ?? index + 1;
    const where = grid.where(block.rows[0] ?? header, columns.get('title') ?? 0);
    if (units.found.length === 0 && units.wrong === 0) {
      problems.push({ where, message: tableText.noUnit(num, unitNames(organisation)) });
    }
    const told = reader.values(block, 'rounds', roundsOf, tableText.wrongRound).found;
    const rounds = told.length > 0 ? told : [...ROUNDS];
    const period = reader.list(block, 'period', (cell) => [cellText(cell)]);
    const content: MeasureContent = {
      fiscalYear,
      num,
      title: block.title,
      guidelines: reader.list(block, 'guidelines', cellList),
      procedures: reader.list(block, 'procedures', cellList),
      units: units.found,
      period: period.length > 0 ? [...new Set(period)].join(' ') : null,
      followUp: [...new Set(reader.list(block, 'followUp', cellList))],
      rounds,
      dueOn: readDueDays(reader, block, { fiscalYear, rounds }, organisation),
      indicators: reader.values(
        block,
        'indicators',
        (cell) => indicatorsOf(cell, framework),
        (wrong) =>
          tableText.wrongIndicator(
            wrong,
            framework.indicators.map(({ num: known }) => known),
          ),
      ).found,
      items: reader.values(block, 'items', itemsOf, tableText.wrongItem).found,
      carriedFrom: null,
      group: null,
      result: null,
    };
    return { content, where };
  });
  problems.push(...repeatedNumbers(measures));
  if (blocks.length === 0) problems.push({ where: grid.where(header, 0), message: tableText.noMeasures });
  if (problems.length > 0) return { problems };
  const stated = new Set<keyof MeasureContent>(['num', 'title']);
  for (const column of columns.keys()) stated.add(isDueColumn(column) ? 'dueOn' : column);
  return { office: organisation._id, fiscalYear, where: grid.where(header, 0), measures, stated };
}

/** Whether a grid holds a table of measures. */
export const hasMeasures = (grid: Grid): boolean => joinHeaderRows(grid).rows.some(isHeader);

/** Whether nothing stands below the header of a table of measures: a form that was not filled in. */
export function isWithoutMeasures(grid: Grid): boolean {
  const { rows } = joinHeaderRows(grid);
  return rows.slice(rows.findIndex(isHeader) + 1).every((cells) => cells.every((cell) => cellText(cell) === ''));
}

function readHeader(grid: Grid, header: number): { columns: Map<Column, number>; problems: ImportProblem[] } {
  const columns = new Map<Column, number>();
  const problems: ImportProblem[] = [];
  for (const [index, cell] of (grid.rows[header] ?? []).entries()) {
    const name = cellText(cell);
    if (name === '') continue;
    const column = columnOf(cell);
    const where = grid.where(header, index);
    if (!column) problems.push({ where, message: tableText.unknownColumn(name, COLUMN_NAMES) });
    else if (columns.has(column)) problems.push({ where, message: tableText.repeatedColumn(name) });
    else columns.set(column, index);
  }
  return { columns, problems };
}

/** What cannot be taken as it is shown, in the table or above it; what stands beside it is not read. */
function troublesOf(grid: Grid, header: number, columns: ReadonlyMap<Column, number>): ImportProblem[] {
  const read = new Set(columns.values());
  return grid.troubles
    .filter(({ row, column }) => column === null || read.has(column) || (row !== null && row < header))
    .map(({ row, column, message }) => ({ where: grid.where(row ?? header, column ?? 0), message }));
}

function repeatedNumbers(measures: PlanToImport['measures']): ImportProblem[] {
  const first = new Map<number, string>();
  return measures.flatMap(({ content: { num }, where }) => {
    const before = first.get(num);
    if (Number.isNaN(num)) return [];
    if (before === undefined) first.set(num, where);
    return before === undefined ? [] : [{ where, message: tableText.duplicateNumber(num, before) }];
  });
}
