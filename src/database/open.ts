import { existsSync, realpathSync } from 'node:fs';
import { readConfig } from '../config';
import { connectDatabase, disconnectDatabase } from './connect';
import { startEmbedded } from './embedded';
import { holderOf } from './folder-lock';

export interface OpenDatabase {
  close(): Promise<void>;
}

/**
 * Opens the installation's database for a command: the server of MONGODB_URI, or the embedded one, joining it when `npm start`
 * is already running it.
 * @throws ConfigError, DataFolderError
 */
export async function openDatabase(env: NodeJS.ProcessEnv): Promise<OpenDatabase> {
  const { database } = readConfig(env);
  if (database.kind === 'server') {
    await connectDatabase(database.uri);
    return { close: disconnectDatabase };
  }
  const running = existsSync(database.dataDir) ? await holderOf(realpathSync(database.dataDir)) : null;
  if (running?.uri) {
    await connectDatabase(running.uri);
    return { close: disconnectDatabase };
  }
  const embedded = await startEmbedded({ dataDir: database.dataDir, binary: env.MONGOD_BINARY });
  await connectDatabase(embedded.uri);
  return {
    close: async () => {
      await disconnectDatabase();
      await embedded.stop();
    },
  };
}
