import { anyOfficeWith, officesWith } from '../all-offices';
import { passAssignments } from '../assignments/pass-assignments';
import type { LocalDate } from '../calendar/dates';
import { passPositions } from '../memos/position-holder.model';
import type { OfficeId } from '../office-store';
import { isHeldForGood, isSameGrant, unitsAs } from '../people/people.rules';
import { people } from '../people/person.model';
import { takenSince } from '../people/remember-taken';
import { inTransaction } from '../transaction';
import { auditHandover } from './audit-handover';
import { endHandoversOf } from './end-handovers';
import { type Handover, handovers } from './handover.model';
import { grantsOfGiver, grantsOfReceiver, grantsThatPass, isOver, isToBegin } from './handover.rules';
import { type Forget, keepGrants } from './keep-grants';
import type { StoredHandover } from './offer-handover';
import { endStandIn } from './take-back';

/**
 * Begins a handover: the colleague gets what the giver still holds of the rights, and the positions of the memo chain; with a transfer
 * the giver loses them, and who has none left is registered no more. Call it inside a transaction. Where the colleague is gone
 * meanwhile, or the giver has nothing of it any more, it is cancelled and nothing changes.
 */
export async function beginHandover(
  office: OfficeId,
  handover: StoredHandover,
  now: Date,
  forget: Forget,
): Promise<void> {
  const giver = await people(office).findOne({ _id: handover.from });
  const receiver = await people(office).findOne({ _id: handover.to });
  // What an admin took from the colleague since it was offered does not come back this way.
  const taken = receiver ? await takenSince(office, receiver.lineUserId, handover.offeredAt) : [];
  const grants = grantsThatPass(handover, giver).filter((grant) => !taken.some((one) => isSameGrant(one, grant)));
  const isPossible = giver !== null && receiver !== null && grants.length > 0;
  const state = isPossible ? 'active' : 'cancelled';
  if (!(await handovers(office).updateOne({ _id: handover._id, state: 'accepted' }, { $set: { state } }))) return;
  if (isPossible) {
    const passed = { ...handover, grants };
    await people(office).updateOne(
      { _id: receiver._id },
      { $set: { grants: grantsOfReceiver(receiver.grants, passed) } },
    );
    const positions = await passPositions(office, giver._id, receiver._id, handover.kind === 'transfer', now);
    const gained = grants.filter((grant) => !isHeldForGood(receiver.grants, grant));
    await handovers(office).updateOne({ _id: handover._id }, { $set: { grants, gained, positions } });
    if (handover.kind === 'transfer') {
      await passAssignments(
        office,
        [giver._id, ...(giver.formerIds ?? [])],
        receiver._id,
        unitsAs({ grants }, 'staff'),
      );
      await keepGrants(office, giver, grantsOfGiver(giver.grants, passed), now, forget);
      await endHandoversOf(office, giver._id, { at: now }, forget);
    }
  }
  await auditHandover(office, handover, isPossible ? 'handover.began' : 'handover.cancelled', { at: now });
}

/** What begins on a day or before, or was over before it. A transfer has no last day. */
export const dueHandovers = (day: LocalDate) => ({
  $or: [
    { state: 'accepted' as const, startsOn: { $lte: day } },
    { state: 'active' as const, endsOn: { $lt: day } },
  ],
});

/** Whether any office has a handover that begins on a day or before, or was over before it. */
export const areHandoversDue = (day: LocalDate): Promise<boolean> =>
  anyOfficeWith<Handover>('Handover', dueHandovers(day));

/**
 * Begins what begins on a day or before, and ends what was over before it, in all offices; each in a transaction of its own, so
 * that any number of schedulers do it once.
 * @returns how many began or ended
 */
export async function applyHandovers(day: LocalDate, now: Date, forget: Forget): Promise<number> {
  const due = dueHandovers(day);
  let applied = 0;
  for (const office of await officesWith<Handover>('Handover', due)) {
    for (const handover of await handovers(office).find(due)) {
      await inTransaction(async () => {
        if (isToBegin(handover, day)) await beginHandover(office, handover, now, forget);
        else if (isOver(handover, day)) await endStandIn(office, handover, { at: now }, forget);
      });
      applied += 1;
    }
  }
  return applied;
}
