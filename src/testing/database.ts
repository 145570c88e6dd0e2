import { randomBytes } from 'node:crypto';
import mongoose from 'mongoose';
import { connectClient, connectDatabase, disconnectDatabase, prepareCollections } from '../database/connect';
import { forgetDatabase } from './forget-database';
import { countWrites, isWritten, settle } from './written-collections';

/**
 * Gives a test file its own database on the real mongod that the test run started, emptied after each test.
 * Call it once at the top of the file.
 */
export function useDatabase(): void {
  beforeAll(async () => {
    await connectDatabase(testDatabaseUri(), `t${randomBytes(6).toString('hex')}`);
  });
  afterEach(async () => {
    await Promise.all(Object.values(mongoose.models).map((model) => model.deleteMany({})));
  });
  afterAll(async () => {
    await forgetDatabase(mongoose.connection.db);
    await disconnectDatabase();
  });
}

/**
 * Gives a test file a database that is made once and used by the files that come after it in the same worker, each of which gets it
 * empty: a whole bot's collections and indexes take longer to make than many files to run. For files that leave these as they are, and
 * run no other program on them.
 * @param prepare makes what belongs to no model
 */
export function useSharedDatabase(prepare: () => Promise<void>): void {
  beforeAll(async () => {
    countWrites();
    await connectClient(testDatabaseUri(), `${process.env.TAMTID_TEST_RUN}w${process.env.JEST_WORKER_ID}`);
    const names = (await mongoose.connection.listCollections()).map(({ name }) => name);
    const wanted = [MADE, ...Object.values(mongoose.models).map(({ collection }) => collection.collectionName)];
    await emptyAll(names);
    if (wanted.every((name) => names.includes(name))) return;
    await prepareCollections();
    await prepare();
    await mongoose.connection.createCollection(MADE);
  });
  afterEach(emptyWritten);
  afterAll(disconnectDatabase);
}

/** This collection, always empty, is there once all the others are. It is the tests' own. */
export const MADE = 'made';

/** As the file before left them, or a worker that broke off did. */
async function emptyAll(names: string[]): Promise<void> {
  await Promise.all(names.map((name) => mongoose.connection.collection(name).deleteMany({})));
  for (const name of names) settle(name);
}

async function emptyWritten(): Promise<void> {
  const written = Object.values(mongoose.models).filter((model) => isWritten(model.collection.collectionName));
  await Promise.all(written.map((model) => model.deleteMany({})));
  for (const model of written) settle(model.collection.collectionName);
}

/** Where the test run's mongod listens. */
export function testDatabaseUri(): string {
  const uri = process.env.TAMTID_TEST_MONGODB_URI;
  if (!uri) throw new Error('Run the tests with jest: its global setup starts mongod');
  return uri;
}
