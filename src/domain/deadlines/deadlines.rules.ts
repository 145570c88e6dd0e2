import { daysBetween, type LocalDate, type Round, standardDueDate } from '../calendar/dates';
import type { Measure } from '../measures/measure.model';
import type { Organisation } from '../organisations/organisation.model';

/** The office's due day of a round: its own date if it set one, else 31 March / 30 September. */
export function officeDueDate(
  organisation: Pick<Organisation, 'roundDates'>,
  fiscalYear: number,
  round: Round,
): LocalDate {
  const own = organisation.roundDates.find((date) => date.fiscalYear === fiscalYear && date.round === round);
  return own?.dueOn ?? standardDueDate(fiscalYear, round);
}

/** A measure's due day: its own, else the office's. */
export function measureDueDate(
  organisation: Pick<Organisation, 'roundDates'>,
  measure: Pick<Measure, 'fiscalYear' | 'dueOn'>,
  round: Round,
): LocalDate {
  return measure.dueOn[round] ?? officeDueDate(organisation, measure.fiscalYear, round);
}

/**
 * The due day of the other round of a year: the office's (`measure` null), or a measure's; null where the measure has only the one
 * round.
 */
export function otherDueDate(
  organisation: Pick<Organisation, 'roundDates'>,
  { fiscalYear, round }: { fiscalYear: number; round: Round },
  measure: Pick<Measure, 'fiscalYear' | 'dueOn' | 'rounds'> | null,
): LocalDate | null {
  const other = round === '6m' ? '12m' : '6m';
  if (!measure) return officeDueDate(organisation, fiscalYear, other);
  return measure.rounds.includes(other) ? measureDueDate(organisation, measure, other) : null;
}

/** Days left until the end of a due day: 0 on the day itself, negative after it. */
export function daysLeft(today: LocalDate, dueOn: LocalDate): number {
  return daysBetween(today, dueOn);
}
