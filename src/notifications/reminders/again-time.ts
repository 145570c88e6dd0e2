import type { Cron } from '../../domain/calendar/cron.rules';
import { instantOf, type LocalDate } from '../../domain/calendar/dates';

/**
 * How long after the reminders of its day a repetition comes: a reminder that is due on that day in any case is there first and
 * takes its place.
 */
export const AGAIN_AFTER_MS = 5 * 60_000;

/** When a repetition comes on a day. @param cron when reminders go out; on a day that it leaves out at the same time */
export function againAt(cron: Cron, day: LocalDate): Date {
  const reminders = instantOf(day, cron.time);
  return new Date(reminders.getTime() + AGAIN_AFTER_MS);
}
