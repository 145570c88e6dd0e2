import { existsSync, realpathSync } from 'node:fs';
import type { DatabaseConfig } from '../config';
import { startEmbedded } from './embedded';
import { holderOf } from './folder-lock';

/** Where the installation's database listens, for as long as a command needs it. */
export interface LocatedDatabase {
  /** may hold a password: not to be shown */
  uri: string;
  /** stops what was started for it */
  close(): Promise<void>;
}

/**
 * Finds the installation's database for a command: the configured server, or the embedded one, which is started unless `npm start` is
 * running it already.
 * @param binary MONGOD_BINARY, if set
 * @throws DataFolderError
 */
export async function locateDatabase(database: DatabaseConfig, binary: string | undefined): Promise<LocatedDatabase> {
  if (database.kind === 'server') return { uri: database.uri, close: async () => undefined };
  const running = existsSync(database.dataDir) ? await holderOf(realpathSync(database.dataDir)) : null;
  if (running?.uri) return { uri: running.uri, close: async () => undefined };
  const embedded = await startEmbedded({ dataDir: database.dataDir, binary });
  return { uri: embedded.uri, close: embedded.stop };
}
