import type { mongo } from 'mongoose';
import type { OfficeId } from '../domain/office-store';
import { groups } from '../domain/organisations/group.model';
import { people } from '../domain/people/person.model';
import type { DropReason } from './drop-reason';
import type { OutboxRow } from './outbox.model';

/**
 * Who must not be written to now, and why: members who left, who blocked the bot or want no notifications, groups that the bot
 * is no longer in. Rows to somebody who is no member any more by design pass.
 * @param rows all of this office
 * @returns by row id (hex), only those that must not
 */
export async function unreachableOf(office: OfficeId, rows: readonly OutboxRow[]): Promise<Map<string, DropReason>> {
  const toPeople = rows.filter((row): row is OutboxRow & { person: mongo.ObjectId } => row.person !== null);
  const toGroups = rows.filter(({ person, to }) => person === null && isGroup(to));
  return new Map([...(await peopleNot(office, toPeople)), ...(await groupsNot(office, toGroups))]);
}

/** LINE's ids of users begin with U, those of groups and rooms with C and R. */
const isGroup = (lineId: string): boolean => !lineId.startsWith('U');

async function peopleNot(
  office: OfficeId,
  rows: readonly (OutboxRow & { person: mongo.ObjectId })[],
): Promise<[string, DropReason][]> {
  if (rows.length === 0) return [];
  const ids = [...new Map(rows.map(({ person }) => [person.toHexString(), person])).values()];
  const reasons = new Map<string, DropReason>();
  // Nearly everybody may be written to: the database counts them, and only the others are read.
  const except = { $or: [{ reach: 'blocked' as const }, { quietSince: { $ne: null } }] };
  for (const { _id, reach } of await people(office).find({ _id: { $in: ids }, ...except })) {
    reasons.set(_id.toHexString(), reach === 'blocked' ? 'blocked' : 'quiet');
  }
  if ((await people(office).count({ _id: { $in: ids } })) < ids.length) {
    const known = await people(office).find({ _id: { $in: ids } });
    const staying = new Set(known.map(({ _id }) => _id.toHexString()));
    for (const id of ids) if (!staying.has(id.toHexString())) reasons.set(id.toHexString(), 'left');
  }
  return rows.flatMap(({ _id, person }): [string, DropReason][] => {
    const reason = reasons.get(person.toHexString());
    return reason ? [[_id.toHexString(), reason]] : [];
  });
}

async function groupsNot(office: OfficeId, rows: readonly OutboxRow[]): Promise<[string, DropReason][]> {
  if (rows.length === 0) return [];
  const found = await groups(office).find({ lineGroupId: { $in: rows.map(({ to }) => to) } });
  const known = new Map(found.map((group) => [group.lineGroupId, group]));
  return rows.flatMap(({ _id, to }): [string, DropReason][] => {
    const group = known.get(to);
    if (group?.state !== 'linked') return [[_id.toHexString(), 'left']];
    return group.quietSince ? [[_id.toHexString(), 'quiet']] : [];
  });
}
