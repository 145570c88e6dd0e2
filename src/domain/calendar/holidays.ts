import { parse } from 'yaml';
import { z } from 'zod';
import { isLocalDate, type LocalDate, toBuddhistYear } from './dates';

/** A day on which government offices are closed. */
export interface Holiday {
  on: LocalDate;
  /** the Thai name of it */
  name: string;
  /** the holiday on a Saturday or Sunday that this day is taken for; absent: a day of its own */
  for?: LocalDate;
  /** set by the cabinet for this one year */
  special?: true;
  /** by the lunar calendar */
  lunar?: true;
  /** follows from the rules, but no announcement of it is known */
  expected?: true;
}

/** The holidays of one calendar year (BE), and where they are from. */
export interface HolidayYear {
  year: number;
  source: string[];
  days: Holiday[];
}

/** On which days government offices are closed besides Saturdays and Sundays, as far as the years are known. */
export interface HolidayCalendar {
  has(day: LocalDate): boolean;
  /** @param year calendar year (BE) */
  knows(year: number): boolean;
}

const day = z.string().refine(isLocalDate, 'not a day YYYY-MM-DD');
const flag = z.literal(true).optional();
const schema = z.strictObject({
  year: z.int(),
  source: z.array(z.string().min(1)).min(1),
  days: z.array(
    z.strictObject({
      on: day,
      name: z.string().min(1),
      for: day.optional(),
      special: flag,
      lunar: flag,
      expected: flag,
    }),
  ),
});

/**
 * Reads the file of one year.
 * @throws ZodError when the text is not such a file
 */
export function parseHolidays(text: string): HolidayYear {
  return schema.parse(parse(text));
}

/** The calendar of some years. */
export function holidayCalendar(years: readonly HolidayYear[]): HolidayCalendar {
  const known = new Set(years.map(({ year }) => year));
  const days = new Set(years.flatMap((year) => year.days.map(({ on }) => on)));
  return { has: (on) => days.has(on), knows: (year) => known.has(year) };
}

/** The calendar year (BE) of a day. */
export const calendarYearOf = (on: LocalDate): number => toBuddhistYear(Number(on.slice(0, 4)));
