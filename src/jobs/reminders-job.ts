import type { Cron } from '../domain/calendar/cron.rules';
import type { ReminderCalendar } from '../domain/reminders/lead-days.rules';
import type { Log } from '../log';
import { remindOffices } from './remind-offices';
import type { DailyJob } from './run-daily';

/** The job by its name in the database and in `/readyz`. */
export const REMINDERS = 'reminders';

/** Once a day the reminders of all offices are planned. */
export function remindersJob(cron: Cron, calendar: ReminderCalendar, log: Log): DailyJob {
  const run = async (now: Date) => ({ ...(await remindOffices({ ...calendar, now, log })) });
  return { name: REMINDERS, cron, isMissed: true, run };
}
