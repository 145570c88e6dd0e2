import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedDatabase, startEmbedded } from '../src/database/embedded';

declare global {
  var tamtidTestDatabase: { database: EmbeddedDatabase; folder: string } | undefined;
}

/**
 * One real mongod for the whole run; every test file takes a database of its own on it. With TAMTID_TEST_MONGODB_URI set, that
 * server (a replica set) is used instead.
 */
export default async function setup(): Promise<void> {
  if (process.env.TAMTID_TEST_MONGODB_URI) return;
  const folder = mkdtempSync(join(tmpdir(), 'tamtid-test-'));
  const database = await startEmbedded({ dataDir: folder, binary: process.env.MONGOD_BINARY });
  globalThis.tamtidTestDatabase = { database, folder };
  process.env.TAMTID_TEST_MONGODB_URI = database.uri;
}
