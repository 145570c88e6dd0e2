import { addDays, daysBetween, type LocalDate } from '../calendar/dates';
import type { HolidayCalendar } from '../calendar/holidays';
import { isWorkingDay, nextWorkingDay } from '../calendar/working-days.rules';

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
  return stepAhead(daysBetween(day, dueOn), audience, calendar, daysStoodFor(day, calendar.holidays));
}

/** The steps of a deadline on a day, by audience; null: none. */
export type Steps = Readonly<Record<Audience, Step | null>>;

/** Every due day that anybody is reminded of on a day, with the steps. */
export function dueDaysRemindedOn(day: LocalDate, calendar: ReminderCalendar): Map<LocalDate, Steps> {
  const days = daysStoodFor(day, calendar.holidays);
  const ahead = new Set(DAYS_AFTER.map((after) => -after));
  for (const audience of AUDIENCES) {
    for (const lead of leadDaysOf(audience, calendar)) {
      for (let later = 0; later < days; later++) ahead.add(lead + later);
    }
  }
  return new Map(
    [...ahead].map((to) => {
      const step = (audience: Audience) => stepAhead(to, audience, calendar, days);
      return [addDays(day, to), { unit: step('unit'), office: step('office'), group: step('group') }];
    }),
  );
}

/** For how many days a working day stands: itself and the days off that follow it. A day off stands for none. */
export function daysStoodFor(day: LocalDate, holidays: HolidayCalendar): number {
  return isWorkingDay(day, holidays) ? daysBetween(day, nextWorkingDay(day, holidays)) : 0;
}

/**
 * @param ahead how many days the deadline lies ahead; negative: it is over
 * @param days for how many days the day stands
 */
function stepAhead(ahead: number, audience: Audience, calendar: ReminderCalendar, days: number): Step | null {
  if (ahead < 0) return audience !== 'group' && DAYS_AFTER.includes(-ahead) ? ahead : null;
  const steps = leadDaysOf(audience, calendar).filter((lead) => lead <= ahead && ahead < lead + days);
  return steps.length > 0 ? Math.min(...steps) : null;
}
