import type { mongo } from 'mongoose';
import { recordAudit } from '../audit/audit.model';
import type { LocalDate } from '../calendar/dates';
import { giveBackPositions, passPositions } from '../memos/position-holder.model';
import { type OfficeId, officesWith } from '../office-store';
import { leaveOffice } from '../people/leave-office';
import { people } from '../people/person.model';
import { inTransaction } from '../transaction';
import { type Handover, handovers } from './handover.model';
import { grantsOfGiver, grantsOfReceiver, isOver, isToBegin } from './handover.rules';
import type { StoredHandover } from './offer-handover';

/** Takes the LINE id of somebody who is registered no more out of what this area does not know. Joins the transaction. */
export type Forget = (office: OfficeId, person: mongo.ObjectId, now: Date) => Promise<void>;

/**
 * Begins a handover: the colleague gets the rights, and the positions of the memo chain; with a transfer the giver loses them, and
 * who has none left is registered no more. Call it inside a transaction. A colleague who is gone meanwhile: the handover is cancelled, and nothing changes.
 */
export async function beginHandover(
  office: OfficeId,
  handover: StoredHandover,
  now: Date,
  forget: Forget,
): Promise<void> {
  const [giver, receiver] = [
    await people(office).findOne({ _id: handover.from }),
    await people(office).findOne({ _id: handover.to }),
  ];
  const state = receiver && giver ? 'active' : 'cancelled';
  if (!(await handovers(office).updateOne({ _id: handover._id, state: 'accepted' }, { $set: { state } }))) return;
  if (receiver && giver) {
    await people(office).updateOne(
      { _id: receiver._id },
      { $set: { grants: grantsOfReceiver(receiver.grants, handover) } },
    );
    await passPositions(office, giver._id, receiver._id, handover.kind === 'transfer');
    if (handover.kind === 'transfer') {
      const left = grantsOfGiver(giver.grants, handover);
      if (left.length > 0) await people(office).updateOne({ _id: giver._id }, { $set: { grants: left } });
      else {
        await leaveOffice(office, giver, now);
        await forget(office, giver._id, now);
      }
    }
  }
  await audit(office, handover, state === 'active' ? 'handover.began' : 'handover.cancelled', now);
}

/** Ends a stand-in: the rights it gave go. Call it inside a transaction. */
async function endStandIn(office: OfficeId, handover: StoredHandover, now: Date): Promise<void> {
  if (!(await handovers(office).updateOne({ _id: handover._id, state: 'active' }, { $set: { state: 'ended' } })))
    return;
  await people(office).updateMany({ _id: handover.to }, {
    $pull: { grants: { until: { $lte: handover.endsOn } } },
  } as never);
  await giveBackPositions(office, handover.from, handover.to);
  await audit(office, handover, 'handover.ended', now);
}

const audit = (office: OfficeId, { _id, kind }: StoredHandover, action: string, now: Date): Promise<void> =>
  recordAudit(office, { at: now, actor: null, action, subject: `${kind} ${_id}`, eventId: null });

/** What begins on a day or before, or was over before it. A transfer has no last day. */
export const dueHandovers = (day: LocalDate) => ({
  $or: [
    { state: 'accepted' as const, startsOn: { $lte: day } },
    { state: 'active' as const, endsOn: { $lt: day } },
  ],
});

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
        else if (isOver(handover, day)) await endStandIn(office, handover, now);
      });
      applied += 1;
    }
  }
  return applied;
}
