import { mongo } from 'mongoose';
import { Refusal } from '../../refusal';
import type { OfficeId } from '../office-store';
import { type Holder, unitsFor } from '../people/people.rules';
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

/** Whether a person may look into, correct, cancel and follow up an announcement: its sender, and who may write to the whole office. */
export function mayManage(
  person: Holder & { _id: mongo.ObjectId },
  announcement: Pick<Announcement, 'by' | 'within'>,
): boolean {
  const units = unitsFor(person, 'announce');
  if (units === 'all') return true;
  // A sender whose rights have changed since has no business with people of other units.
  return announcement.by.equals(person._id) && (announcement.within?.every((unit) => units.includes(unit)) ?? false);
}

/**
 * An announcement that a person may manage.
 * @throws Refusal `no_such_announcement`, `not_ones_own`
 */
export async function findManaged(
  office: OfficeId,
  person: Holder & { _id: mongo.ObjectId },
  id: string,
): Promise<Announcement> {
  const found = await findAnnouncement(office, id);
  if (!mayManage(person, found)) throw new Refusal('not_ones_own', texts.notOurs);
  return found;
}
