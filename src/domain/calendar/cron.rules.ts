import { addDays, type LocalDate, weekdayOf } from './dates';

/**
 * When something happens again and again, as a cron expression of five fields says it: minute, hour, day of the month, month,
 * day of the week (0 or 7: Sunday). A field is `*`, a number, a range `1-5`, either of the last two or the star with a step (`8-16/2`),
 * or a list of these.
 */
export interface Cron {
  minutes: ReadonlySet<number>;
  hours: ReadonlySet<number>;
  days: ReadonlySet<number>;
  months: ReadonlySet<number>;
  weekdays: ReadonlySet<number>;
  /** cron's old rule: where both day fields are restricted, a day need match only one of them */
  eitherDay: boolean;
}

const FIELDS = [
  { from: 0, to: 59 },
  { from: 0, to: 23 },
  { from: 1, to: 31 },
  { from: 1, to: 12 },
  { from: 0, to: 7 },
] as const;
const PART = /^(?:\*|(\d{1,2})(?:-(\d{1,2}))?)(?:\/(\d{1,2}))?$/;

/** Reads a cron expression; null when it is none, or uses what is not supported (names, seconds, `L`, `#`, `?`, `@daily`). */
export function readCron(expression: string): Cron | null {
  const texts = expression.trim().split(/\s+/);
  if (texts.length !== FIELDS.length) return null;
  const [minutes, hours, days, months, weekdays] = FIELDS.map((field, index) => readField(texts[index] ?? '', field));
  if (!minutes || !hours || !days || !months || !weekdays) return null;
  if (weekdays.has(7)) weekdays.add(0);
  const eitherDay = !texts[2]?.startsWith('*') && !texts[4]?.startsWith('*');
  return { minutes, hours, days, months, weekdays, eitherDay };
}

function readField(text: string, { from, to }: { from: number; to: number }): Set<number> | null {
  const values = new Set<number>();
  for (const part of text.split(',')) {
    const match = PART.exec(part);
    if (!match) return null;
    const [, first, last, step] = match;
    const low = first === undefined ? from : Number(first);
    // `8/2` means from 8 on, as in cron.
    const high = last !== undefined ? Number(last) : first === undefined || step !== undefined ? to : low;
    const by = step === undefined ? 1 : Number(step);
    if (low < from || high > to || low > high || by === 0) return null;
    for (let value = low; value <= high; value += by) values.add(value);
  }
  return values;
}

/** The first time of a day that an expression matches, `HH:mm`; null when it matches none of that day. */
export function firstTimeOn(cron: Cron, day: LocalDate): string | null {
  return matchesDay(cron, day) ? timeOf(cron) : null;
}

/** The first time that an expression matches on every day that it matches, `HH:mm`. */
export function timeOf({ hours, minutes }: Pick<Cron, 'hours' | 'minutes'>): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${two(Math.min(...hours))}:${two(Math.min(...minutes))}`;
}

/** The days from `from` to `to`, both included, that an expression matches. */
export function matchingDays(cron: Cron, from: LocalDate, to: LocalDate): LocalDate[] {
  const found: LocalDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) if (matchesDay(cron, day)) found.push(day);
  return found;
}

function matchesDay({ days, months, weekdays, eitherDay }: Cron, day: LocalDate): boolean {
  const [, month = 0, date = 0] = day.split('-').map(Number);
  if (!months.has(month)) return false;
  const isDate = days.has(date);
  const isWeekday = weekdays.has(weekdayOf(day));
  return eitherDay ? isDate || isWeekday : isDate && isWeekday;
}
