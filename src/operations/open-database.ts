import { readConfig } from '../config';
import { disconnectDatabase } from '../database/connect';
import { locateDatabase } from '../database/locate-database';
import { connectMigrated } from './connect-migrated';

export interface OpenDatabase {
  close(): Promise<void>;
}

/**
 * Opens the installation's database for a command: the server of MONGODB_URI, or the embedded one, joining it when `npm start`
 * is already running it.
 * @throws ConfigError, DataFolderError, NewerDatabaseError, IndexError
 */
export async function openDatabase(env: NodeJS.ProcessEnv): Promise<OpenDatabase> {
  const located = await locateDatabase(readConfig(env).database, env.MONGOD_BINARY);
  await connectMigrated(located.uri);
  return {
    close: async () => {
      await disconnectDatabase();
      await located.close();
    },
  };
}
