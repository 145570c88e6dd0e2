import mongoose, { type mongo } from 'mongoose';
import { isDue } from '../../due-together';
import { MIGRATIONS } from './index';
import type { Migration } from './migration';
import { MIGRATION_RECORDS, migrationRecords } from './records';

/** So long a version that was replaced may go on serving. */
const SERVES_ON_MS = 7 * 24 * 3_600_000;

/** Which of them may have been done while a version before serves on. @param today the real day */
const lately = (today: Date) => ({ at: { $gte: new Date(today.getTime() - SERVES_ON_MS) } });

/** Whether there may be something that `putRightAgain` would put right: an upgrade within the week. */
export const isUpgradeRecent = (): Promise<boolean> =>
  isDue({ collection: MIGRATION_RECORDS, filter: lately(new Date()) });

/**
 * Puts right what the version before has written since the upgrade, for a week after it.
 * @param now of the program's clock, which people can move; `today` is the real one
 * @returns how many records were put right
 */
export async function runAgain(
  db: mongo.Db,
  now: Date,
  { migrations = MIGRATIONS, today = new Date() }: { migrations?: readonly Migration[]; today?: Date } = {},
): Promise<number> {
  const done = await migrationRecords(db)
    .find(lately(today), { projection: { _id: 1 } })
    .toArray();
  const numbers = new Set(done.map(({ _id }) => _id));
  let changed = 0;
  for (const { number, again } of migrations) {
    if (again && numbers.has(number)) changed += await again(db, now);
  }
  return changed;
}

/** The same on the database that is connected, for the tick. */
export async function putRightAgain(now: Date): Promise<number> {
  const { db } = mongoose.connection;
  if (!db) throw new Error('Connected to no database');
  return runAgain(db, now);
}
