import type { mongo } from 'mongoose';
import { mongo as driver } from 'mongoose';

/** Indexes of versions that serve no more beside this one; one of them has the keys of an index of today. */
const GONE = ['retryKey_1', 'open_by_recipient'];

const NO_SUCH = new Set<unknown>([26, 27]);

/**
 * Makes the indexes by which the version before finds what it is to send, and we what it left: it cannot do without them, and a
 * new database has none. They hold its own rows only, and cost the others nothing.
 */
export async function makeOutboxIndexes(db: mongo.Db): Promise<void> {
  const outbox = db.collection('outbox');
  for (const name of GONE) {
    await outbox.dropIndex(name).catch((error: unknown) => {
      if (!(error instanceof driver.MongoServerError) || !NO_SUCH.has(error.code)) throw error;
    });
  }
  await outbox.createIndexes([
    { key: { priority: 1, notBefore: 1 }, partialFilterExpression: { state: 'waiting' }, name: 'waiting' },
    { key: { leasedUntil: 1 }, partialFilterExpression: { state: 'sending' }, name: 'under_way' },
    { key: { origin: 1 }, sparse: true, name: 'origin_1' },
    { key: { person: 1 }, sparse: true, name: 'person' },
  ]);
}
