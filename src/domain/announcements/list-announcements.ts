import type { mongo } from 'mongoose';
import type { OfficeId } from '../office-store';
import { type Holder, unitsFor } from '../people/people.rules';
import { type Announcement, announcements } from './announcement.model';
import { receipts } from './receipt.model';

/** Announcements further back are not offered in chat. */
const MOST = 50;

type Person = Holder & { _id: mongo.ObjectId };

/** The announcements a person may manage, those yet to go out first, then the latest: one's own, or all of the office. */
export async function listManaged(office: OfficeId, person: Person): Promise<Announcement[]> {
  const own = unitsFor(person, 'announce') === 'all' ? {} : { by: person._id };
  const found = await announcements(office).find(own, { sort: { sendAt: -1, _id: -1 }, limit: MOST });
  const isOpen = ({ state }: Announcement) => state === 'scheduled';
  return [...found.filter(isOpen).reverse(), ...found.filter((one) => !isOpen(one))];
}

/** Those that wait for their time, the next first. */
export async function listScheduled(office: OfficeId, person: Person): Promise<Announcement[]> {
  return (await listManaged(office, person)).filter(({ state }) => state === 'scheduled');
}

/** The announcements that somebody, or a group, was sent, the latest first. @param recipient the id of the person or group */
export async function listReceived(
  office: OfficeId,
  recipient: mongo.ObjectId,
  limit: number,
): Promise<{ announcement: Announcement; version: number; acknowledgedAt: Date | null }[]> {
  const got = await receipts(office).find(
    { recipient, queuedAt: { $ne: null } },
    // A corrected announcement was received more than once.
    { sort: { queuedAt: -1 }, limit: limit * 3 },
  );
  const latest = got.filter(
    (one, index) => got.findIndex(({ announcement }) => announcement.equals(one.announcement)) === index,
  );
  const ids = latest.slice(0, limit).map(({ announcement }) => announcement);
  const found = await announcements(office).find({ _id: { $in: ids }, state: { $ne: 'cancelled' } });
  return latest.flatMap(({ announcement: id, version, acknowledgedAt }) => {
    const announcement = found.find(({ _id }) => _id.equals(id));
    return announcement ? [{ announcement, version, acknowledgedAt }] : [];
  });
}
