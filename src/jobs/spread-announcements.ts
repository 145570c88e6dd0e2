import { RunMoved, spreadChunk } from '../bot/features/announce/spread';
import type { AnnouncementRun } from '../domain/announcements/run.model';
import { takeDueRun } from '../domain/announcements/take-run';
import { inTransaction } from '../domain/transaction';
import type { Log } from '../log';

/** What a call has done. */
export interface Spread {
  /** passes over the recipients of an announcement that were finished */
  finished: number;
  /** recipients that were entered into the outbox */
  recipients: number;
}

/**
 * Enters the messages of all announcements, corrections and nudges that are due at `now` into the outbox. Any number of processes
 * may do it at the same instant, and go on where one of them died: each recipient is entered once. A pass that fails is left to a
 * later call; the others go on.
 * @throws AggregateError when a pass failed, after the others
 */
export async function spreadDue({ now, log }: { now: Date; log: Log }): Promise<Spread> {
  const done: Spread = { finished: 0, recipients: 0 };
  const failures: unknown[] = [];
  for (let run = await takeDueRun(now); run !== null; run = await takeDueRun(now)) {
    const { office, kind, count, _id } = run;
    try {
      const ended = await finish(run, now);
      done.finished++;
      done.recipients += ended.count - count;
      log.info({ office, run: String(_id), kind, state: ended.state, recipients: ended.count }, 'announcement spread');
    } catch (error) {
      if (error instanceof RunMoved) continue;
      log.error({ error, office, run: String(_id) }, 'spreading an announcement failed');
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} announcements not spread`);
  return done;
}

async function finish(begun: AnnouncementRun, now: Date): Promise<AnnouncementRun> {
  let run = begun;
  while (run.open) {
    const from = run;
    run = await inTransaction(() => spreadChunk(from, now));
  }
  return run;
}
