import { addDays, instantOf, type LocalDate, localDate } from '../../domain/calendar/dates';

/** When a digest that may wait goes out by itself: in the next morning, after the night's work is in. */
const MORNING = '08:30';
const DAYS_OF_SENSE = 7;

/** When a notice that rides along with an answer goes out by itself. */
export function nextMorning(today: LocalDate): Date {
  return instantOf(addDays(today, 1), MORNING);
}

/** No notice about a review that still makes sense is older; a day more for clocks that differ. */
export const noticesSince = (now: Date): Date => instantOf(addDays(localDate(now), -DAYS_OF_SENSE - 1));

/** After this a notice about a review has lost its sense: whoever has not seen it sees the list. */
export function noticeExpiry(now: Date): Date {
  return instantOf(addDays(localDate(now), DAYS_OF_SENSE));
}
