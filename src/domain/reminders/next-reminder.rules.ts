import { daysBetween, type LocalDate } from '../calendar/dates';
import type { Standing } from '../reports/reports.rules';
import type { Audience, ReminderCalendar } from './lead-days.rules';
import { reminderDays } from './reminder-days.rules';
import { isRemindedOf } from './still-due.rules';

/** A day on which somebody is reminded, and of which due day. */
export interface NextReminder {
  day: LocalDate;
  dueOn: LocalDate;
}

/**
 * The first reminder of a measure in a round as it stands now; null: none comes any more.
 * @param audiences as what somebody is told of it
 * @param from the first day that counts
 */
export function nextReminder(
  { dueOn, missing }: Pick<Standing, 'dueOn' | 'missing'>,
  audiences: readonly Audience[],
  calendar: ReminderCalendar,
  from: LocalDate,
): NextReminder | null {
  const days = audiences.flatMap((audience) => reminderDays(dueOn, audience, calendar, from));
  const [day] = days.filter((one) => isRemindedOf({ missing, daysLeft: daysBetween(one, dueOn) })).sort();
  return day === undefined ? null : { day, dueOn };
}
