import { Refusal } from '../../refusal';
import type { LocalDate, Round } from '../calendar/dates';
import type { Organisation } from '../organisations/organisation.model';
import { officeDueDate, otherDueDate } from './deadlines.rules';
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

interface OfficesDay {
  fiscalYear: number;
  round: Round;
  dueOn: LocalDate;
  /** the due day that the admin saw */
  was: LocalDate;
}

/**
 * Lets a day pass that may become the due day of a round in all of an office.
 * @returns the day that it is due now
 * @throws Refusal `date_changed_meanwhile`, `same_date`, and as `refuseDueDay`
 */
export function refuseOfficesDueDay(
  organisation: Organisation,
  { fiscalYear, round, dueOn, was }: OfficesDay,
  today: LocalDate,
): LocalDate {
  const before = officeDueDate(organisation, fiscalYear, round);
  if (before !== was) throw new Refusal('date_changed_meanwhile', deadlineTexts.changedMeanwhile(before));
  if (before === dueOn) throw new Refusal('same_date', deadlineTexts.sameDate(dueOn));
  refuseDueDay({ fiscalYear, round, dueOn, other: otherDueDate(organisation, { fiscalYear, round }, null) }, today);
  return before;
}
