import mongoose from 'mongoose';
import { CLIENT_OPTIONS } from './client-options';
import { databaseClock } from './clock';
import { makingIndexes } from './index-error';
import { endLostCommands } from './lost-commands';
import { refuseOldServer } from './server-version';

/**
 * Connects to a database that needs no migration, as a test's or a benchmark's does, and makes its collections and indexes. The
 * program opens its own through `operations/connect-migrated.ts`.
 * @param uri of a replica set; @param dbName another database than the URI's
 * @throws ServerRefusedError
 */
export async function connectDatabase(uri: string, dbName?: string): Promise<void> {
  await connectClient(uri, dbName);
  await prepareCollections();
}

/** Connects mongoose, and touches nothing. @param uri of a replica set; @param dbName another database than the URI's */
export async function connectClient(uri: string, dbName?: string): Promise<void> {
  endLostCommands();
  // Mongoose would write down a stack trace with every query, in case somebody runs it twice.
  mongoose.set('skipOriginalStackTraces', true);
  await mongoose.connect(uri, { ...CLIENT_OPTIONS, dbName, autoIndex: false, autoCreate: false });
  await databaseClock.follow(mongoose.connection.getClient());
  await refuseOldServer();
}

/**
 * Makes the collections and indexes of all models that are loaded: MongoDB 4.0 creates none inside a transaction, and the unique
 * indexes are what keeps things from happening twice.
 * @throws IndexError
 */
export async function prepareCollections(): Promise<void> {
  const existing = new Set((await mongoose.connection.listCollections()).map((collection) => collection.name));
  for (const model of Object.values(mongoose.models)) {
    if (!existing.has(model.collection.collectionName)) await model.createCollection();
    await makingIndexes(model.collection.collectionName, () => model.createIndexes());
  }
}

export async function disconnectDatabase(): Promise<void> {
  await mongoose.disconnect();
}

/** Whether the database answers within two seconds. Rejects with the reason when it does not. */
export async function pingDatabase(): Promise<void> {
  const db = mongoose.connection.db;
  if (!db) throw new Error('not connected');
  await db.command({ ping: 1 }, { timeoutMS: 2000 });
}
