import type { mongo } from 'mongoose';
import type { OfficeId } from '../domain/office-store';
import { Outbox } from './outbox.model';

/**
 * Sends a person's messages to another LINE account from now on. What is being sent at this moment still goes to the old one, whose id is
 * taken out of it when it is closed. The other account's own lines must have been forgotten before. Joins the transaction.
 */
export async function moveRecipient(office: OfficeId, person: mongo.ObjectId, lineUserId: string): Promise<void> {
  const mine = { office, people: person };
  await Outbox.updateMany({ ...mine, state: 'under_way' }, { $addToSet: { forget: person } }).exec();
  // The place is that of the person among the people, which is that of their id in `to`. Closed lines move too: what the person was
  // told for an occasion is not said again to the other account.
  await Outbox.updateMany({ ...mine, state: { $ne: 'under_way' } }, { $set: { 'to.$': lineUserId } }).exec();
}
