import { addDays, daysBetween, type LocalDate } from '../calendar/dates';

const EVERY_DAYS = 7;
const DAYS_BEFORE_WINDOW = 7;

/**
 * Whether a link is to be looked at today: each week, and once more a week before assessors begin to look. What was missed on its day is
 * made up on the next.
 * @param lookedOn when it was looked at last; null: never
 * @param windowOpens the first day on which assessors look
 */
export function isLookDue(lookedOn: LocalDate | null, today: LocalDate, windowOpens: LocalDate): boolean {
  if (lookedOn === null || daysBetween(lookedOn, today) >= EVERY_DAYS) return true;
  const weekBefore = addDays(windowOpens, -DAYS_BEFORE_WINDOW);
  return lookedOn < weekBefore && today >= weekBefore && today < windowOpens;
}
