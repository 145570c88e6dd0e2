import { Refusal } from '../../refusal';
import { addDays, daysBetween, type LocalDate } from '../calendar/dates';
import type { OfficeHoliday } from '../organisations/organisation.model';
import { tidy } from '../thai-text/normalise';
import { takeSeen } from '../thai-text/seen';
import { texts } from './texts';

/** Days in a row, from the first to the last. */
export interface DayRange {
  from: LocalDate;
  to: LocalDate;
}

/** Own holidays in a row under one name. */
export interface HolidayRange extends DayRange {
  name: string;
}

const LONGEST_NAME = 60;
/** Reminders are brought forward over the days off before them, and not by months. */
export const LONGEST_RANGE = 15;
const MOST_DAYS = 200;
/** So far back and ahead of today days may be entered, in days. */
const SPAN = 800;

/** The days of a range. */
export const daysOf = ({ from, to }: DayRange): LocalDate[] =>
  Array.from({ length: daysBetween(from, to) + 1 }, (_, at) => addDays(from, at));

/**
 * Lets pass a range that may be a holiday of an office.
 * @throws Refusal `swapped_days`, `too_many_days`, `too_far`
 */
export function requireRange({ from, to }: DayRange, today: LocalDate): void {
  if (to < from) throw new Refusal('swapped_days', texts.swapped);
  if (daysBetween(from, to) + 1 > LONGEST_RANGE) throw new Refusal('too_many_days', texts.tooLong(LONGEST_RANGE));
  if (Math.abs(daysBetween(today, from)) > SPAN) throw new Refusal('too_far', texts.tooFar);
}

/**
 * The name that somebody typed for a holiday, as it is stored.
 * @throws Refusal `no_name`, `name_too_long`
 */
export function takeHolidayName(typed: string): string {
  const name = tidy(takeSeen(typed));
  if (name === '') throw new Refusal('no_name', texts.noName);
  if (name.length > LONGEST_NAME) throw new Refusal('name_too_long', texts.nameTooLong(LONGEST_NAME));
  return name;
}

/**
 * The own holidays with a range more; a day that is one already takes the new name.
 * @throws Refusal `same_holiday` when nothing would change, `too_many_holidays`
 */
export function holidaysWith(own: readonly OfficeHoliday[], { name, ...range }: HolidayRange): OfficeHoliday[] {
  const days = daysOf(range);
  const isThere = days.every((day) => own.some((one) => one.on === day && one.name === name));
  if (isThere) throw new Refusal('same_holiday', texts.same);
  const all = [...own.filter(({ on }) => !days.includes(on)), ...days.map((on) => ({ on, name }))];
  if (all.length > MOST_DAYS) throw new Refusal('too_many_holidays', texts.tooMany(MOST_DAYS));
  return sorted(all);
}

/**
 * The own holidays without those of a range.
 * @throws Refusal `no_such_holiday` when there is none
 */
export function holidaysWithout(own: readonly OfficeHoliday[], { from, to }: DayRange): OfficeHoliday[] {
  const left = own.filter(({ on }) => on < from || on > to);
  if (left.length === own.length) throw new Refusal('no_such_holiday', texts.gone);
  return sorted(left);
}

export const sorted = (days: readonly OfficeHoliday[]): OfficeHoliday[] =>
  [...days].sort((a, b) => a.on.localeCompare(b.on));

/** Days in a row under one name, together; the earliest first. */
export function rangesOf(own: readonly OfficeHoliday[]): HolidayRange[] {
  const ranges: HolidayRange[] = [];
  for (const { on, name } of sorted(own)) {
    const last = ranges.at(-1);
    if (last && last.name === name && addDays(last.to, 1) === on) last.to = on;
    else ranges.push({ from: on, to: on, name });
  }
  return ranges;
}
