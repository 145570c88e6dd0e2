import { rmSync } from 'node:fs';
import { MongoClient } from 'mongodb';

export default async function teardown(): Promise<void> {
  const started = globalThis.tamtidTestRun;
  if (!started) return;
  if (started.database) await started.database.stop();
  else await dropShared();
  rmSync(started.folder, { recursive: true, force: true });
}

/** A server that goes on does not keep the databases that this run's files shared. */
async function dropShared(): Promise<void> {
  const client = await MongoClient.connect(process.env.TAMTID_TEST_MONGODB_URI ?? '');
  const { databases } = await client.db('admin').admin().listDatabases({ nameOnly: true });
  const shared = databases.filter(({ name }) => name.startsWith(`${process.env.TAMTID_TEST_RUN}w`));
  for (const { name } of shared) await client.db(name).dropDatabase();
  await client.close();
}
