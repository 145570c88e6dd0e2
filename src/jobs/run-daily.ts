import { type Cron, matchingDays } from '../domain/calendar/cron.rules';
import { addDays, type LocalDate, localDate } from '../domain/calendar/dates';
import { dueness, isOver } from './daily-run.rules';
import { finishRun, type JobRun, lastRunBefore, notedAt, noteMissed, releaseRun, takeRun } from './job-run.model';

/** Days further back than this are not written down as missed: nobody asks for them any more. */
const MISSED_DAYS = 60;

export interface DailyJob {
  name: string;
  cron: Cron;
  /** people wait for it: days without it are written down, to be told of */
  isMissed?: boolean;
  /** whether a due run may begin yet; it may by default */
  isReady?: (now: Date) => Promise<boolean>;
  /** May be called by several schedulers at once, and again after a crash in the middle: each piece of it happens once. */
  run: (now: Date) => Promise<Record<string, unknown>>;
}

/** What a tick did about a job. */
export interface DailyOutcome {
  /** what the run told; null: it did not run now */
  result: Record<string, unknown> | null;
  /** days that were found to be missed */
  missed: number;
}

/**
 * Runs a job once on the day of `now`, if it is due and nobody has. A day on which it was missed is not made up; of a job that
 * people wait for, it is written down.
 * @param today the day's run as it is stored; null: none yet
 * @throws what the job throws; the next tick tries it again
 */
export async function runDaily(job: DailyJob, today: JobRun | null, now: Date): Promise<DailyOutcome> {
  if (isOver(today && { state: today.state, notedAt: notedAt(today) }, now)) return { result: null, missed: 0 };
  const day = localDate(now);
  const due = dueness(job.cron, now);
  const late = job.isMissed ? await daysMissed(job, today, { day, isTooLate: due === 'too_late' }) : [];
  const missed = await noteMissed(job.name, late, now);
  const isReady = due === 'due' && (!job.isReady || (await job.isReady(now)));
  if (!isReady || !(await takeRun(job.name, day, now))) return { result: null, missed };
  try {
    const result = await job.run(now);
    await finishRun(job.name, day, result, now);
    return { result, missed };
  } catch (error) {
    await releaseRun(job.name, day, now);
    throw error;
  }
}

/**
 * The days since the last known run on which there should have been one, the day of now with them where it is too late for it. A
 * first start has missed nothing.
 */
async function daysMissed(
  { name, cron }: DailyJob,
  today: JobRun | null,
  { day, isTooLate }: { day: LocalDate; isTooLate: boolean },
): Promise<LocalDate[]> {
  const last = (await lastRunBefore(name, day)) ?? today;
  if (!last) return [];
  const since = addDays(last.day, last.state === 'running' ? 0 : 1);
  const earliest = addDays(day, -MISSED_DAYS);
  return matchingDays(cron, since > earliest ? since : earliest, isTooLate ? day : addDays(day, -1));
}
