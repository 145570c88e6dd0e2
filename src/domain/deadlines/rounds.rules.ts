import { type LocalDate, ROUNDS, type Round } from '../calendar/dates';
import type { Organisation } from '../organisations/organisation.model';
import { officeDueDate } from './deadlines.rules';

/**
 * The round of a fiscal year that is being reported on: the first whose due day is not over (the due day itself still counts);
 * when both are over, the last.
 */
export function openRound(organisation: Pick<Organisation, 'roundDates'>, fiscalYear: number, today: LocalDate): Round {
  return ROUNDS.find((round) => today <= officeDueDate(organisation, fiscalYear, round)) ?? '12m';
}
