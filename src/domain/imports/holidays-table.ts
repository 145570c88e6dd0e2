import { Refusal } from '../../refusal';
import { daysBetween } from '../calendar/dates';
import { daysOf, LONGEST_RANGE, sorted, takeHolidayName } from '../holidays/own-holidays.rules';
import type { OfficeHoliday, Organisation } from '../organisations/organisation.model';
import { dayIn } from './cell-day';
import { cellText } from './cell-list';
import type { ImportProblem } from './office-file';
import { officeTableText } from './office-table-texts';
import type { TableRead, TableRow } from './table-rows';

/** The office's own holidays, a day or a range each row; one that is in no row is none any more. */
export function readHolidaysTable(rows: readonly TableRow[], organisation: Organisation): TableRead {
  const problems: ImportProblem[] = [];
  const holidays: OfficeHoliday[] = [];
  for (const row of rows) {
    for (const day of readRow(row, problems)) {
      if (holidays.some(({ on }) => on === day.on)) {
        problems.push({ where: row.cell('from').where, message: officeTableText.repeatedDay(day.on) });
      } else holidays.push(day);
    }
  }
  return problems.length > 0 ? { problems } : { organisation: { ...organisation, holidays: sorted(holidays) } };
}

function readRow(row: TableRow, problems: ImportProblem[]): OfficeHoliday[] {
  const [first, last, name] = (['from', 'to', 'name'] as const).map((column) => ({
    where: row.cell(column).where,
    text: cellText(row.cell(column).text),
  })) as [Said, Said, Said];
  const from = dayIn(first.text);
  const to = last.text === '' ? from : dayIn(last.text);
  const called = nameIn(name, problems);
  if (from === null) problems.push({ where: first.where, message: officeTableText.day(first.text) });
  if (to === null && last.text !== '') problems.push({ where: last.where, message: officeTableText.day(last.text) });
  if (from === null || to === null || called === null) return [];
  const length = daysBetween(from, to) + 1;
  if (length < 1 || length > LONGEST_RANGE) {
    problems.push({ where: last.where, message: officeTableText.range(LONGEST_RANGE) });
    return [];
  }
  return daysOf({ from, to }).map((on) => ({ on, name: called }));
}

interface Said {
  where: string;
  text: string;
}

function nameIn({ where, text }: Said, problems: ImportProblem[]): string | null {
  try {
    return takeHolidayName(text);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    problems.push({ where, message: error.message });
    return null;
  }
}
