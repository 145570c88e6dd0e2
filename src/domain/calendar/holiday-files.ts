import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../root';
import { addDays, localDate } from './dates';
import { calendarYearOf, type HolidayCalendar, type HolidayYear, holidayCalendar, parseHolidays } from './holidays';

let years: readonly HolidayYear[] | null = null;
let loaded: HolidayCalendar | null = null;

/** The years that ship with the project (data/holidays), the earliest first, read once. */
export function holidayYears(): readonly HolidayYear[] {
  years ??= readYears();
  return years;
}

function readYears(): HolidayYear[] {
  const folder = join(projectRoot(), 'data', 'holidays');
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return files.sort().map((name) => parseHolidays(readFileSync(join(folder, name), 'utf8')));
}

/** The calendar that ships with the project, read once. */
export function knownHolidays(): HolidayCalendar {
  loaded ??= holidayCalendar(holidayYears());
  return loaded;
}

/**
 * The calendar years (BE) between now and some days ahead whose holidays are not known: reminders planned in them would also go
 * out on holidays, which an admin should hear of in time.
 */
export function missingHolidayYears(now: Date, aheadDays: number, holidays = knownHolidays()): number[] {
  const today = localDate(now);
  const from = calendarYearOf(today);
  const to = calendarYearOf(addDays(today, aheadDays));
  return Array.from({ length: to - from + 1 }, (_, index) => from + index).filter((year) => !holidays.knows(year));
}
