import type { mongo } from 'mongoose';
import { isDue } from '../due-together';
import { reclaimable } from './envelope-lease';
import { type Envelope, envelopes } from './outbox.model';

/** Whether anything is to be done now: a message to be sent, or one under way that nobody has. */
export async function hasDueEnvelopes(now: Date): Promise<boolean> {
  const queued: mongo.Filter<Envelope> = { state: 'queued', notBefore: { $lte: now } };
  // Said so that each way reads an index.
  const filter = { $or: [queued, ...reclaimable(now).$or] } as mongo.Filter<mongo.Document>;
  return isDue({ collection: envelopes().collectionName, filter });
}

/** How many messages are not sent, failed or dropped yet, for the gauge. */
export async function openMessages(): Promise<number> {
  const open = await Promise.all([sizeOf({ state: 'queued' }, 'queued'), sizeOf({ state: 'under_way' }, 'leased')]);
  return open[0] + open[1];
}

async function sizeOf($match: Pick<Envelope, 'state'>, hint: string): Promise<number> {
  const pipeline = [{ $match }, { $group: { _id: null, size: { $sum: '$size' } } }];
  const [sum] = await envelopes().aggregate<{ size: number }>(pipeline, { hint }).toArray();
  return sum?.size ?? 0;
}
