// npm run backup -- DIR: copies the whole database into a new folder, while it runs.
import { systemClock } from '../src/clock';
import { runCommand } from '../src/command';
import { readConfig } from '../src/config';
import { locateDatabase } from '../src/database/locate-database';
import { pathHere } from '../src/operations/backup/path-here';
import { writeBackup } from '../src/operations/backup/write-backup';
import { programVersion } from '../src/root';

const USAGE = 'Usage: npm run backup -- DIR   (a folder that is new or empty; BACKUP_PASSPHRASE encrypts)';

async function main([dir, ...more]: string[]): Promise<number> {
  if (!dir || dir.startsWith('-') || more.length > 0) {
    console.error(USAGE);
    return 2;
  }
  const config = readConfig(process.env);
  const database = await locateDatabase(config.database, process.env.MONGOD_BINARY);
  try {
    const folder = pathHere(dir);
    const { uri } = database;
    const passphrase = config.backupPassphrase;
    const made = await writeBackup({
      uri,
      folder,
      passphrase,
      program: programVersion(),
      now: () => systemClock.now(),
    });
    const documents = made.collections.reduce((sum, one) => sum + one.documents, 0);
    console.log(
      `Backed up ${documents} documents of ${made.collections.length} collections, as of ${made.endedAt}: ${folder}`,
    );
    return 0;
  } finally {
    await database.close();
  }
}

runCommand(main);
