import type { Broadcast } from '../domain/announcements/broadcast.model';
import { takeDueBroadcast } from '../domain/announcements/take-broadcast';
import { inTransaction } from '../domain/transaction';
import type { Log } from '../log';
import { BroadcastMoved, fanOutBatch } from '../notifications/announcements/fan-out';

/** What a call has done. */
export interface FannedOut {
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
export async function fanOutDue({ now, log }: { now: Date; log: Log }): Promise<FannedOut> {
  const done: FannedOut = { finished: 0, recipients: 0 };
  const failures: unknown[] = [];
  for (let broadcast = await takeDueBroadcast(now); broadcast !== null; broadcast = await takeDueBroadcast(now)) {
    const { office, kind, count, _id } = broadcast;
    try {
      const ended = await finish(broadcast, now);
      done.finished++;
      done.recipients += ended.count - count;
      log.info(
        { office, broadcast: String(_id), kind, state: ended.state, recipients: ended.count },
        'announcement fanned out',
      );
    } catch (error) {
      if (error instanceof BroadcastMoved) continue;
      log.error({ error, office, broadcast: String(_id) }, 'fanning out an announcement failed');
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} announcements not fanned out`);
  return done;
}

async function finish(begun: Broadcast, now: Date): Promise<Broadcast> {
  let broadcast = begun;
  while (broadcast.open) {
    const from = broadcast;
    broadcast = await inTransaction(() => fanOutBatch(from, now));
  }
  return broadcast;
}
