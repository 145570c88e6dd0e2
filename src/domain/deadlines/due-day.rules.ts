import { addDays, fiscalYearDays, type LocalDate, type Round } from '../calendar/dates';
import type { Organisation } from '../organisations/organisation.model';
import { officeDueDate } from './deadlines.rules';

/** How long after its year's end a round may be due, in days: half a year, so that a year mistyped by one is noticed. */
const DAYS_AFTER_YEAR = 182;

/** Why a day cannot be the due day of a round. */
export type DueDayProblem =
  | 'past'
  | 'outside_year' // before the fiscal year begins, or long after it has ended
  | 'rounds_swapped'; // the 12-month round before the 6-month one

/** The days among which a round of a fiscal year (BE) may be due. */
export function dueDayRange(fiscalYear: number, today: LocalDate): { min: LocalDate; max: LocalDate } {
  const { from, to } = fiscalYearDays(fiscalYear);
  return { min: from > today ? from : today, max: addDays(to, DAYS_AFTER_YEAR) };
}

/** Whether a day may become the due day of a round (of the office, or of one measure); null when it may. */
export function dueDayProblem(
  organisation: Pick<Organisation, 'roundDates'>,
  { fiscalYear, round, dueOn }: { fiscalYear: number; round: Round; dueOn: LocalDate },
  today: LocalDate,
): DueDayProblem | null {
  if (dueOn < today) return 'past';
  const { min, max } = dueDayRange(fiscalYear, today);
  if (dueOn < min || dueOn > max) return 'outside_year';
  const other = officeDueDate(organisation, fiscalYear, round === '6m' ? '12m' : '6m');
  if (round === '6m' ? dueOn > other : dueOn < other) return 'rounds_swapped';
  return null;
}
