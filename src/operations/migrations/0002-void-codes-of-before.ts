import type { mongo } from 'mongoose';
import type { Log } from '../../log';
import type { Migration } from './migration';

/** No code is good for longer than a month, so older removals concern none. */
const MONTH_MS = 31 * 24 * 3_600_000;
const HOUR_MS = 3_600_000;

/**
 * Until now a code did not know who used it, and went on when its issuer was removed. So the open codes of issuers who are no admins
 * end, and those that give a right which was taken from somebody after they were issued: nobody can tell any more who of those that
 * used them that was.
 */
export const voidCodesOfBefore: Migration = {
  number: 2,
  name: 'void-codes-of-before',
  up: async (db, log: Log) => {
    const now = new Date();
    const voided = (await voidOfFormerAdmins(db, now)) + (await voidOfTakenRights(db, now, MONTH_MS));
    log.info({ voided }, 'codes voided');
  },
  again: async (db, now) => (await voidOfFormerAdmins(db, now)) + (await voidOfTakenRights(db, now, HOUR_MS)),
};

interface Code {
  office: string;
  role: string;
  unit: string | null;
  usesLeft: number;
  issuedBy: mongo.ObjectId | null;
  issuedAt: Date;
  voidedAt?: Date;
}

const codesOf = (db: mongo.Db) => db.collection<Code>('registration_codes');

async function voidOfFormerAdmins(db: mongo.Db, now: Date): Promise<number> {
  const open = await codesOf(db)
    .find({ usesLeft: { $gt: 0 }, issuedBy: { $ne: null } }, { projection: { issuedBy: 1 } })
    .toArray();
  const issuers = open.flatMap(({ issuedBy }) => issuedBy ?? []);
  const admins = await db
    .collection('people')
    .find({ _id: { $in: issuers }, 'grants.role': 'admin' }, { projection: { _id: 1 } })
    .toArray();
  const still = new Set(admins.map(({ _id }) => String(_id)));
  const gone = issuers.filter((issuer) => !still.has(String(issuer)));
  return voidThose(db, { issuedBy: { $in: gone } }, now);
}

/** A removal by this program remembers the account instead, under the same instant. */
async function voidOfTakenRights(db: mongo.Db, now: Date, withinMs: number): Promise<number> {
  let voided = 0;
  for (const office of await codesOf(db).distinct('office', { usesLeft: { $gt: 0 } })) {
    const since = new Date(now.getTime() - withinMs);
    const removals = db.collection('audit_events').find({ office, at: { $gte: since }, action: 'grant.removed' });
    for await (const { at, subject } of removals) {
      const [, role = '', unit = null] = String(subject).split(' ');
      const isRemembered = (await db.collection('taken_rights').countDocuments({ office, role, unit, at })) > 0;
      if (!isRemembered) voided += await voidThose(db, { office, role, unit, issuedAt: { $lte: at } }, now);
    }
  }
  return voided;
}

async function voidThose(db: mongo.Db, which: mongo.Filter<Code>, now: Date): Promise<number> {
  const open = { ...which, usesLeft: { $gt: 0 } };
  const { modifiedCount } = await codesOf(db).updateMany(open, { $set: { usesLeft: 0, voidedAt: now } });
  return modifiedCount;
}
