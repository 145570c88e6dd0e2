import type { HolidayCalendar } from '../calendar/holidays';
import type { Organisation } from '../organisations/organisation.model';

/** The calendar of an office: the days on which all offices are closed, and its own. */
export function officeCalendar(
  national: HolidayCalendar,
  { holidays = [] }: Pick<Organisation, 'holidays'>,
): HolidayCalendar {
  if (holidays.length === 0) return national;
  const own = new Set(holidays.map(({ on }) => on));
  return { has: (day) => own.has(day) || national.has(day), knows: (year) => national.knows(year) };
}
