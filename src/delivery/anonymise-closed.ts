import type { FilterQuery } from 'mongoose';
import { isDue } from '../due-together';
import { forgottenId } from './forget-recipient';
import { type Envelope, envelopes, Outbox } from './outbox.model';

const MARKED = { toForget: true as const, open: { $exists: false } };

/** Whether `anonymiseClosed` has anything to do. */
export const isAnyoneToAnonymise = (): Promise<boolean> =>
  isDue({ collection: envelopes().collectionName, filter: MARKED });

/**
 * Takes LINE ids that are not needed any more out of lines that are closed: of people who are no members and were written to all the
 * same, and of those who were to be forgotten while a message to them was being sent. Nothing of them is kept but that somebody was
 * told.
 * @returns how many lines
 */
export async function anonymiseClosed(): Promise<number> {
  return forgetIn(MARKED);
}

/**
 * The same for whatever was closed since an instant, marked or not: a process of an older version marks nothing.
 * @returns how many lines
 */
export async function anonymiseClosedSince(since: Date): Promise<number> {
  return forgetIn({
    closedAt: { $gte: since },
    $or: [{ people: null, to: { $regex: '^U' } }, { 'forget.0': { $exists: true } }],
  });
}

async function forgetIn(theirs: FilterQuery<Envelope>): Promise<number> {
  const found = await Outbox.find(theirs, { to: 1, people: 1, forget: 1 })
    .lean<Pick<Envelope, '_id' | 'to' | 'people' | 'forget'>[]>()
    .exec();
  let lines = 0;
  for (const { _id, to, people, forget = [] } of found) {
    const forgotten = to.map((one, at) => {
      if (!one.startsWith('U')) return one;
      const person = people[at];
      if (person && !forget.some((id) => id.equals(person))) return one;
      lines += 1;
      return person ? forgottenId(person) : `forgotten:${_id.toHexString()}`;
    });
    await Outbox.updateOne({ _id }, { $set: { to: forgotten }, $unset: { forget: true, toForget: true } }).exec();
  }
  return lines;
}
