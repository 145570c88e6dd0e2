import type { Cron } from '../domain/calendar/cron.rules';
import { instantOf, type LocalDate, localDate, localTime } from '../domain/calendar/dates';

/** A run that was missed is made up on the same day before this time in Bangkok: later, a reminder would reach people at home. */
const MAKE_UP_BEFORE = '18:00';
/** A run that begins within this is on time, whatever time of the day that is. */
const ON_TIME_MS = 15 * 60_000;

/**
 * Where a day's run stands: `never` (the cron expression does not match the day), `not_yet`, `due` (on time, or still to be made
 * up), `too_late`.
 */
export type Dueness = 'never' | 'not_yet' | 'due' | 'too_late';

/** When the run of a day is due: at the first time of that day that the cron expression matches; null on other days. */
export function dueAt(cron: Cron, day: LocalDate): Date | null {
  return cron.matches(day) ? instantOf(day, cron.time) : null;
}

/** Where the run of the day of `now` stands, if it has not been done. */
export function dueness(cron: Cron, now: Date): Dueness {
  const at = dueAt(cron, localDate(now));
  if (at === null) return 'never';
  if (now < at) return 'not_yet';
  const isOnTime = now.getTime() - at.getTime() < ON_TIME_MS;
  return isOnTime || localTime(now) < MAKE_UP_BEFORE ? 'due' : 'too_late';
}

/**
 * Whether nothing is left to do about the run of a day. What was noted as missed later than now, was so by a clock that ran ahead and
 * was put back: the day is still to come.
 * @param run null: none yet. `notedAt`: when it was begun, or noted as missed
 */
export function isOver(run: { state: 'running' | 'done' | 'missed'; notedAt: Date } | null, now: Date): boolean {
  if (run === null || run.state === 'running') return false;
  return run.state === 'done' || run.notedAt <= now;
}
