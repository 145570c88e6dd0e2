import type { mongo } from 'mongoose';
import type { OfficeId } from '../office-store';
import { type Group, groups } from '../organisations/group.model';
import type { Organisation } from '../organisations/organisation.model';
import { type Person, people } from '../people/person.model';
import { addresseeFilter, inUnits } from './addressees';
import type { Addressed, Audience } from './audience';
import { findLatest } from './find-announcement';
import { receipts } from './receipt.model';

type Id = mongo.ObjectId;

/** Somebody, or a group, that is written to. */
export type Recipient =
  | { kind: 'person'; id: Id; unit: string | null; lineUserId: string }
  | { kind: 'group'; id: Id; unit: string | null; lineGroupId: string };

/** A page of the recipients, in order of id. `next` is where the following one begins; null: there is none. */
export interface RecipientPage {
  recipients: Recipient[];
  next: Id | null;
}

/** After which recipient a page begins (null: at the first), and how long it may be. */
export interface PageRequest {
  after: Id | null;
  limit: number;
}

/** A page of those an audience means at `now`. */
export async function recipientsOf(
  organisation: Organisation,
  office: OfficeId,
  { audience, within }: Addressed,
  page: PageRequest,
  now: Date,
): Promise<RecipientPage> {
  if (audience.to === 'groups') return groupsOf(office, { audience, within }, page);
  if (audience.to === 'not_acknowledged') {
    const earlier = await findLatest(office, audience.announcement);
    return earlier ? unacknowledged(office, earlier, within, page) : { recipients: [], next: null };
  }
  const filter = await addresseeFilter(organisation, { audience, within }, now);
  const where = page.after ? { $and: [filter, { _id: { $gt: page.after } }] } : filter;
  const found = await people(office).find(where, { sort: { _id: 1 }, limit: page.limit });
  return { recipients: found.map(toRecipient), next: lastOf(found, page.limit) };
}

/** A page of those who were sent a version and have not acknowledged it. */
export async function unacknowledged(
  office: OfficeId,
  { announcement, version }: { announcement: Id; version: number },
  within: Addressed['within'],
  page: PageRequest,
): Promise<RecipientPage> {
  const sent = { announcement, version, kind: 'person' as const, queuedAt: { $ne: null }, acknowledgedAt: null };
  return peopleBehind(office, sent, within, page);
}

/** A page of those who were sent a version, people or groups. */
export async function sentTo(
  office: OfficeId,
  { announcement, version }: { announcement: Id; version: number },
  kind: Recipient['kind'],
  page: PageRequest,
): Promise<RecipientPage> {
  const sent = { announcement, version, kind, queuedAt: { $ne: null } };
  return kind === 'person' ? peopleBehind(office, sent, null, page) : groupsBehind(office, sent, page);
}

interface Sent {
  announcement: Id;
  version: number;
  kind: Recipient['kind'];
  queuedAt: { $ne: null };
  acknowledgedAt?: null;
}

async function receiptsBehind(office: OfficeId, sent: Sent, { after, limit }: PageRequest) {
  const where = after ? { ...sent, recipient: { $gt: after } } : sent;
  const found = await receipts(office).find(where, { sort: { recipient: 1 }, limit });
  const ids = found.map(({ recipient }) => recipient);
  // Who is no longer there is left out; the next page begins after them all the same.
  return { ids, next: found.length < limit ? null : (ids[ids.length - 1] ?? null) };
}

async function peopleBehind(
  office: OfficeId,
  sent: Sent,
  within: Addressed['within'],
  page: PageRequest,
): Promise<RecipientPage> {
  const { ids, next } = await receiptsBehind(office, sent, page);
  const found = await people(office).find({ $and: [{ _id: { $in: ids } }, inUnits(within)] }, { sort: { _id: 1 } });
  return { recipients: found.map(toRecipient), next };
}

async function groupsBehind(office: OfficeId, sent: Sent, page: PageRequest): Promise<RecipientPage> {
  const { ids, next } = await receiptsBehind(office, sent, page);
  const found = await groups(office).find({ _id: { $in: ids }, state: 'linked' }, { sort: { _id: 1 } });
  return { recipients: found.map(toGroup), next };
}

async function groupsOf(
  office: OfficeId,
  { audience, within }: Addressed & { audience: Audience & { to: 'groups' } },
  { after, limit }: PageRequest,
): Promise<RecipientPage> {
  const chosen = {
    lineGroupId: { $in: audience.groups },
    state: 'linked',
    ...(within && { unit: { $in: [...within] } }),
  };
  const where = after ? { ...chosen, _id: { $gt: after } } : chosen;
  const found = await groups(office).find(where, { sort: { _id: 1 }, limit });
  return { recipients: found.map(toGroup), next: lastOf(found, limit) };
}

function lastOf(found: readonly { _id: Id }[], limit: number): Id | null {
  return found.length < limit ? null : (found[found.length - 1]?._id ?? null);
}

function toRecipient({ _id, grants, lineUserId }: Person & { _id: Id }): Recipient {
  return { kind: 'person', id: _id, unit: grants.find(({ unit }) => unit !== null)?.unit ?? null, lineUserId };
}

function toGroup({ _id, unit, lineGroupId }: Group & { _id: Id }): Recipient {
  return { kind: 'group', id: _id, unit, lineGroupId };
}
