import type { mongo } from 'mongoose';
import type { Migration } from './migration';
import { type KeyOfBefore, unitOfBefore } from './parts-of-before';

interface OfBefore extends KeyOfBefore {
  _id: mongo.ObjectId;
  unit?: string;
  /** of a report */
  reportedBy?: mongo.ObjectId;
  /** of its changes and steps */
  by?: mongo.ObjectId;
  version?: number;
  seq?: number;
}

interface EvidenceOfBefore {
  _id: mongo.ObjectId;
  office: string;
  by: mongo.ObjectId;
  about: Omit<KeyOfBefore, 'office'>;
}

/** What was keyed by measure and round, with what else told its records apart; the reports first, which the others follow. */
const KEYED = [
  { name: 'reports', last: null },
  { name: 'report_changes', last: 'version' },
  { name: 'report_events', last: 'seq' },
] as const;

const KEY = { office: 1, fiscalYear: 1, measure: 1, round: 1 } as const;
/** The database finds by it what has no unit yet; it holds nothing else, and so costs next to nothing. */
const TODO = 'without_unit';

/**
 * A report was of a whole measure; it becomes the part of one unit: of the reporter's where that is one of the measure's, else of
 * the first. Its changes, steps and evidence go with it. The version before goes on writing without a unit: what it adds becomes a
 * part with the next tick. Where there are several parts it corrects one of them for the whole; what was changed stays with that part.
 */
export const aPartForEachUnit: Migration = {
  number: 6,
  name: 'a part for each unit',
  up: async (db) => {
    for (const { name, last } of KEYED) {
      const key = { ...KEY, unit: 1 as const, ...(last && { [last]: 1 as const }) };
      // Before the one of before goes, so that nothing is stored twice in between.
      await db.collection(name).createIndex(key, { unique: true });
      await db.collection(name).createIndex({ unit: 1 }, { name: TODO, partialFilterExpression: { unit: null } });
    }
    await db
      .collection('evidence')
      .createIndex({ 'about.unit': 1 }, { name: TODO, partialFilterExpression: { 'about.unit': null } });
    await carryOver(db);
    for (const { name, last } of KEYED) await dropIndex(db, name, { ...KEY, ...(last && { [last]: 1 as const }) });
  },
  again: carryOver,
};

async function carryOver(db: mongo.Db): Promise<number> {
  let changed = 0;
  for (const { name, last } of KEYED) {
    const todo = db.collection<OfBefore>(name).find({ unit: null } as never, { hint: TODO });
    for await (const one of todo) changed += await giveUnit(db, name, one, last);
  }
  const todo = { 'about.unit': null, 'about.measure': { $exists: true } };
  for await (const one of db.collection<EvidenceOfBefore>('evidence').find(todo, { hint: TODO })) {
    const unit = await unitOf(db, { ...one.about, office: one.office }, one.by);
    const given = await db
      .collection('evidence')
      .updateOne({ _id: one._id, ...todo }, { $set: { 'about.unit': unit } });
    changed += given.modifiedCount;
  }
  return changed;
}

async function giveUnit(db: mongo.Db, name: string, one: OfBefore, last: string | null): Promise<number> {
  const { office, fiscalYear, measure, round } = one;
  const key = { office, fiscalYear, measure, round };
  const isReport = one.reportedBy !== undefined;
  const unit = isReport ? await unitOfBefore(db, key, one.reportedBy) : await unitOf(db, key, one.by, one.version);
  const [highest] = await db
    .collection(name)
    .find({ ...key, unit })
    .sort(last === null ? {} : { [last]: -1 })
    .limit(1)
    .toArray();
  // The version before has handed in what was handed in here at the same moment: nobody reads it without a unit.
  if (isReport && highest) return 0;
  // Its changes and steps of a part come after those that are there.
  const number =
    last === null ? {} : { [last]: Math.max(Number(one[last as 'seq'] ?? 0), Number(highest?.[last] ?? 0) + 1) };
  const given = await db.collection(name).updateOne({ _id: one._id, unit: null }, { $set: { unit, ...number } });
  return given.modifiedCount;
}

/**
 * The unit of the part that something was written of: of what the writer wrote in that version, else the writer's own where there is one,
 * else of the report that there is.
 * @param version of the change or step; undefined: it is of none
 */
async function unitOf(
  db: mongo.Db,
  key: KeyOfBefore,
  by: mongo.ObjectId | undefined,
  version?: number,
): Promise<string> {
  const { office, fiscalYear, measure, round } = key;
  const parts = await db
    .collection<{ unit: string; version: number; reportedBy: mongo.ObjectId }>('reports')
    .find({ office, fiscalYear, measure, round, unit: { $type: 'string' } })
    .toArray();
  const written = parts.find((part) => part.version === version && by?.equals(part.reportedBy));
  if (written) return written.unit;
  const own = await unitOfBefore(db, key, by);
  return parts.length === 0 || parts.some(({ unit }) => unit === own) ? own : (parts[0]?.unit ?? own);
}

async function dropIndex(db: mongo.Db, name: string, key: Record<string, 1>): Promise<void> {
  const found = await db.collection(name).indexes();
  const old = found.find((index) => JSON.stringify(index.key) === JSON.stringify(key));
  if (old?.name) await db.collection(name).dropIndex(old.name);
}
