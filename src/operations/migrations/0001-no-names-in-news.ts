import type { mongo } from 'mongoose';
import type { Migration } from './migration';

const DAY_MS = 24 * 3_600_000;
/** News of a handover had the name of the other one in them. Where it is on its way the version before still needs it. */
const NAMED = { kind: 'handover.news', open: { $exists: false }, 'payload.name': { $exists: true } };
const WITHOUT_NAME = { $unset: { 'payload.name': true } } as const;

/** The ledger keeps news of handovers for 400 days; the names in them go, also of who has left since. */
export const noNamesInNews: Migration = {
  number: 1,
  name: 'no names in news of handovers',
  up: async (db) => {
    await db.collection('outbox').updateMany(NAMED, WITHOUT_NAME);
  },
  again: async (db: mongo.Db, now: Date) => {
    const lately = { ...NAMED, closedAt: { $gte: new Date(now.getTime() - DAY_MS) } };
    return (await db.collection('outbox').updateMany(lately, WITHOUT_NAME)).modifiedCount;
  },
};
