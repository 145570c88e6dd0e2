import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { mongo } from 'mongoose';
import { type Log, silentLog } from '../../log';
import { projectRoot } from '../../root';
import { MIGRATIONS } from './index';
import { type LeaseTimes, underLease } from './lease';
import type { Migration } from './migration';
import { migrationRecords, pendingOf } from './records';

export interface RunOptions {
  log?: Log;
  migrations?: readonly Migration[];
  times?: LeaseTimes;
  now?: () => Date;
}

/**
 * Brings what is stored to where this program needs it. Of several processes that start at once one does it and the others wait. What
 * ended half way is begun again.
 * @param db of a connected client
 * @throws NewerDatabaseError; what a migration throws, after which the next start tries it again
 */
export async function runMigrations(db: mongo.Db, options: RunOptions = {}): Promise<void> {
  const { log = silentLog, migrations = MIGRATIONS, times, now = () => new Date() } = options;
  const records = migrationRecords(db);
  const pending = async (): Promise<Migration[]> => pendingOf(migrations, await records.find().toArray());
  const migrate = async (isHeld: () => Promise<boolean>): Promise<void> => {
    const by = programVersion();
    for (const { number, name, up } of await pending()) {
      if (!(await isHeld())) return;
      log.info({ migration: number, name }, 'migrating');
      await up(db, log);
      if (!(await isHeld())) return;
      const record = { $setOnInsert: { name, at: now(), by } };
      await records.updateOne({ _id: number }, record, { upsert: true });
    }
  };
  await underLease(db, async () => (await pending()).length === 0, migrate, times);
}

function programVersion(): string {
  const { version } = JSON.parse(readFileSync(join(projectRoot(), 'package.json'), 'utf8')) as { version: string };
  return version;
}
