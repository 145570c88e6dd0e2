import mongoose from 'mongoose';
import { CLIENT_OPTIONS } from './client-options';
import { endLostCommands } from './lost-commands';

/**
 * Connects mongoose and makes sure that every collection and index exists: MongoDB 4.0 creates none inside a transaction, and
 * the unique indexes are what keeps things from happening twice.
 * @param uri of a replica set; @param dbName another database than the URI's
 */
export async function connectDatabase(uri: string, dbName?: string): Promise<void> {
  endLostCommands();
  // Mongoose would write down a stack trace with every query, in case somebody runs it twice.
  mongoose.set('skipOriginalStackTraces', true);
  await mongoose.connect(uri, { ...CLIENT_OPTIONS, dbName, autoIndex: false, autoCreate: false });
  await prepareCollections();
}

/** Creates the collections and indexes of all models that are loaded. */
export async function prepareCollections(): Promise<void> {
  const existing = new Set((await mongoose.connection.listCollections()).map((collection) => collection.name));
  for (const model of Object.values(mongoose.models)) {
    if (!existing.has(model.collection.collectionName)) await model.createCollection();
    await model.createIndexes();
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
