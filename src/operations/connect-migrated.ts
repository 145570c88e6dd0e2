import mongoose from 'mongoose';
import { connectClient, prepareCollections } from '../database/connect';
import type { Log } from '../log';
import { putRightAgain } from './migrations/run-again';
import { runMigrations } from './migrations/run-migrations';

/**
 * Connects to the installation's database, brings what is stored to where this program needs it, and makes the collections and
 * indexes: the migrations first, since they remove what stands in the way of an index.
 * @param uri of a replica set
 * @throws NewerDatabaseError, IndexError
 */
export async function connectMigrated(uri: string, log?: Log): Promise<void> {
  await connectClient(uri);
  const { db } = mongoose.connection;
  if (!db) throw new Error('Connected to no database');
  await runMigrations(db, { log });
  await prepareCollections();
  await putRightAgain(new Date());
}
