import { randomBytes } from 'node:crypto';
import { mkdtempSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { type EmbeddedDatabase, startEmbedded } from '../src/database/embedded';

declare global {
  var tamtidTestRun: { database: EmbeddedDatabase | null; folder: string } | undefined;
}

/**
 * One real mongod for the whole run; the test files take databases on it. With TAMTID_TEST_MONGODB_URI set, that server (a replica
 * set) is used instead. What files keep for those after them lies in TAMTID_TEST_FOLDER, and databases that they share begin with
 * TAMTID_TEST_RUN.
 */
export default async function setup(): Promise<void> {
  const given = process.env.TAMTID_TEST_MONGODB_URI;
  const folder = mkdtempSync(join(given ? tmpdir() : quickFolder(), 'tamtid-test-'));
  const database = given ? null : await startEmbedded({ dataDir: folder, binary: process.env.MONGOD_BINARY });
  globalThis.tamtidTestRun = { database, folder };
  process.env.TAMTID_TEST_FOLDER = folder;
  process.env.TAMTID_TEST_RUN = `r${randomBytes(6).toString('hex')}`;
  if (database) process.env.TAMTID_TEST_MONGODB_URI = database.uri;
  await forgetNothing();
}

/** Enough for all test files' data and mongod's journals. */
const ROOM_BYTES = 4 * 1024 ** 3;

/** Memory where there is enough of it: this mongod's files need not outlive the run. Those whose files must have their own, on disk. */
function quickFolder(): string {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    if (bavail * bsize >= ROOM_BYTES) return '/dev/shm';
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error; // not a Linux machine
  }
  return tmpdir();
}

/** Tests set the clock; mongod would remove by its own what has long expired by real time while they still use it. */
async function forgetNothing(): Promise<void> {
  const client = await MongoClient.connect(process.env.TAMTID_TEST_MONGODB_URI ?? '');
  await client.db('admin').command({ setParameter: 1, ttlMonitorEnabled: false });
  await client.close();
}
