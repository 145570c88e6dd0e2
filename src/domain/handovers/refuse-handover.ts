import type { mongo } from 'mongoose';
import { Refusal } from '../../refusal';
import type { LocalDate } from '../calendar/dates';
import { returnPositions } from '../memos/position-holder.model';
import type { OfficeId } from '../office-store';
import { type Grant, isSameGrant } from '../people/people.rules';
import { people } from '../people/person.model';
import { auditHandover, type Cause } from './audit-handover';
import { type EndedHandover, endHandoversOf } from './end-handovers';
import { handovers } from './handover.model';
import { grantsAfterTransfer, grantsOfReceiver, isRefusable } from './handover.rules';
import { type Forget, keepGrants } from './keep-grants';
import type { StoredHandover } from './offer-handover';
import { endStandIn } from './take-back';
import { texts } from './texts';

export interface Refusing {
  office: OfficeId;
  handover: mongo.ObjectId;
  /** the admin */
  cause: Cause & { by: mongo.ObjectId; eventId: string };
  today: LocalDate;
  forget: Forget;
}

type By = Pick<Refusing, 'office' | 'cause' | 'forget'>;
const NOTHING: Refused = { refused: [], ended: [] };

/** What became of it: the handovers as they were, this one first, and what ended with them. */
export interface Refused {
  refused: StoredHandover[];
  ended: EndedHandover[];
}

/**
 * An admin does not allow a handover: it never begins, or what it gave is taken back, from whoever it went on to since, and goes back to
 * its giver where that one is a member still. Call it inside a transaction. Refused again, it changes nothing.
 * @throws Refusal `handover_over` when it ended otherwise, or is too long ago
 */
export async function refuseHandover(refusing: Refusing): Promise<Refused> {
  const { office, handover: _id, today } = refusing;
  const found = await handovers(office).findOne({ _id });
  if (found?.state === 'refused') return { refused: [found], ended: [] };
  if (!found || !isRefusable(found, today)) throw new Refusal('handover_over', texts.over);
  return refuse(refusing, found);
}

async function refuse({ office, cause, forget }: By, found: StoredHandover): Promise<Refused> {
  if (found.state === 'active' && found.kind === 'stand_in') {
    await endStandIn(office, found, cause, forget, 'refused');
    return { refused: [found], ended: [] };
  }
  await handovers(office).updateOne({ _id: found._id, state: found.state }, { $set: { state: 'refused' } });
  const undone = found.state === 'active' ? await undoTransfer({ office, cause, forget }, found) : NOTHING;
  await auditHandover(office, found, 'handover.refused', cause);
  return { refused: [found, ...undone.refused], ended: undone.ended };
}

async function undoTransfer(by: By, handover: StoredHandover): Promise<Refused> {
  const { office, cause, forget } = by;
  const gained = handover.gained ?? handover.grants;
  const refused: StoredHandover[] = [];
  const ended: EndedHandover[] = [];
  for (const next of await passedOn(office, handover, gained)) {
    const undone = await refuse(by, next);
    refused.push(...undone.refused);
    ended.push(...undone.ended);
  }
  const giver = await people(office).findOne({ _id: handover.from });
  if (giver) {
    await people(office).updateOne({ _id: giver._id }, { $set: { grants: grantsOfReceiver(giver.grants, handover) } });
  }
  const receiver = await people(office).findOne({ _id: handover.to });
  if (receiver) {
    const others = await handovers(office).find({ to: receiver._id, state: 'active', kind: 'stand_in' });
    const left = grantsAfterTransfer(receiver.grants, gained, others);
    await keepGrants(office, receiver, left, cause.at, forget);
    ended.push(...(await endHandoversOf(office, receiver._id, cause, forget)));
  }
  await returnPositions(office, handover.positions ?? [], handover.from, handover.to, cause.at);
  return { refused, ended };
}

/** The transfers by which the colleague gave on what this one gave. Offers hold only what is held, so they are later ones. */
async function passedOn(
  office: OfficeId,
  handover: StoredHandover,
  gained: readonly Grant[],
): Promise<StoredHandover[]> {
  const later = { from: handover.to, kind: 'transfer' as const, state: 'active' as const };
  const all = await handovers(office).find({ ...later, offeredAt: { $gt: handover.offeredAt } });
  return all.filter(({ grants }) => grants.some((grant) => gained.some((one) => isSameGrant(one, grant))));
}
