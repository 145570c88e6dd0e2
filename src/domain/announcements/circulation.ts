import type { mongo } from 'mongoose';
import type { OfficeId } from '../office-store';
import { type Person, people } from '../people/person.model';
import { type Receipt, receipts } from './receipt.model';

type Id = mongo.ObjectId;

/** How far a version of an announcement has got around. */
export interface Circulation {
  /** people it was sent to themselves, and how many of them acknowledged it */
  people: number;
  acknowledged: number;
  /** groups it was sent to, and people who acknowledged it there */
  groups: number;
  acknowledgedInGroups: number;
}

/** Whole percent of its recipients that acknowledged it, rounded down so that 100 means everybody; null without recipients. */
export function percentAcknowledged({ people: all, acknowledged }: Circulation): number | null {
  return all === 0 ? null : Math.floor((acknowledged / all) * 100);
}

/** Counts the recipients of a version, and who acknowledged it. */
export async function countCirculation(office: OfficeId, announcement: Id, version: number): Promise<Circulation> {
  const isSent = { $gt: ['$queuedAt', null] };
  const isAcknowledged = { $gt: ['$acknowledgedAt', null] };
  const [counts] = await receipts(office).aggregate<Partial<Circulation>>([
    { $match: { announcement, version } },
    {
      $group: {
        _id: null,
        people: sumWhere([isPerson, isSent]),
        acknowledged: sumWhere([isPerson, isSent, isAcknowledged]),
        groups: sumWhere([{ $eq: ['$kind', 'group'] }]),
        acknowledgedInGroups: sumWhere([isPerson, { $not: [isSent] }, isAcknowledged]),
      },
    },
  ]);
  const { people: all = 0, acknowledged = 0, groups = 0, acknowledgedInGroups = 0 } = counts ?? {};
  return { people: all, acknowledged, groups, acknowledgedInGroups };
}

const isPerson = { $eq: ['$kind', 'person'] };
const sumWhere = (conditions: Record<string, unknown>[]) => ({ $sum: { $cond: [{ $and: conditions }, 1, 0] } });

/** One person's part in a circulation, or a group's. `person` null: a group, or no longer registered. */
export interface CirculationEntry extends Omit<Receipt, 'office' | 'announcement' | 'version'> {
  person: (Person & { _id: Id }) | null;
}

/** Which part of the people is asked for; `all`: the groups it was sent to as well. */
export interface CirculationPart {
  announcement: Id;
  version: number;
  who: 'acknowledged' | 'not_acknowledged' | 'all';
}

/** Groups, then people of a circulation, unit by unit, those of the whole office first; `all` counts them without the limit. */
export async function listCirculation(
  office: OfficeId,
  { announcement, version, who }: CirculationPart,
  page: { skip: number; limit: number },
): Promise<{ entries: CirculationEntry[]; all: number }> {
  const filter = { announcement, version, ...WHO[who] };
  const all = await receipts(office).count(filter);
  const found = await receipts(office).find(filter, { sort: { kind: 1, unit: 1, recipient: 1 }, ...page });
  const ids = found.map(({ recipient }) => recipient);
  const known = new Map((await people(office).find({ _id: { $in: ids } })).map((one) => [String(one._id), one]));
  const entries = found.map(({ kind, recipient, unit, queuedAt, acknowledgedAt, group }) => ({
    kind,
    recipient,
    unit,
    queuedAt,
    acknowledgedAt,
    group,
    person: known.get(String(recipient)) ?? null,
  }));
  return { entries, all };
}

const WHO = {
  acknowledged: { kind: 'person' as const, acknowledgedAt: { $ne: null } },
  not_acknowledged: { kind: 'person' as const, queuedAt: { $ne: null }, acknowledgedAt: null },
  all: {},
};

/** How many people acknowledged a version in each group that it was sent to, by the group's id in hexadecimal. */
export async function countByGroup(office: OfficeId, announcement: Id, version: number): Promise<Map<string, number>> {
  const counted = await receipts(office).aggregate<{ _id: Id; people: number }>([
    { $match: { announcement, version, kind: 'person', group: { $ne: null } } },
    { $group: { _id: '$group', people: { $sum: 1 } } },
  ]);
  return new Map(counted.map(({ _id, people: count }) => [String(_id), count]));
}
