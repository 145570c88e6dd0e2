import type { mongo } from 'mongoose';
import { enveloped, type OutboxOfBefore, outboxOfBefore } from './outbox-of-before';

/** So long after its lease nobody holds a row any more: a living worker renews it well before that ends. */
const LATE_MS = 20_000;
/** A lease that lies so far ahead was taken by a clock that has been put back since. */
const TOO_FAR_MS = 10 * 60_000;

const NOT_HELD = { claim: true, leasedUntil: true, retryKey: true, firstTriedAt: true, unclear: true } as const;

/**
 * Takes over what a version before was sending and holds no more. A request goes on as it is, under its retry key; what was claimed
 * and not tried is queued again; what rode with an answer is settled with it.
 * @returns how many rows
 */
export async function takeRequestsOver(db: mongo.Db, now: Date): Promise<number> {
  const underWay = await outboxOfBefore(db).find({ state: 'sending' }, { hint: 'under_way' }).toArray();
  const leading = underWay.filter(({ request }) => request !== undefined);
  const isLed = followersOf(leading);
  let taken = 0;
  for (const row of leading) if (isFree(row, now)) taken += await takeRequest(db, row, underWay);
  for (const row of underWay) {
    if (row.request !== undefined || isLed(row) || !isFree(row, now)) continue;
    taken += await takeRow(db, row);
  }
  return taken;
}

/** Whether nobody is at it: its request waits for its next try, or its worker is dead. */
function isFree({ claim, rodeWith, request, leasedUntil }: OutboxOfBefore, now: Date): boolean {
  if (request !== undefined && claim === undefined && rodeWith === undefined) return true;
  const forMs = now.getTime() - (leasedUntil?.getTime() ?? 0);
  return forMs > LATE_MS || forMs < -TOO_FAR_MS;
}

/** Tells the rows whose request is another row's. The oldest versions know them by its retry key. */
function followersOf(leading: readonly OutboxOfBefore[]): (row: OutboxOfBefore) => boolean {
  const ids = new Set(leading.flatMap(({ followers = [] }) => followers.map(String)));
  const keys = new Set(leading.map(({ retryKey }) => retryKey));
  return ({ _id, retryKey }) => ids.has(String(_id)) || (retryKey !== undefined && keys.has(retryKey));
}

const asFound = ({ _id, leasedUntil, claim }: OutboxOfBefore): mongo.Filter<OutboxOfBefore> => ({
  _id,
  state: 'sending',
  leasedUntil,
  claim: claim ?? { $exists: false },
});

/** Makes one envelope of a request's rows, all of them or none. */
async function takeRequest(db: mongo.Db, leader: OutboxOfBefore, all: readonly OutboxOfBefore[]): Promise<number> {
  const rows = [leader, ...all.filter((row) => row.request === undefined && followersOf([leader])(row))];
  const change = enveloped(leader, { ...(leader.size === undefined && sharedBy(rows)), state: 'under_way' });
  return clientOf(db).withSession((session) =>
    session.withTransaction(
      async () => {
        const others = rows.slice(1).map(({ _id }) => _id);
        if (others.length > 0)
          await outboxOfBefore(db).deleteMany({ _id: { $in: others }, state: 'sending' }, { session });
        const led = await outboxOfBefore(db).updateOne(asFound(leader), change, { session });
        if (led.matchedCount === 1) return rows.length;
        await session.abortTransaction();
        return 0;
      },
      { readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority', j: true } },
    ),
  );
}

/** The envelope of a request: its recipients in its own order, so that the next try is the same as the first. */
function sharedBy(rows: readonly OutboxOfBefore[]): Partial<OutboxOfBefore> {
  const people = new Map(rows.map(({ to, person = null }) => [String(to), person]));
  const { to, messages } = JSON.parse(rows[0]?.request ?? '{}') as { to: string[]; messages: unknown[] };
  const still = to.filter((one) => people.has(one));
  return {
    to: still,
    people: still.map((one) => people.get(one) ?? null),
    size: still.length,
    request: JSON.stringify(messages),
  };
}

async function takeRow(db: mongo.Db, row: OutboxOfBefore): Promise<number> {
  if (row.rodeWith !== undefined) {
    const { modifiedCount } = await outboxOfBefore(db).updateOne(asFound(row), enveloped(row, { state: 'under_way' }));
    return modifiedCount;
  }
  const { $set, $unset } = enveloped(row, { state: 'queued' });
  const change = { $set, $unset: { ...$unset, ...NOT_HELD } } as mongo.UpdateFilter<OutboxOfBefore>;
  return (await outboxOfBefore(db).updateOne(asFound(row), change)).modifiedCount;
}

/** The driver keeps it there; its types leave it out. */
const clientOf = (db: mongo.Db): mongo.MongoClient => (db as mongo.Db & { readonly client: mongo.MongoClient }).client;
