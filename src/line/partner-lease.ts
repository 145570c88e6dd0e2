import mongoose, { mongo } from 'mongoose';

/** Which worker is handling the events of a conversation partner just now. */
interface Lease {
  /** the partner */
  _id: string;
  owner: string;
  until: Date;
}

/** Short, so that what a dead worker held is free again soon; living workers renew well before it ends. */
const LEASE_MS = 10_000;
export const RENEW_MS = 3_000;

// A lease that a crash of the database forgets is simply free: none of these writes waits for the journal.
const UNJOURNALED = { writeConcern: { w: 1, journal: false } } as const;

function leases(): mongo.Collection<Lease> {
  return mongoose.connection.collection<Lease>('inbox_leases') as unknown as mongo.Collection<Lease>;
}

export async function prepareLeases(): Promise<void> {
  await leases().createIndex({ until: 1 }, { expireAfterSeconds: 3600 });
}

/** Takes a partner for this worker. Gives whether it got it; false means another living worker has it. */
export async function takePartner(partner: string, owner: string, now: Date): Promise<boolean> {
  try {
    const until = new Date(now.getTime() + LEASE_MS);
    await leases().updateOne(
      { _id: partner, until: { $lt: now } },
      { $set: { owner, until } },
      { upsert: true, ...UNJOURNALED },
    );
    return true;
  } catch (error) {
    if (error instanceof mongo.MongoServerError && error.code === 11000) return false;
    throw error;
  }
}

/** Keeps everything this worker holds. */
export async function renewLeases(owner: string, now: Date): Promise<void> {
  await leases().updateMany({ owner }, { $set: { until: new Date(now.getTime() + LEASE_MS) } }, UNJOURNALED);
}

/** Gives a partner back. */
export async function releasePartner(partner: string, owner: string): Promise<void> {
  await leases().deleteOne({ _id: partner, owner }, UNJOURNALED);
}
