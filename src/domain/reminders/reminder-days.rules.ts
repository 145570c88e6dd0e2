import { addDays, type LocalDate } from '../calendar/dates';
import { type Audience, type ReminderCalendar, stepOn } from './lead-days.rules';

/** A lead day is brought forward over the days off before it; the longest run of them, also with an office's own, is shorter than this. */
const BROUGHT_FORWARD_MOST = 45;
/** The first lead days of all audiences and the last step after a deadline lie within these. */
const AFTER_MOST = 35;
const OWN_LEADS_MOST = 14;

/** The days, from `from` on, on which an audience is reminded of a deadline as long as something is outstanding for it. */
export function reminderDays(
  dueOn: LocalDate,
  audience: Audience,
  calendar: ReminderCalendar,
  from: LocalDate,
): LocalDate[] {
  const lead = Math.max(OWN_LEADS_MOST, ...calendar.leadDays) + BROUGHT_FORWARD_MOST;
  const first = addDays(dueOn, -lead);
  const last = addDays(dueOn, AFTER_MOST);
  const days: LocalDate[] = [];
  for (let day = first > from ? first : from; day <= last; day = addDays(day, 1)) {
    if (stepOn(day, dueOn, audience, calendar) !== null) days.push(day);
  }
  return days;
}
