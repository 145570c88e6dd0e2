import { mongo } from 'mongoose';
import { Refusal } from '../../refusal';
import { abilitiesOf, type Person } from '../abilities/abilities-of';
import { refuseTry } from '../abilities/refuse-try';
import { theAnnouncement } from '../abilities/things';
import type { OfficeId } from '../office-store';
import { type Announcement, announcements, currentContent } from './announcement.model';
import { texts } from './texts';

/**
 * An announcement of the office.
 * @param id in hexadecimal
 * @throws Refusal `no_such_announcement`
 */
export async function findAnnouncement(office: OfficeId, id: string): Promise<Announcement> {
  const found = mongo.ObjectId.isValid(id)
    ? await announcements(office).findOne({ _id: new mongo.ObjectId(id) })
    : null;
  if (!found) throw new Refusal('no_such_announcement', texts.notFound);
  return found;
}

/** Which version of an announcement holds; null where there is no such announcement. @param id in hexadecimal */
export async function findLatest(
  office: OfficeId,
  id: string,
): Promise<{ announcement: mongo.ObjectId; version: number } | null> {
  const found = await announcements(office).findOne({ _id: new mongo.ObjectId(id) });
  return found && { announcement: found._id, version: currentContent(found).version };
}

/** Who asks for an announcement, caused by which event. */
export interface Asker {
  office: OfficeId;
  person: Person;
  now: Date;
  eventId: string;
}

/**
 * An announcement that a person may manage: look into, correct, cancel and follow up. A refusal is audited: call it inside the event's transaction.
 * @throws Refusal `no_such_announcement`, `not_ones_own`, `right_lost`
 */
export async function findManaged(asker: Asker, id: string): Promise<Announcement> {
  const { office, person } = asker;
  const found = await findAnnouncement(office, id);
  if (abilitiesOf(person, theAnnouncement(found)).manage) return found;
  const refusal = found.by.equals(person._id)
    ? new Refusal('right_lost', texts.rightLost)
    : new Refusal('not_ones_own', texts.notOurs);
  return refuseTry(office, asker, { ability: 'announce', subject: `announcement ${id}` }, refusal);
}
