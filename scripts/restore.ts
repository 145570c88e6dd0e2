// npm run restore -- DIR: writes a backup into an empty database.
import { runCommand } from '../src/command';
import { readConfig } from '../src/config';
import { locateDatabase } from '../src/database/locate-database';
import { pathHere } from '../src/operations/backup/path-here';
import { restoreBackup } from '../src/operations/backup/restore-backup';

const USAGE = 'Usage: npm run restore -- DIR   (a folder that npm run backup made; into an empty database)';

async function main([dir, ...more]: string[]): Promise<number> {
  if (!dir || dir.startsWith('-') || more.length > 0) {
    console.error(USAGE);
    return 2;
  }
  const config = readConfig(process.env);
  const database = await locateDatabase(config.database, process.env.MONGOD_BINARY);
  try {
    const passphrase = config.backupPassphrase;
    const { manifest, documents, changes } = await restoreBackup({
      uri: database.uri,
      folder: pathHere(dir),
      passphrase,
    });
    console.log(
      `Restored ${documents} documents of ${manifest.collections.length} collections, all as they were copied, and ${changes} changes: as of ${manifest.endedAt}`,
    );
    return 0;
  } finally {
    await database.close();
  }
}

runCommand(main);
