import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { type EmbeddedDatabase, startEmbedded } from '../src/database/embedded';

/** Runs a measurement with a mongod of its own, as `npm start` would start it, in a folder that is removed afterwards. */
export async function withDatabase<T>(measure: (mongod: BenchDatabase) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'tamtid-bench-'));
  let mongod: EmbeddedDatabase | null = null;
  let client: MongoClient | null = null;
  try {
    mongod = await startEmbedded({ dataDir: folder });
    client = await MongoClient.connect(mongod.uri);
    return await measure(new BenchDatabase(mongod.uri, client));
  } finally {
    await client?.close();
    await mongod?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

export class BenchDatabase {
  constructor(
    private readonly uri: string,
    private readonly client: MongoClient,
  ) {}

  uriOf(database: string): string {
    const uri = new URL(this.uri);
    uri.pathname = `/${database}`;
    return uri.href;
  }

  count(database: string, collection: string): Promise<number> {
    return this.client.db(database).collection(collection).countDocuments();
  }

  async drop(database: string): Promise<void> {
    await this.client.db(database).dropDatabase();
  }
}
