import type { mongo } from 'mongoose';
import type { OfficeId } from '../domain/office-store';
import { Outbox } from './outbox.model';

/** What stands in the ledger in place of the LINE id of somebody who was forgotten. */
export const forgottenId = (person: mongo.ObjectId): string => `forgotten:${person.toHexString()}`;

/**
 * Takes a person's LINE id out of the ledger: what waits for them is not sent, what was sent stays under their internal id. What
 * a worker is sending at this moment keeps the id until it is closed (`anonymise-closed.ts`). Joins the transaction.
 */
export async function forgetRecipient(office: OfficeId, person: mongo.ObjectId, now: Date): Promise<void> {
  const mine = { office, people: person };
  // What is for others too goes on: who is no member any more is left out of it when it is written.
  await Outbox.updateMany(
    { ...mine, size: 1, state: 'queued' },
    { $set: { state: 'dropped', dropped: 'left', closedAt: now }, $unset: { open: true, said: true } },
  ).exec();
  await Outbox.updateMany(
    { ...mine, state: 'under_way' },
    { $addToSet: { forget: person }, $set: { toForget: true } },
  ).exec();
  // The place is that of the person among the people, which is that of their id in `to`.
  await Outbox.updateMany({ ...mine, state: { $ne: 'under_way' } }, { $set: { 'to.$': forgottenId(person) } }).exec();
}
