import { mongo } from 'mongoose';
import { Refusal } from '../../refusal';
import { recordAudit } from '../audit/audit.model';
import type { OfficeId } from '../office-store';
import { type Holder, unitsFor } from '../people/people.rules';
import { type Announcement, announcements, currentContent } from './announcement.model';
import { coversAll } from './going-out.rules';
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
  officeId: OfficeId;
  person: Holder & { _id: mongo.ObjectId };
  now: Date;
  eventId: string;
}

/**
 * Whether a person may look into, correct, cancel and follow up an announcement: its sender, and who may write to the whole office.
 * A sender whose rights have changed since has no business with people of other units, but may see and cancel what has not gone out.
 */
export function mayManage(
  person: Asker['person'],
  { by, within, state }: Pick<Announcement, 'by' | 'within' | 'state'>,
): boolean {
  if (unitsFor(person, 'announce') === 'all') return true;
  return by.equals(person._id) && (state === 'scheduled' || coversAll(person, within));
}

/**
 * An announcement that a person may manage. A refusal is audited: call it inside the event's transaction.
 * @throws Refusal `no_such_announcement`, `not_ones_own`, `right_lost`
 */
export async function findManaged({ officeId, person, now, eventId }: Asker, id: string): Promise<Announcement> {
  const found = await findAnnouncement(officeId, id);
  if (mayManage(person, found)) return found;
  const subject = `announcement ${id}`;
  await recordAudit(officeId, { at: now, actor: person._id, action: 'refused.announce', subject, eventId });
  if (found.by.equals(person._id)) throw new Refusal('right_lost', texts.rightLost);
  throw new Refusal('not_ones_own', texts.notOurs);
}
