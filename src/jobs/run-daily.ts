import { type Cron, matchingDays } from '../domain/calendar/cron.rules';
import { addDays, type LocalDate, localDate } from '../domain/calendar/dates';
import { dueness } from './daily-run.rules';
import { finishRun, type JobRun, lastRunBefore, noteMissed, releaseRun, takeRun } from './job-run.model';

/** Days further back than this are not written down as missed: nobody asks for them any more. */
const MISSED_DAYS = 60;

export interface DailyJob {
  name: string;
  cron: Cron;
  /** whether a due run may begin yet; it may by default */
  isReady?: (now: Date) => Promise<boolean>;
  /** May be called by several schedulers at once, and again after a crash in the middle: each piece of it happens once. */
  run: (now: Date) => Promise<Record<string, unknown>>;
}

/** What a tick did about a job: nothing, ran it (with what it told), or found that it was missed. */
export type DailyOutcome =
  | { did: 'nothing' }
  | { did: 'ran'; result: Record<string, unknown> }
  | { did: 'missed'; days: number };

/**
 * Runs a job once on the day of `now`, if it is due and nobody has. A day on which it was missed is written down and not made up.
 * @param today the day's run as it is stored; null: none yet
 * @throws what the job throws; the next tick tries it again
 */
export async function runDaily(job: DailyJob, today: JobRun | null, now: Date): Promise<DailyOutcome> {
  if (today && today.state !== 'running') return { did: 'nothing' };
  const day = localDate(now);
  const due = dueness(job.cron, now);
  if (due !== 'due') {
    const missed = [...(await daysMissed(job, day)), ...(due === 'too_late' ? [day] : [])];
    return asOutcome(await noteMissed(job.name, missed, now));
  }
  const missed = await noteMissed(job.name, await daysMissed(job, day), now);
  if (job.isReady && !(await job.isReady(now))) return asOutcome(missed);
  if (!(await takeRun(job.name, day, now))) return asOutcome(missed);
  try {
    const result = { ...(await job.run(now)), ...(missed > 0 && { missed }) };
    await finishRun(job.name, day, result, now);
    return { did: 'ran', result };
  } catch (error) {
    await releaseRun(job.name, day, now);
    throw error;
  }
}

const asOutcome = (days: number): DailyOutcome => (days > 0 ? { did: 'missed', days } : { did: 'nothing' });

/** The days since the last known run on which there should have been one. A first start has missed nothing. */
async function daysMissed({ name, cron }: DailyJob, today: LocalDate): Promise<LocalDate[]> {
  const last = await lastRunBefore(name, today);
  if (!last) return [];
  const since = addDays(last.day, last.state === 'running' ? 0 : 1);
  const earliest = addDays(today, -MISSED_DAYS);
  return matchingDays(cron, since > earliest ? since : earliest, addDays(today, -1));
}
