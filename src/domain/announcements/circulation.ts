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

/** One person's part in a circulation. `person` null: no longer registered. */
export interface CirculationEntry extends Pick<Receipt, 'recipient' | 'unit' | 'queuedAt' | 'acknowledgedAt'> {
  person: (Person & { _id: Id }) | null;
}

/** Which part of the people is asked for. */
export interface CirculationPart {
  announcement: Id;
  version: number;
  who: 'acknowledged' | 'not_acknowledged' | 'all';
}

/** People of a circulation, unit by unit, those of the whole office first; `all` counts them without the limit. */
export async function listCirculation(
  office: OfficeId,
  { announcement, version, who }: CirculationPart,
  page: { skip: number; limit: number },
): Promise<{ entries: CirculationEntry[]; all: number }> {
  const filter = { announcement, version, kind: 'person' as const, ...WHO[who] };
  const all = await receipts(office).count(filter);
  const found = await receipts(office).find(filter, { sort: { unit: 1, recipient: 1 }, ...page });
  const ids = found.map(({ recipient }) => recipient);
  const known = new Map((await people(office).find({ _id: { $in: ids } })).map((one) => [String(one._id), one]));
  const entries = found.map(({ recipient, unit, queuedAt, acknowledgedAt }) => ({
    ...{ recipient, unit, queuedAt, acknowledgedAt },
    person: known.get(String(recipient)) ?? null,
  }));
  return { entries, all };
}

const WHO = {
  acknowledged: { acknowledgedAt: { $ne: null } },
  not_acknowledged: { queuedAt: { $ne: null }, acknowledgedAt: null },
  all: {},
};
