import type { mongo } from 'mongoose';
import { Refusal } from '../../refusal';
import type { LocalDate } from '../calendar/dates';
import { returnPositions } from '../memos/position-holder.model';
import type { OfficeId } from '../office-store';
import { people } from '../people/person.model';
import { auditHandover, type Cause } from './audit-handover';
import { handovers } from './handover.model';
import { grantsOfGiver, grantsOfReceiver, isRefusable } from './handover.rules';
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

/**
 * An admin does not allow a handover: it never begins, or what it gave is taken back, and goes back to its giver where that one is a
 * member still. Call it inside a transaction. Refused again, it changes nothing.
 * @returns the handover as it was
 * @throws Refusal `handover_over` when it ended otherwise, or is too long ago
 */
export async function refuseHandover({
  office,
  handover: _id,
  cause,
  today,
  forget,
}: Refusing): Promise<StoredHandover> {
  const found = await handovers(office).findOne({ _id });
  if (found?.state === 'refused') return found;
  if (!found || !isRefusable(found, today)) throw new Refusal('handover_over', texts.over);
  if (found.state === 'active' && found.kind === 'stand_in') {
    await endStandIn(office, found, cause, forget, 'refused');
    return found;
  }
  await handovers(office).updateOne({ _id, state: found.state }, { $set: { state: 'refused' } });
  if (found.state === 'active') await undoTransfer(office, found, cause.at, forget);
  await auditHandover(office, found, 'handover.refused', cause);
  return found;
}

async function undoTransfer(office: OfficeId, handover: StoredHandover, now: Date, forget: Forget): Promise<void> {
  const giver = await people(office).findOne({ _id: handover.from });
  if (giver) {
    await people(office).updateOne({ _id: giver._id }, { $set: { grants: grantsOfReceiver(giver.grants, handover) } });
  }
  // First the positions: of a colleague who has nothing left nobody knows them any more.
  await returnPositions(office, handover.positions ?? [], handover.from, handover.to);
  const receiver = await people(office).findOne({ _id: handover.to });
  if (receiver)
    await keepGrants(
      office,
      receiver,
      grantsOfGiver(receiver.grants, { grants: handover.gained ?? handover.grants }),
      now,
      forget,
    );
}
