import { roundName, thaiDate } from '../calendar/dates';
import { otherDueDate } from '../deadlines/deadlines.rules';
import { misplacedDueDay, roundDays } from '../deadlines/due-day.rules';
import type { Organisation, RoundDate } from '../organisations/organisation.model';
import { toArabicDigits } from '../thai-text/digits';
import { dayIn } from './cell-day';
import { cellText } from './cell-list';
import { roundsOf } from './cell-values';
import type { ImportProblem } from './office-file';
import { officeTableText } from './office-table-texts';
import type { TableRead, TableRow } from './table-rows';

type Placed = RoundDate & { where: string };

/** The days on which rounds are due, a row each; a row without a day, and a round without a row, stay as they are. */
export function readDueTable(rows: readonly TableRow[], organisation: Organisation): TableRead {
  const problems: ImportProblem[] = [];
  const told = rows.filter((row) => cellText(row.cell('dueOn').text) !== '').map((row) => readRow(row, problems));
  const dates = told.filter((date) => date !== null);
  for (const [index, date] of dates.entries()) {
    if (dates.slice(0, index).some((one) => isSame(one, date))) {
      const message = officeTableText.repeatedRound(roundName(date.round), date.fiscalYear);
      problems.push({ where: date.where, message });
    }
  }
  const kept = organisation.roundDates.filter((date) => !dates.some((one) => isSame(one, date)));
  const roundDates = [...kept, ...dates.map(({ where: _where, ...date }) => date)];
  for (const date of dates) {
    const other = otherDueDate({ roundDates }, date, null);
    const misplaced = misplacedDueDay({ ...date, other });
    if (misplaced !== null) problems.push({ where: date.where, message: misplacedText(date, misplaced) });
  }
  return problems.length > 0 ? { problems } : { organisation: { ...organisation, roundDates } };
}

const isSame = (one: RoundDate, other: RoundDate): boolean =>
  one.fiscalYear === other.fiscalYear && one.round === other.round;

function readRow(row: TableRow, problems: ImportProblem[]): Placed | null {
  const cell = (column: string) => ({ where: row.cell(column).where, text: cellText(row.cell(column).text) });
  const [year, round, due] = [cell('year'), cell('round'), cell('dueOn')];
  const fiscalYear = Number(toArabicDigits(year.text));
  const rounds = roundsOf(round.text);
  const dueOn = dayIn(due.text);
  const isYear = /^\d{4}$/.test(toArabicDigits(year.text)) && fiscalYear >= 2500 && fiscalYear <= 2643;
  if (!isYear) problems.push({ where: year.where, message: officeTableText.year(year.text) });
  const [only, ...others] = rounds.wrong.length === 0 ? rounds.values : [];
  if (only === undefined || others.length > 0) {
    problems.push({ where: round.where, message: officeTableText.round(round.text) });
  }
  if (dueOn === null) problems.push({ where: due.where, message: officeTableText.day(due.text) });
  if (!isYear || only === undefined || others.length > 0 || dueOn === null) return null;
  return { fiscalYear, round: only, dueOn, where: due.where };
}

function misplacedText(
  { fiscalYear, dueOn }: Placed,
  misplaced: NonNullable<ReturnType<typeof misplacedDueDay>>,
): string {
  if (misplaced === 'rounds_swapped') return officeTableText.swapped;
  const { min, max } = roundDays(fiscalYear);
  return officeTableText.outsideYear(thaiDate(dueOn), fiscalYear, thaiDate(min), thaiDate(max));
}
