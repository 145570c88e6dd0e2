import { addDays, fiscalYearDays, type LocalDate, type Round } from '../calendar/dates';

/** How long after its year's end a round may be due, in days: half a year, so that a year mistyped by one is noticed. */
const DAYS_AFTER_YEAR = 182;

/** Why a day cannot be the due day of a round, whenever that is asked. */
export type Misplaced =
  | 'outside_year' // before the fiscal year begins, or long after it has ended
  | 'rounds_swapped'; // the 12-month round before the 6-month one

/** Why a day cannot become the due day of a round today. */
export type DueDayProblem = 'past' | Misplaced;

/** A day that is to be the due day of a round, of the office or of one measure. */
export interface WantedDueDay {
  /** BE */
  fiscalYear: number;
  round: Round;
  dueOn: LocalDate;
  /** the due day of the other round (`otherDueDate`); null: there is none */
  other: LocalDate | null;
}

/** The days among which a round of a fiscal year (BE) may be due. */
export function roundDays(fiscalYear: number): { min: LocalDate; max: LocalDate } {
  const { from, to } = fiscalYearDays(fiscalYear);
  return { min: from, max: addDays(to, DAYS_AFTER_YEAR) };
}

/** Those of them that are not over. */
export function dueDayRange(fiscalYear: number, today: LocalDate): { min: LocalDate; max: LocalDate } {
  const { min, max } = roundDays(fiscalYear);
  return { min: min > today ? min : today, max };
}

/** Whether a day can be the due day of a round; null when it can. */
export function misplacedDueDay({ fiscalYear, round, dueOn, other }: WantedDueDay): Misplaced | null {
  const { min, max } = roundDays(fiscalYear);
  if (dueOn < min || dueOn > max) return 'outside_year';
  if (other === null) return null;
  return (round === '6m' ? dueOn > other : dueOn < other) ? 'rounds_swapped' : null;
}

/** Whether a day may become the due day of a round; null when it may. */
export function dueDayProblem(wanted: WantedDueDay, today: LocalDate): DueDayProblem | null {
  return wanted.dueOn < today ? 'past' : misplacedDueDay(wanted);
}
