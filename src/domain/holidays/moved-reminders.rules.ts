import { addDays, type LocalDate } from '../calendar/dates';
import type { HolidayCalendar } from '../calendar/holidays';
import { AUDIENCES } from '../reminders/lead-days.rules';
import { reminderDays } from '../reminders/reminder-days.rules';

/** The reminders of a due day that go out on other days. */
export interface MovedReminders {
  dueOn: LocalDate;
  /** days on which none goes out any more */
  left: LocalDate[];
  /** days on which one goes out instead */
  instead: LocalDate[];
}

/**
 * Which reminders go out on other days when the holidays are others.
 * @param dueDays of which something may be reminded
 * @param today reminders of today went out already
 */
export function movedReminders(
  dueDays: readonly LocalDate[],
  leadDays: readonly number[],
  { before, after }: Record<'before' | 'after', HolidayCalendar>,
  today: LocalDate,
): MovedReminders[] {
  const tomorrow = addDays(today, 1);
  const daysOf = (dueOn: LocalDate, holidays: HolidayCalendar): LocalDate[] => {
    const days = AUDIENCES.flatMap((audience) => reminderDays(dueOn, audience, { leadDays, holidays }, tomorrow));
    return [...new Set(days)].sort();
  };
  return [...new Set(dueDays)].sort().flatMap((dueOn) => {
    const [was, is] = [daysOf(dueOn, before), daysOf(dueOn, after)];
    const left = was.filter((day) => !is.includes(day));
    const instead = is.filter((day) => !was.includes(day));
    return left.length + instead.length > 0 ? [{ dueOn, left, instead }] : [];
  });
}
