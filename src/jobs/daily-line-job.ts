import { countOutcomes, hasDueEnvelopes } from '../delivery';
import type { Cron } from '../domain/calendar/cron.rules';
import { addDays, endOfDay, localDate } from '../domain/calendar/dates';
import { missingHolidayYears } from '../domain/calendar/holiday-files';
import type { ReminderCalendar } from '../domain/reminders/lead-days.rules';
import type { Log } from '../log';
import { dailyLine, holidaysMissing, NOT_TOLD_OF } from '../notifications/daily/daily-line';
import { notifyAdmins } from '../notifications/notify';
import { type JobRun, lastDoneBefore, runsOf } from './job-run.model';
import { missedReminders } from './missed-reminders';
import { REMINDERS } from './reminders-job';
import type { DailyJob } from './run-daily';

const JOB = 'daily-line';
const HOUR_MS = 60 * 60_000;
/** What has not gone out an hour after the reminders were planned, or after their planning began, is told of the next day. */
const WAIT_MS = HOUR_MS;
/** It rides along with an answer; without one it goes out by itself after this. */
const RIDES_MS = 2 * HOUR_MS;
const HOLIDAYS_AHEAD_DAYS = 60;
/** Before the first line, missed reminders are looked for so far back. */
const MISSED_DAYS = 30;
const NOTHING = { sent: 0, failed: 0, dropped: {} };

/** Once a day, after the reminders went out, the admins of each office are told what its messages came to. */
export function dailyLineJob(cron: Cron, calendar: ReminderCalendar, log: Log): DailyJob {
  return { name: JOB, cron, isReady, run: (now) => notifyAdminsOfDay(calendar, now, log) };
}

/** Also when the reminders are not done in an hour: one office that fails keeps the others from nothing. */
async function isReady(now: Date): Promise<boolean> {
  const reminded = (await runsOf([REMINDERS], localDate(now))).get(REMINDERS);
  if (!reminded) return false;
  const since = reminded.finishedAt ?? reminded.startedAt ?? now;
  if (now.getTime() - since.getTime() >= WAIT_MS) return true;
  return reminded.state === 'done' && !(await hasDueEnvelopes(now));
}

async function notifyAdminsOfDay(calendar: ReminderCalendar, now: Date, log: Log): Promise<Record<string, unknown>> {
  const day = localDate(now);
  const before = await lastDoneBefore(JOB, day);
  const counts = await countOutcomes(sinceOf(before, now), now, NOT_TOLD_OF);
  const missed = await missedReminders(calendar, before?.day ?? addDays(day, -MISSED_DAYS), day, log);
  let lines = 0;
  for (const office of new Set([...counts.map((of) => of.office), ...missed.keys()])) {
    const { sent, failed, dropped } = counts.find((of) => of.office === office) ?? NOTHING;
    const payload = { until: now.getTime(), sent, failed, dropped, missed: missed.get(office) ?? [] };
    const line = { office, occasion: `daily/${day}`, payload, notBefore: ridesUntil(now), expiresAt: endOfDay(day) };
    lines += await notifyAdmins(dailyLine, line, now);
  }
  const years = missingHolidayYears(now, HOLIDAYS_AHEAD_DAYS, calendar.holidays);
  for (const year of years) lines += await warnOfHolidays(year, now);
  return { until: now.getTime(), lines };
}

/** Since the last line that was told; without one, since a day ago. */
function sinceOf(before: JobRun | null, now: Date): Date {
  const until = before?.result?.until;
  return typeof until === 'number' && until < now.getTime() ? new Date(until) : new Date(now.getTime() - 24 * HOUR_MS);
}

/** Once for each year and admin: the occasion does not change with the day. */
function warnOfHolidays(year: number, now: Date): Promise<number> {
  const expiresAt = endOfDay(addDays(localDate(now), 30));
  const warning = { occasion: `holidays/${year}`, payload: { year }, notBefore: ridesUntil(now), expiresAt };
  return notifyAdmins(holidaysMissing, warning, now);
}

/** Until then it rides along with an answer only. */
const ridesUntil = (now: Date): Date => new Date(now.getTime() + RIDES_MS);
