import { addDays, type LocalDate, weekdayOf } from './dates';
import type { HolidayCalendar } from './holidays';

const SUNDAY = 0;
const SATURDAY = 6;

/** Whether government offices work on a day: not on Saturdays, Sundays and holidays. */
export function isWorkingDay(day: LocalDate, holidays: HolidayCalendar): boolean {
  const weekday = weekdayOf(day);
  return weekday !== SATURDAY && weekday !== SUNDAY && !holidays.has(day);
}

/** The day itself if it is a working day, else the last one before it. */
export function workingDayOnOrBefore(day: LocalDate, holidays: HolidayCalendar): LocalDate {
  let found = day;
  while (!isWorkingDay(found, holidays)) found = addDays(found, -1);
  return found;
}

/** The first working day after a day. */
export function nextWorkingDay(day: LocalDate, holidays: HolidayCalendar): LocalDate {
  let found = addDays(day, 1);
  while (!isWorkingDay(found, holidays)) found = addDays(found, 1);
  return found;
}
