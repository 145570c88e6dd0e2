import type { mongo } from 'mongoose';
import type { OfficeId } from '../office-store';
import { type Grant, isHeldForGood } from '../people/people.rules';
import { handovers } from './handover.model';

/**
 * What was transferred to a registration that ended is from now on what another one of the same person got, so that admins can refuse
 * it still. Joins the transaction, after all that had not begun, or lasted, has ended.
 * @param ended the registration that is no more
 * @param person the one that goes on, with the rights they held themselves: refusing takes none of those
 */
export async function moveTransfers(
  office: OfficeId,
  ended: mongo.ObjectId,
  { _id, grants: own }: { _id: mongo.ObjectId; grants: readonly Grant[] },
): Promise<void> {
  // What the person once gave their other registration was never anybody else's.
  const got = await handovers(office).find({ to: ended, from: { $ne: _id }, kind: 'transfer', state: 'active' });
  for (const { _id: handover, grants, gained = grants } of got) {
    const others = gained.filter((grant) => !isHeldForGood(own, grant));
    await handovers(office).updateOne({ _id: handover }, { $set: { to: _id, gained: others } });
  }
}
