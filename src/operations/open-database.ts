import { existsSync, realpathSync } from 'node:fs';
import { readConfig } from '../config';
import { disconnectDatabase } from '../database/connect';
import { startEmbedded } from '../database/embedded';
import { holderOf } from '../database/folder-lock';
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
  const { database } = readConfig(env);
  if (database.kind === 'server') {
    await connectMigrated(database.uri);
    return { close: disconnectDatabase };
  }
  const running = existsSync(database.dataDir) ? await holderOf(realpathSync(database.dataDir)) : null;
  if (running?.uri) {
    await connectMigrated(running.uri);
    return { close: disconnectDatabase };
  }
  const embedded = await startEmbedded({ dataDir: database.dataDir, binary: env.MONGOD_BINARY });
  await connectMigrated(embedded.uri);
  return {
    close: async () => {
      await disconnectDatabase();
      await embedded.stop();
    },
  };
}
