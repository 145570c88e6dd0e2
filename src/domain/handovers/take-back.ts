import { restorePositions } from '../memos/position-holder.model';
import type { OfficeId } from '../office-store';
import type { Grant } from '../people/people.rules';
import { people } from '../people/person.model';
import { auditHandover, type Cause } from './audit-handover';
import { type HandoverState, handovers } from './handover.model';
import { grantsAfterStandIn } from './handover.rules';
import { type Forget, keepGrants } from './keep-grants';
import type { StoredHandover } from './offer-handover';

/**
 * Ends a stand-in that lasts: the rights it gave go, the positions go back. Call it inside a transaction.
 * @param state what it becomes: `ended`, or `refused` by an admin
 */
export async function endStandIn(
  office: OfficeId,
  handover: StoredHandover,
  cause: Cause,
  forget: Forget,
  state: Extract<HandoverState, 'ended' | 'refused'> = 'ended',
): Promise<void> {
  if (!(await handovers(office).updateOne({ _id: handover._id, state: 'active' }, { $set: { state } }))) return;
  await takeGrantsBack(office, handover, handover.grants, cause.at, forget);
  await restorePositions(office, handover.from, handover.to, cause.at);
  await auditHandover(office, handover, `handover.${state}`, cause);
}

/** Takes rights back that a stand-in gave; what another stand-in gives the same person stays. Joins the transaction. */
export async function takeGrantsBack(
  office: OfficeId,
  { _id, to }: StoredHandover,
  taken: readonly Grant[],
  now: Date,
  forget: Forget,
): Promise<void> {
  const holder = await people(office).findOne({ _id: to });
  if (!holder) return;
  const others = await handovers(office).find({ _id: { $ne: _id }, to, state: 'active', kind: 'stand_in' });
  await keepGrants(office, holder, grantsAfterStandIn(holder.grants, taken, others), now, forget);
}
