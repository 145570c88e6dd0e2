import { createTask, parse, validate } from 'node-cron';
import { addDays, instantOf, type LocalDate } from './dates';

/** When something happens once on each of some days, as a cron expression says it. */
export interface Cron {
  /** the time in Bangkok on each of its days, `HH:mm` */
  time: string;
  /** whether a day is one of them */
  matches: (day: LocalDate) => boolean;
}

const FIELDS = 5;
const DAYS_OF_MONTH = 31;
const WEEKDAYS = 7;

/**
 * Reads a cron expression of five fields (minute, hour, day of the month, month, day of the week) as node-cron does, in Bangkok's time.
 * Of several times a day the first counts.
 * @returns null when it is none, which 30 February is to node-cron, too. Nor is one that restricts both day fields: to cron a day of either is meant, to node-cron a day of both
 */
export function readCron(expression: string): Cron | null {
  if (expression.trim().split(/\s+/).length !== FIELDS || !validate(expression)) return null;
  const { minute, hour, dayOfMonth, dayOfWeek } = parse(expression);
  if (dayOfMonth.length < DAYS_OF_MONTH && dayOfWeek.length < WEEKDAYS) return null;
  const time = `${twoDigits(Math.min(...hour))}:${twoDigits(Math.min(...minute))}`;
  // It is never started: the tick asks it, and has a clock of its own.
  const task = createTask(expression, () => undefined, { timezone: 'Asia/Bangkok' });
  return { time, matches: (day) => task.match(instantOf(day, time)) };
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** The days from `from` to `to`, both included, that an expression matches. */
export function matchingDays(cron: Cron, from: LocalDate, to: LocalDate): LocalDate[] {
  const found: LocalDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) if (cron.matches(day)) found.push(day);
  return found;
}
