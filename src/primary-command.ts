import { TimeoutContext } from 'mongodb/lib/timeout';
import mongoose from 'mongoose';

const { primary } = mongoose.mongo.ReadPreference;

/**
 * A command to the primary as the driver gives it, without the session that it would begin and end around each: nothing is read after a
 * write here, so nothing needs its order, and it is a fifth of what an insert of a few rows costs. It is not tried again.
 * @param withinMs for all of it: finding the primary, a free connection, and the answer
 * @throws what the driver says
 */
export async function primaryCommand(command: object, withinMs: number): Promise<unknown> {
  const { db } = mongoose.connection;
  if (!db) throw new Error('not connected');
  const { topology } = mongoose.connection.getClient() as { topology?: import('mongodb/lib/sdam/topology').Topology };
  if (!topology) throw new Error('no longer connected');
  const timeoutContext = TimeoutContext.create({ timeoutMS: withinMs, serverSelectionTimeoutMS: withinMs });
  const server = await topology.selectServer(primary, { operationName: 'runCommand', timeoutContext });
  return server.command({ db: db.databaseName }, command, { readPreference: primary, timeoutContext });
}
