import type { mongo } from 'mongoose';
import type { OfficeId } from '../office-store';
import { type Group, groups } from '../organisations/group.model';
import type { Organisation } from '../organisations/organisation.model';
import { people, type StoredPerson } from '../people/person.model';
import { addresseeFilter, inUnits, type PeopleFilter } from './addressees';
import type { Addressed } from './audience';
import { findLatest } from './find-announcement';
import { receipts } from './receipt.model';

/** How many an announcement would reach if it went out now. */
export interface Reach {
  people: number;
  /** of these: who blocked the bot, and who wants no notifications; they get nothing */
  blocked: number;
  quiet: number;
  /** the linked groups it goes to, LINE's ids */
  groups: string[];
  /** chosen groups that want no notifications */
  quietGroups: number;
}

/** Counts whom an audience means at `now`, and who of them gets nothing. */
export async function countReach(
  organisation: Organisation,
  office: OfficeId,
  { audience, within }: Addressed,
  now: Date,
): Promise<Reach> {
  if (audience.to === 'groups') {
    const chosen = {
      lineGroupId: { $in: audience.groups },
      state: 'linked',
      ...(within && { unit: { $in: [...within] } }),
    };
    return reachOfGroups(await groups(office).find(chosen, { sort: { _id: 1 } }));
  }
  if (audience.to === 'not_acknowledged') {
    const earlier = await findLatest(office, audience.announcement);
    const left = earlier ? await recipientIds(office, { ...earlier, kind: 'person', acknowledgedAt: null }) : [];
    return reachOfPeople(office, { $and: [{ _id: { $in: left } }, inUnits(within)] });
  }
  return reachOfPeople(office, await addresseeFilter(organisation, { audience, within }, now));
}

/** Counts who was sent a version of an announcement, and who of them gets nothing now. */
export async function countSameRecipients(
  office: OfficeId,
  sent: { announcement: mongo.ObjectId; version: number },
): Promise<Reach> {
  const groupIds = await recipientIds(office, { ...sent, kind: 'group' });
  const peopleIds = await recipientIds(office, { ...sent, kind: 'person' });
  const { groups: linked, quietGroups } = reachOfGroups(
    await groups(office).find({ _id: { $in: groupIds }, state: 'linked' }, { sort: { _id: 1 } }),
  );
  return { ...(await reachOfPeople(office, { _id: { $in: peopleIds } })), groups: linked, quietGroups };
}

/** Whom a nudge does not reach. */
export interface Excluded {
  blocked: number;
  quiet: number;
  /** registered no more, or in none of the units */
  gone: number;
}

/** People whom a preview names; how many more there are it says. */
const MOST_NAMED = 5;

/**
 * Counts who was sent a version, in some units (null: in all), and has not acknowledged it.
 * @returns how many can be written to, a few of them, and who of the others cannot
 */
export async function countUnacknowledged(
  office: OfficeId,
  sent: { announcement: mongo.ObjectId; version: number },
  within: Addressed['within'],
): Promise<{ reachable: number; first: StoredPerson[]; excluded: Excluded }> {
  const ids = await recipientIds(office, { ...sent, kind: 'person', acknowledgedAt: null });
  const theirs = { $and: [{ _id: { $in: ids } }, inUnits(within)] };
  const { people: all, blocked, quiet } = await reachOfPeople(office, theirs);
  const first = await people(office).find(
    { ...theirs, reach: { $ne: 'blocked' }, quietSince: null },
    { sort: { displayName: 1, _id: 1 }, limit: MOST_NAMED },
  );
  return { reachable: all - blocked - quiet, first, excluded: { blocked, quiet, gone: ids.length - all } };
}

function reachOfGroups(linked: readonly Group[]): Reach {
  const open = linked.filter(({ quietSince }) => !quietSince);
  return {
    people: 0,
    blocked: 0,
    quiet: 0,
    groups: open.map(({ lineGroupId }) => lineGroupId),
    quietGroups: linked.length - open.length,
  };
}

async function reachOfPeople(office: OfficeId, filter: PeopleFilter): Promise<Reach> {
  const isBlocked = { $eq: ['$reach', 'blocked'] };
  const [counts] = await people(office).aggregate<Pick<Reach, 'people' | 'blocked' | 'quiet'>>([
    { $match: filter },
    {
      $group: {
        _id: null,
        people: { $sum: 1 },
        blocked: { $sum: { $cond: [isBlocked, 1, 0] } },
        quiet: { $sum: { $cond: [{ $and: [{ $not: [isBlocked] }, { $gt: ['$quietSince', null] }] }, 1, 0] } },
      },
    },
  ]);
  const { people: all = 0, blocked = 0, quiet = 0 } = counts ?? {};
  return { people: all, blocked, quiet, groups: [], quietGroups: 0 };
}

interface SentTo {
  announcement: mongo.ObjectId;
  version: number;
  kind: 'person' | 'group';
  acknowledgedAt?: null;
}

async function recipientIds(office: OfficeId, sent: SentTo): Promise<mongo.ObjectId[]> {
  const found = await receipts(office).find({ ...sent, queuedAt: { $ne: null } });
  return found.map(({ recipient }) => recipient);
}
