import type { Problem } from '../problems';
import { lastRun } from './job-run.model';
import { lastTickAt } from './last-tick.model';
import { REMINDERS } from './reminders-job';

/** Ticks come four times a minute; who waited this long for one has no scheduler, or one whose jobs fail. */
const LATE_AFTER_MS = 3 * 60_000;

/** What is known of the schedulers, for `/readyz`. */
export interface TickWatch {
  scheduler: 'on time' | 'late' | 'never ticked';
  /** when the last tick finished in which nothing failed, ISO 8601 */
  lastTick: string | null;
  lastReminderRun: { day: string; state: string } | null;
}

/** No tick has finished for minutes: reminders and announcements that are due do not go out. */
export async function lateTicks(now: Date): Promise<Problem[]> {
  const { scheduler, lastTick } = await watchTicks(now);
  return scheduler === 'late' ? [{ code: 'late_tick', detail: `No tick has finished since ${lastTick}` }] : [];
}

/** Tells whether ticks still come. Several processes tick for each other, so it looks at the database. */
export async function watchTicks(now: Date): Promise<TickWatch> {
  const at = await lastTickAt();
  const run = await lastRun(REMINDERS);
  const isLate = at !== null && now.getTime() - at.getTime() > LATE_AFTER_MS;
  return {
    scheduler: at === null ? 'never ticked' : isLate ? 'late' : 'on time',
    lastTick: at?.toISOString() ?? null,
    lastReminderRun: run && { day: run.day, state: run.state },
  };
}
