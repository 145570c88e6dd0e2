import mongoose, { mongo } from 'mongoose';
import { Batcher } from '../batcher';
import { Lease } from '../lease';

/** Which worker is handling the events of a conversation just now. */
interface StoredLease {
  /** the conversation */
  _id: string;
  owner: string;
  until: Date;
  /** its worker lives and has let it lapse: what hung is noted */
  isLeft?: boolean;
}

/** Short, so that what a dead worker held is free again soon; living workers renew well before it ends. */
export const LEASE = new Lease({ until: 'until', ms: 10_000 });
export const RENEW_MS = 3_000;

// A lease that a crash of the database forgets is simply free: none of these writes waits for the journal.
export const UNJOURNALED = { writeConcern: { w: 1, journal: false } } as const;
const UNORDERED = { ordered: false, ...UNJOURNALED } as const;

/** Who has which conversation. */
export function leases(): mongo.Collection<StoredLease> {
  return mongoose.connection.collection<StoredLease>('inbox_leases') as unknown as mongo.Collection<StoredLease>;
}

export async function prepareLeases(): Promise<void> {
  await leases().createIndex({ until: 1 }, { expireAfterSeconds: 3600 });
}

/** A conversation that a worker got. */
export interface Taken {
  /** until when another worker had it that did not give it back, and so has most likely died; null: nobody had */
  abandonedAt: Date | null;
}

const DUPLICATE_KEY = 11000;

interface Taking {
  conversation: string;
  owner: string;
  now: Date;
}

const taking = new Batcher(takeTogether);
const releasing = new Batcher(releaseTogether);

/** Takes a conversation for this worker; null means that another living worker has it. */
export function takeConversation(conversation: string, owner: string, now: Date): Promise<Taken | null> {
  return taking.add({ conversation, owner, now });
}

/**
 * Most conversations are nobody's: their leases are entered in one command. Those that somebody has are looked up in another; the few of
 * them that are free by now are looked at one by one.
 */
async function takeTogether(wanted: readonly Taking[]): Promise<(Taken | null)[]> {
  const entries = wanted.map(({ conversation, owner, now }) => ({ _id: conversation, owner, ...LEASE.hold(now) }));
  const held = await leases().insertMany(entries, UNORDERED).then(nobody, heldAlready);
  const until = await endsOf(wanted.flatMap(({ conversation }, index) => (held.has(index) ? conversation : [])));
  return Promise.all(
    wanted.map((one, index) => {
      const end = until.get(one.conversation);
      if (!held.has(index)) return { abandonedAt: null };
      return end && !LEASE.isExpired(end, one.now) ? null : reclaim(one);
    }),
  );
}

async function endsOf(conversations: string[]): Promise<ReadonlyMap<string, Date>> {
  if (conversations.length === 0) return new Map();
  const found = await leases()
    .find({ _id: { $in: conversations } })
    .toArray();
  return new Map(found.map(({ _id, until }) => [_id, until]));
}

const nobody = (): ReadonlySet<number> => new Set();

/** The places in the batch of those that somebody has, or had. @throws the error when it says anything else */
function heldAlready(error: unknown): ReadonlySet<number> {
  if (!(error instanceof mongo.MongoBulkWriteError)) throw error;
  const refused = [error.writeErrors].flat();
  if (refused.some(({ code }) => code !== DUPLICATE_KEY)) throw error;
  return new Set(refused.map(({ index }) => index));
}

async function reclaim({ conversation, owner, now }: Taking): Promise<Taken | null> {
  try {
    const before = await leases().findOneAndUpdate(
      { _id: conversation, ...LEASE.expired(now) },
      { $set: { owner, ...LEASE.hold(now) }, $unset: { isLeft: true } },
      { upsert: true, returnDocument: 'before', ...UNJOURNALED },
    );
    const isAbandoned = before && before.owner !== owner && !before.isLeft && !LEASE.isFromAhead(before.until, now);
    return { abandonedAt: isAbandoned ? before.until : null };
  } catch (error) {
    if (error instanceof mongo.MongoServerError && error.code === DUPLICATE_KEY) return null;
    throw error;
  }
}

/** Keeps these, as far as this worker still has them. */
export async function renewLeases(conversations: readonly string[], owner: string, now: Date): Promise<void> {
  if (conversations.length === 0) return;
  await leases().updateMany({ _id: { $in: [...conversations] }, owner }, { $set: LEASE.hold(now) }, UNJOURNALED);
}

/** Lets a lease lapse by itself, because something under it may still go on. Whoever takes it then takes nobody for dead. */
export async function leaveConversation(conversation: string, owner: string): Promise<void> {
  await leases().updateOne({ _id: conversation, owner }, { $set: { isLeft: true } }, UNJOURNALED);
}

/** Gives a conversation back. */
export function releaseConversation(conversation: string, owner: string): Promise<void> {
  return releasing.add({ conversation, owner });
}

async function releaseTogether(given: readonly Pick<Taking, 'conversation' | 'owner'>[]): Promise<undefined[]> {
  const each = given.map(({ conversation, owner }) => ({ deleteOne: { filter: { _id: conversation, owner } } }));
  await leases().bulkWrite(each, UNORDERED);
  return given.map(() => undefined);
}

/** Gives everything back that a worker has. */
export async function releaseAll(owner: string): Promise<void> {
  await leases().deleteMany({ owner }, UNJOURNALED);
}
