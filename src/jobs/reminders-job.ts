import type { Cron } from '../domain/calendar/cron.rules';
import { localDate } from '../domain/calendar/dates';
import type { ReminderCalendar } from '../domain/reminders/lead-days.rules';
import type { Log } from '../log';
import { AGAIN_AFTER_MS } from '../notifications/reminders/again-time';
import { dueAt } from './daily-run.rules';
import { remindOffices } from './remind-offices';
import type { DailyJob } from './run-daily';

/** The job by its name in the database and in `/readyz`. */
export const REMINDERS = 'reminders';

/** Once a day the reminders of all offices are planned. */
export function remindersJob(cron: Cron, calendar: ReminderCalendar, log: Log): DailyJob {
  const run = async (now: Date) => {
    const at = dueAt(cron, localDate(now)) ?? now;
    const isMadeUp = now.getTime() - at.getTime() >= AGAIN_AFTER_MS;
    return { ...(await remindOffices({ ...calendar, now, log, isMadeUp })) };
  };
  return { name: REMINDERS, cron, isMissed: true, run };
}
