import type { mongo } from 'mongoose';
import type { Migration } from './migration';
import { makeOutboxIndexes } from './outbox-indexes-of-before';
import { enveloped, type OutboxOfBefore, outboxOfBefore } from './outbox-of-before';
import { takeRequestsOver } from './outbox-requests-of-before';

/** Rows of one write. */
const AT_ONCE = 500;

/**
 * The outbox had a row for each recipient, and later envelopes for many. Both become envelopes, and what is to be sent gets states
 * that the versions before do not look for: they would take an envelope, fail with it, and leave it lying. What such a version
 * holds, it ends; what it has let go, and what it adds, becomes an envelope with the next tick. One key for each office, recipient
 * and occasion holds for both, so nothing comes twice. Messages that shared a request still do; those that had none yet go out by
 * themselves.
 */
export const envelopesInStatesOfTheirOwn: Migration = {
  number: 4,
  name: 'envelopes in states of their own',
  up: async (db) => {
    await makeOutboxIndexes(db);
    await rewrite(db, new Date());
  },
  again: rewrite,
};

async function rewrite(db: mongo.Db, now: Date): Promise<number> {
  const taken = await takeRequestsOver(db, now);
  // What a version before has let go waits by now, what it has ended is closed.
  const waiting = outboxOfBefore(db).find({ state: 'waiting' }, { hint: 'waiting' });
  const queued = await change(db, waiting, { state: 'queued' });
  const closed = outboxOfBefore(db).find({ person: { $exists: true }, open: { $exists: false } }, { hint: 'person' });
  return taken + queued + (await change(db, closed, {}));
}

/** Changes rows as they were found; who has changed one meanwhile keeps it. */
async function change(
  db: mongo.Db,
  found: mongo.FindCursor<OutboxOfBefore>,
  $set: Partial<OutboxOfBefore>,
): Promise<number> {
  let changed = 0;
  let writes: mongo.AnyBulkWriteOperation<OutboxOfBefore>[] = [];
  const write = async (): Promise<void> => {
    if (writes.length > 0) changed += (await outboxOfBefore(db).bulkWrite(writes, { ordered: false })).modifiedCount;
    writes = [];
  };
  for await (const row of found) {
    writes.push({ updateOne: { filter: { _id: row._id, state: row.state }, update: enveloped(row, $set) } });
    if (writes.length === AT_ONCE) await write();
  }
  await write();
  return changed;
}
