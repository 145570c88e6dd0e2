import { Refusal } from '../../refusal';
import type { LocalDate } from '../calendar/dates';
import { dueDayProblem, dueDayRange, type WantedDueDay } from './due-day.rules';
import { deadlineTexts } from './texts';

/**
 * Lets a day pass that may become the due day of a round.
 * @throws Refusal `date_past`, `date_outside_year`, `rounds_swapped`
 */
export function refuseDueDay(wanted: WantedDueDay, today: LocalDate): void {
  const { fiscalYear, round, dueOn } = wanted;
  switch (dueDayProblem(wanted, today)) {
    case 'past':
      throw new Refusal('date_past', deadlineTexts.past(dueOn, today));
    case 'outside_year':
      throw new Refusal(
        'date_outside_year',
        deadlineTexts.outsideYear(dueOn, fiscalYear, dueDayRange(fiscalYear, today)),
      );
    case 'rounds_swapped':
      throw new Refusal('rounds_swapped', deadlineTexts.roundsSwapped(round));
    default:
  }
}
