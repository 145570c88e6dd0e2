import { nextMonth } from '../domain/calendar/dates';

/** Somebody may have bought more meanwhile. */
const LOOK_AGAIN_MS = 30 * 60_000;

/** When to try again what the month's messages do not suffice for: in half an hour, or when the next month begins. */
export function quotaRetryAt(now: Date): Date {
  const soon = new Date(now.getTime() + LOOK_AGAIN_MS);
  const month = nextMonth(now);
  return soon < month ? soon : month;
}
