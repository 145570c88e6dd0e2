import { Refusal } from '../../refusal';
import { addDays, daysBetween, type LocalDate, thaiDate, toGregorianYear } from '../calendar/dates';
import type { HolidayCalendar } from '../calendar/holidays';
import { workingDayOnOrBefore } from '../calendar/working-days.rules';
import { texts } from './texts';

/** The days in which offices answer objections. */
export interface ClarificationWindow {
  from: LocalDate;
  to: LocalDate;
}

/** In the one year of which the days are known (2565) it was the first half of June. */
export const usualWindow = (fiscalYear: number): ClarificationWindow => {
  const june = `${toGregorianYear(fiscalYear)}-06`;
  return { from: `${june}-01`, to: `${june}-15` };
};

/** Longer than any window that is known. */
const MOST_DAYS = 92;

/**
 * A window as an admin sets it.
 * @throws Refusal `window_ends_before`, `window_too_long`, `window_of_other_year`
 */
export function takeWindow(fiscalYear: number, { from, to }: ClarificationWindow): ClarificationWindow {
  if (to < from) throw new Refusal('window_ends_before', texts.endsBefore(thaiDate(from)));
  if (daysBetween(from, to) >= MOST_DAYS) throw new Refusal('window_too_long', texts.tooLong);
  const year = toGregorianYear(fiscalYear);
  if (from < `${year - 1}-10-01` || to > `${year}-12-31`) {
    throw new Refusal('window_of_other_year', texts.otherYear(fiscalYear));
  }
  return { from, to };
}

/** Days before it opens, and before it closes, on which admins are reminded. */
const BEFORE_OPENING: readonly number[] = [7, 0];
const BEFORE_CLOSING: readonly number[] = [5, 1];

/** Whether admins are reminded on a day: on the working day before, where a reminder's day is none. */
export function isClarificationReminderDay(
  day: LocalDate,
  { from, to }: ClarificationWindow,
  holidays: HolidayCalendar,
): boolean {
  const days = [
    ...BEFORE_OPENING.map((lead) => addDays(from, -lead)),
    ...BEFORE_CLOSING.map((lead) => addDays(to, -lead)).filter((one) => one > from),
  ];
  return days.some((one) => workingDayOnOrBefore(one, holidays) === day);
}

/** Where a day stands to the window: how many days until it opens, or closes. */
export function windowState(
  day: LocalDate,
  { from, to }: ClarificationWindow,
): { is: 'ahead' | 'open'; days: number } | { is: 'over' } {
  if (day < from) return { is: 'ahead', days: daysBetween(day, from) };
  return day <= to ? { is: 'open', days: daysBetween(day, to) } : { is: 'over' };
}
