import { localDate } from '../domain/calendar/dates';
import type { Log } from '../log';
import { underName } from '../under-way';
import { runsOf } from './job-run.model';
import { noteTick } from './last-tick.model';
import { type DailyJob, runDaily } from './run-daily';

/** Something that every tick looks at; it costs next to nothing when nothing is due. */
export interface EveryTickJob {
  name: string;
  /** whether anything is due; what all of them ask in the same moment is one command (`due-together.ts`). Always, when left out */
  hasWork?: (now: Date) => Promise<boolean>;
  run: (now: Date) => Promise<unknown>;
}

export interface TickJobs {
  everyTick: readonly EveryTickJob[];
  /** in this order */
  daily: readonly DailyJob[];
}

export interface TickReport {
  /** the daily jobs that ran in this tick */
  ran: string[];
  /** the jobs that failed; the next tick tries them again */
  failed: string[];
}

export interface TickOptions extends TickJobs {
  log: Log;
  count?: (job: string, outcome: 'done' | 'missed' | 'failed') => void;
}

export type Tick = (now: Date) => Promise<TickReport>;

/**
 * Makes the tick: what is due at `now` is done. All it remembers is in the database, so it may be called at any time, by any
 * number of schedulers in any number of processes at the same instant, and after any crash.
 */
export function createTick({ everyTick, daily, log, count }: TickOptions): Tick {
  const dailyNames = daily.map(({ name }) => name);

  return async (now) => {
    const report: TickReport = { ran: [], failed: [] };
    const attempt = async (name: string, work: () => Promise<unknown>): Promise<void> => {
      try {
        await underName({ job: name }, work);
      } catch (error) {
        report.failed.push(name);
        log.error({ error, job: name }, 'job failed');
        count?.(name, 'failed');
      }
    };

    const areDue = await Promise.all(everyTick.map((job) => mayHaveWork(job, now)));
    // What one has done may be the next one's work: those behind it look for themselves.
    const first = areDue.indexOf(true);
    const toRun = first < 0 ? [] : everyTick.slice(first);
    for (const { name, run } of toRun) await attempt(name, () => run(now));
    const runs = await runsOf(dailyNames, localDate(now));
    for (const job of daily) {
      await attempt(job.name, async () => {
        const { result, missed } = await runDaily(job, runs.get(job.name) ?? null, now);
        if (missed > 0) {
          log.warn({ job: job.name, days: missed }, 'job missed: no scheduler ran');
          count?.(job.name, 'missed');
        }
        if (result) {
          report.ran.push(job.name);
          log.info({ job: job.name, ...result }, 'job done');
          count?.(job.name, 'done');
        }
      });
    }
    if (report.failed.length === 0) await noteTick(now);
    return report;
  };
}

/** Where it cannot be asked, the job itself fails, and that is told of. */
function mayHaveWork({ hasWork }: EveryTickJob, now: Date): Promise<boolean> {
  return hasWork ? hasWork(now).catch(() => true) : Promise.resolve(true);
}
