import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { type EmbeddedDatabase, startEmbedded } from '../src/database/embedded';

declare global {
  var tamtidTestDatabase: { database: EmbeddedDatabase; folder: string } | undefined;
}

/**
 * One real mongod for the whole run; every test file takes a database of its own on it. With TAMTID_TEST_MONGODB_URI set, that
 * server (a replica set) is used instead.
 */
export default async function setup(): Promise<void> {
  if (process.env.TAMTID_TEST_MONGODB_URI) return forgetNothing(process.env.TAMTID_TEST_MONGODB_URI);
  const folder = mkdtempSync(join(tmpdir(), 'tamtid-test-'));
  const database = await startEmbedded({ dataDir: folder, binary: process.env.MONGOD_BINARY });
  globalThis.tamtidTestDatabase = { database, folder };
  process.env.TAMTID_TEST_MONGODB_URI = database.uri;
  await forgetNothing(database.uri);
}

/** Tests set the clock; mongod would remove by its own what has long expired by real time while they still use it. */
async function forgetNothing(uri: string): Promise<void> {
  const client = await MongoClient.connect(uri);
  await client.db('admin').command({ setParameter: 1, ttlMonitorEnabled: false });
  await client.close();
}
