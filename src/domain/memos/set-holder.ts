import type { mongo } from 'mongoose';
import { Refusal } from '../../refusal';
import { recordAudit } from '../audit/audit.model';
import type { Organisation, Position } from '../organisations/organisation.model';
import { people } from '../people/person.model';
import { positionToChange } from '../positions/chain-changes.rules';
import type { Doer } from './memo-steps';
import { positionHolders } from './position-holder.model';
import { texts } from './texts';

/**
 * Sets who holds a position of the office's chain; null: nobody. The caller has made sure that an admin does it. Call it inside a
 * transaction.
 * @throws Refusal `no_such_position`, `no_such_person`
 */
export async function setHolder(
  organisation: Organisation,
  position: string,
  person: mongo.ObjectId | null,
  { by, now, eventId }: Doer,
): Promise<Position> {
  const office = organisation._id;
  const found = positionToChange(organisation, position);
  if (person === null) await positionHolders(office).deleteMany({ position });
  else {
    const isMember = (await people(office).findOne({ _id: person })) !== null;
    if (!isMember) throw new Refusal('no_such_person', texts.noSuchPerson);
    const held = { $set: { person, setBy: by, setAt: now } };
    await positionHolders(office).updateOne({ position }, held, { upsert: true });
  }
  const subject = [position, person?.toHexString() ?? 'nobody'].join(' ');
  await recordAudit(office, { at: now, actor: by, action: 'position.set', subject, eventId });
  return found;
}
