import type { mongo } from 'mongoose';
import { countsWith } from '../domain/all-offices';
import type { OfficeId } from '../domain/office-store';
import { groups } from '../domain/organisations/group.model';
import { type Person, people, type StoredPerson } from '../domain/people/person.model';
import { byOffice } from './by-office';
import type { DropReason } from './drop-reason';
import type { Envelope } from './outbox.model';
import { keyAt } from './rows';

/** Recipients who must not be written to now, and why, by the key of their row. */
export type Unreachable = ReadonlyMap<string, DropReason>;

/**
 * The offices of which all people in some envelopes may be written to, in one query for all of them. Nearly always that is every office,
 * and nothing more is to be asked about people.
 */
export async function reachableOffices(envelopes: readonly Envelope[]): Promise<ReadonlySet<OfficeId>> {
  const offices = byOffice(envelopes, ({ office }) => office);
  const asked = [...offices].map(([office, of]) => ({ office, ids: distinct(of) }));
  const ids = asked.flatMap((one) => one.ids);
  if (ids.length === 0) return new Set(offices.keys());
  const counts = await countsWith<Person>('Person', { office: { $in: [...offices.keys()] }, ...reachable(ids) });
  return new Set(asked.flatMap(({ office, ids: own }) => ((counts.get(office) ?? 0) === own.length ? office : [])));
}

/**
 * Who must not be written to now, and why: members who left, who blocked the bot or want no notifications, groups that the bot
 * is no longer in. Somebody who is no member any more by design passes. An answer is no notification: it goes to whoever asked, be
 * that a group that is not linked.
 * @param envelopes all of this office
 * @param isAnswer whether an envelope has an answer
 * @param known that all people in them may be written to (`reachableOffices`)
 */
export async function unreachableOf(
  office: OfficeId,
  envelopes: readonly Envelope[],
  isAnswer: (envelope: Envelope) => boolean,
  known = { isEverybodyReachable: false },
): Promise<Unreachable> {
  const unreachable = new Map<string, DropReason>();
  if (!known.isEverybodyReachable) await addPeople(office, envelopes, isAnswer, unreachable);
  await addGroups(
    office,
    envelopes.filter((envelope) => isGroup(envelope.to[0] ?? '') && !isAnswer(envelope)),
    unreachable,
  );
  return unreachable;
}

/** LINE's ids of users begin with U, those of groups and rooms with C and R. */
const isGroup = (lineId: string): boolean => !lineId.startsWith('U');

async function addPeople(
  office: OfficeId,
  envelopes: readonly Envelope[],
  isAnswer: (envelope: Envelope) => boolean,
  unreachable: Map<string, DropReason>,
): Promise<void> {
  const ids = distinct(envelopes);
  if (ids.length === 0) return;
  // Nearly always everybody may be written to: the database counts them, and only where somebody is missing are they read.
  if ((await people(office).count(reachable(ids))) === ids.length) return;
  const known = new Map((await people(office).find({ _id: { $in: ids } })).map((one) => [one._id.toHexString(), one]));
  for (const envelope of envelopes) {
    for (const [at, id] of envelope.people.entries()) {
      const person = id ? known.get(id.toHexString()) : null;
      const reason = person === undefined ? 'left' : person && whyNot(person);
      if (reason === 'quiet' && isAnswer(envelope)) continue;
      if (reason) unreachable.set(keyAt(envelope._id, at), reason);
    }
  }
}

/** Of some people those who may be written to. */
const reachable = (ids: readonly mongo.ObjectId[]) => ({
  _id: { $in: [...ids] },
  reach: { $ne: 'blocked' as const },
  quietSince: null,
});

/** Notes in the running transaction whether somebody may be written to, who was read in it. */
export function noteReach(office: OfficeId, person: StoredPerson): void {
  people(office).noteCount(reachable([person._id]), whyNot(person) ? 0 : 1);
}

const whyNot = (person: { reach: string; quietSince?: Date | null }): DropReason | null =>
  person.reach === 'blocked' ? 'blocked' : person.quietSince ? 'quiet' : null;

/** Within one envelope nobody is twice. What is announced at the same time goes to the same people, who are looked at once then. */
function distinct(envelopes: readonly Envelope[]): mongo.ObjectId[] {
  const lists: Envelope['people'][] = [];
  for (const { people: list } of envelopes) {
    // A single person costs less in the map below than beside each of hundreds of others.
    if (list.length === 1 || !lists.some((other) => isSame(other, list))) lists.push(list);
  }
  const ids = lists.flatMap((list) => list.filter((id) => id !== null));
  return lists.length < 2 ? ids : [...new Map(ids.map((id) => [id.toHexString(), id])).values()];
}

const isSame = (one: Envelope['people'], other: Envelope['people']): boolean =>
  one.length === other.length && one.every((id, at) => (id === null ? other[at] === null : id.equals(other[at])));

async function addGroups(
  office: OfficeId,
  envelopes: readonly Envelope[],
  unreachable: Map<string, DropReason>,
): Promise<void> {
  if (envelopes.length === 0) return;
  const found = await groups(office).find({ lineGroupId: { $in: envelopes.flatMap(({ to }) => to) } });
  const known = new Map(found.map((group) => [group.lineGroupId, group]));
  for (const { _id, to } of envelopes) {
    const group = known.get(to[0] ?? '');
    if (group?.state !== 'linked') unreachable.set(keyAt(_id, 0), 'left');
    else if (group.quietSince) unreachable.set(keyAt(_id, 0), 'quiet');
  }
}
