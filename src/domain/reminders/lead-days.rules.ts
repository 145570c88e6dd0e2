import { addDays, daysBetween, type LocalDate } from '../calendar/dates';
import type { HolidayCalendar } from '../calendar/holidays';
import { isWorkingDay, nextWorkingDay, workingDayOnOrBefore } from '../calendar/working-days.rules';

/**
 * Who is reminded on the same days: `unit`, those who report and those who head a unit; `office`, executives; `group`, linked
 * groups.
 */
export type Audience = 'unit' | 'office' | 'group';
export const AUDIENCES: readonly Audience[] = ['unit', 'office', 'group'];

/** When a deadline is reminded of: days before it, or negative after it. */
export type Step = number;

/** What the days of reminders follow from. */
export interface ReminderCalendar {
  /** days before a deadline on which staff and supervisors are reminded */
  leadDays: readonly number[];
  holidays: HolidayCalendar;
}

// Contract section 8. The last step after the deadline is repeated weekly, four times.
const OFFICE_LEAD_DAYS = [7, 1, 0];
const GROUP_LEAD_DAYS = [14, 7, 1, 0];
const DAYS_AFTER = [1, 3, 7, 14, 21, 28, 35];

function leadDaysOf(audience: Audience, { leadDays }: ReminderCalendar): readonly number[] {
  if (audience === 'unit') return leadDays;
  return audience === 'office' ? OFFICE_LEAD_DAYS : GROUP_LEAD_DAYS;
}

/**
 * With which step an audience is reminded of a deadline on a day, or null. A lead day that is no working day is brought forward to
 * the working day before it; where several fall on one day the most urgent counts. Days after the deadline stay where they are:
 * every day of delay counts, and to come late to it would be no relief. Groups hear nothing after the deadline.
 */
export function stepOn(day: LocalDate, dueOn: LocalDate, audience: Audience, calendar: ReminderCalendar): Step | null {
  const after = daysBetween(dueOn, day);
  if (after > 0) return audience !== 'group' && DAYS_AFTER.includes(after) ? -after : null;
  const steps = leadDaysOf(audience, calendar).filter(
    (lead) => workingDayOnOrBefore(addDays(dueOn, -lead), calendar.holidays) === day,
  );
  return steps.length > 0 ? Math.min(...steps) : null;
}

/** The steps of a deadline on a day, by audience; null: none. */
export type Steps = Readonly<Record<Audience, Step | null>>;

/** Every due day that anybody is reminded of on a day, with the steps. */
export function dueDaysRemindedOn(day: LocalDate, calendar: ReminderCalendar): Map<LocalDate, Steps> {
  const found = new Map<LocalDate, Steps>();
  for (const dueOn of candidates(day, calendar)) {
    const [unit = null, office = null, group = null] = AUDIENCES.map((one) => stepOn(day, dueOn, one, calendar));
    if (unit !== null || office !== null || group !== null) found.set(dueOn, { unit, office, group });
  }
  return found;
}

/** Due days that a reminder on a day can be about: overdue ones, and those with a lead day then or on the days off that follow. */
function candidates(day: LocalDate, calendar: ReminderCalendar): Set<LocalDate> {
  const found = new Set(DAYS_AFTER.map((after) => addDays(day, -after)));
  if (!isWorkingDay(day, calendar.holidays)) return found;
  const next = nextWorkingDay(day, calendar.holidays);
  for (let on = day; on < next; on = addDays(on, 1)) {
    for (const audience of AUDIENCES) {
      for (const lead of leadDaysOf(audience, calendar)) found.add(addDays(on, lead));
    }
  }
  return found;
}
