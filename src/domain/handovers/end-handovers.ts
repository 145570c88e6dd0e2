import type { mongo } from 'mongoose';
import type { OfficeId } from '../office-store';
import { type Grant, isSameGrant } from '../people/people.rules';
import { people } from '../people/person.model';
import { auditHandover, type Cause } from './audit-handover';
import { handovers } from './handover.model';
import { grantsThatPass } from './handover.rules';
import type { Forget } from './keep-grants';
import type { StoredHandover } from './offer-handover';
import { endStandIn, takeGrantsBack } from './take-back';

/** What became of handovers whose giver lost what they gave, or whose colleague is gone. */
export interface EndedHandover {
  handover: StoredHandover;
  /** `cancelled`: it had not begun; `ended`: a stand-in that lasted; `less`: a stand-in that goes on with fewer rights */
  became: 'cancelled' | 'ended' | 'less';
}

/**
 * Ends what came from rights that were taken: call it after a person's rights or membership changed, inside the same transaction.
 * Offers and stand-ins go on with what their giver still holds, stand-ins with what the colleague does too; they end where that is
 * nothing, or where the colleague is registered no more. Transfers that began are over: what they gave is the colleague's own.
 */
export async function endHandoversOf(
  office: OfficeId,
  person: mongo.ObjectId,
  cause: Cause,
  forget: Forget,
): Promise<EndedHandover[]> {
  const open = await handovers(office).find({
    $and: [
      { $or: [{ from: person }, { to: person }] },
      { $or: [{ state: { $in: ['offered', 'accepted'] } }, { state: 'active', kind: 'stand_in' }] },
    ],
  });
  const ended: EndedHandover[] = [];
  for (const handover of open) {
    const became = await revise(office, handover, cause, forget);
    if (became) ended.push({ handover, became });
  }
  return ended;
}

/** Gives what became of it; null: it goes on as it was. */
async function revise(
  office: OfficeId,
  handover: StoredHandover,
  cause: Cause,
  forget: Forget,
): Promise<EndedHandover['became'] | null> {
  const giver = await people(office).findOne({ _id: handover.from });
  const receiver = await people(office).findOne({ _id: handover.to });
  const isThere = receiver !== null;
  const hasBegun = handover.state === 'active';
  const isWithReceiver = (grant: Grant) => receiver?.grants.some((one) => isSameGrant(one, grant)) === true;
  const still = grantsThatPass(handover, giver).filter((grant) => !hasBegun || isWithReceiver(grant));
  if (isThere && still.length === handover.grants.length) return null;
  if (isThere && still.length > 0) {
    // What has not begun passes what is held on its first day; the giver may have the right again by then.
    if (!hasBegun) return null;
    const lost = handover.grants.filter((grant) => !still.some((one) => isSameGrant(one, grant)));
    await handovers(office).updateOne({ _id: handover._id }, { $set: { grants: still } });
    await takeGrantsBack(office, handover, lost, cause.at, forget);
    await auditHandover(office, handover, 'handover.reduced', cause);
    return 'less';
  }
  if (hasBegun) {
    await endStandIn(office, handover, cause, forget);
    return 'ended';
  }
  const cancelled = { _id: handover._id, state: handover.state };
  await handovers(office).updateOne(cancelled, { $set: { state: 'cancelled' } });
  await auditHandover(office, handover, 'handover.cancelled', cause);
  return 'cancelled';
}
