import type { mongo } from 'mongoose';
import type { Migration } from './migration';

/** A migration that was done. */
export interface MigrationRecord {
  /** its number */
  _id: number;
  name: string;
  at: Date;
  /** the version of the program that did it */
  by: string;
}

/** The database was changed by a newer program; the message is the one line shown to whoever started this one. */
export class NewerDatabaseError extends Error {
  override readonly name = 'NewerDatabaseError';
}

export const MIGRATION_RECORDS = 'migrations';

/** The migrations that were done, as a failover cannot undo them. */
export function migrationRecords(db: mongo.Db): mongo.Collection<MigrationRecord> {
  return db.collection<MigrationRecord>(MIGRATION_RECORDS, {
    writeConcern: { w: 'majority', j: true },
    readConcern: { level: 'majority' },
    readPreference: 'primary',
  });
}

/**
 * Which migrations are still to be done, in order.
 * @throws NewerDatabaseError where the database has one that this program does not know
 */
export function pendingOf(known: readonly Migration[], done: readonly MigrationRecord[]): Migration[] {
  const names = new Map(known.map(({ number, name }) => [number, name]));
  const strange = done.find(({ _id, name }) => names.get(_id) !== name);
  if (strange) {
    const upTo = known.at(-1)?.number ?? 0;
    throw new NewerDatabaseError(
      `The database was upgraded by TamTid ${strange.by} (migration ${strange._id} "${strange.name}"; this program knows ${upTo}): start that version or a newer one`,
    );
  }
  const numbers = new Set(done.map(({ _id }) => _id));
  return known.filter(({ number }) => !numbers.has(number));
}
