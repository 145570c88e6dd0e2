import type { FilterQuery, mongo } from 'mongoose';
import { unitsFor } from '../abilities/roles.rules';
import type { OfficeId } from '../office-store';
import type { Holder } from '../people/people.rules';
import { type Announcement, announcements } from './announcement.model';
import { receipts } from './receipt.model';

type Person = Holder & { _id: mongo.ObjectId };
type Filter = FilterQuery<Omit<Announcement, 'office'>>;

/** One page of a list: how many to leave out before it, and how many it may hold. */
export interface Page {
  skip: number;
  limit: number;
}

/** One page of a list, and how long the whole list is. */
export interface Listed {
  announcements: Announcement[];
  all: number;
}

/** What a person may manage, as `abilitiesOf` has it, in the database's words. */
function managedBy(person: Person): Filter {
  const units = unitsFor(person, 'announce');
  if (units === 'all') return {};
  const covered = { within: { $ne: null, $not: { $elemMatch: { $nin: units } } } };
  return { by: person._id, $or: [{ state: 'scheduled' }, covered] };
}

/** The announcements a person may manage, those yet to go out first, then the latest: one's own, or all of the office. */
export async function listManaged(office: OfficeId, person: Person, { skip, limit }: Page): Promise<Listed> {
  const waiting = await listScheduled(office, person, { skip, limit });
  const others: Filter = { $and: [managedBy(person), { state: { $ne: 'scheduled' } }] };
  const all = waiting.all + (await announcements(office).count(others));
  const room = limit - waiting.announcements.length;
  // To the database a limit of 0 is none.
  if (room === 0) return { ...waiting, all };
  const page = { skip: Math.max(0, skip - waiting.all), limit: room };
  const found = await announcements(office).find(others, { sort: { sendAt: -1, _id: -1 }, ...page });
  return { announcements: [...waiting.announcements, ...found], all };
}

/** Those that wait for their time, the next first. */
export async function listScheduled(office: OfficeId, person: Person, page: Page): Promise<Listed> {
  const waiting: Filter = { $and: [managedBy(person), { state: 'scheduled' }] };
  const found = await announcements(office).find(waiting, { sort: { sendAt: 1, _id: 1 }, ...page });
  return { announcements: found, all: await announcements(office).count(waiting) };
}

/** Those that went out, the latest first. @param limit at most so many */
export async function listSent(office: OfficeId, person: Person, limit: number): Promise<Announcement[]> {
  const sent: Filter = { $and: [managedBy(person), { state: 'sent' }] };
  return announcements(office).find(sent, { sort: { sendAt: -1, _id: -1 }, limit });
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
