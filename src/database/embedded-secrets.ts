import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The user that TamTid is in its embedded database. */
export const DATABASE_USER = 'tamtid';

export interface DatabaseSecrets {
  password: string;
  /** a file, as mongod wants it: without one a replica set knows no passwords */
  keyFile: string;
  /** made just now: the database does not know the user yet */
  isNew: boolean;
}

const OWNER_ONLY = 0o600;

/**
 * The password of a data folder's database, made at the first start. Only the folder's owner can read it; other people on the machine
 * reach the database's port, and not what is in it.
 * @param folder must exist
 */
export function databaseSecrets(folder: string): DatabaseSecrets {
  const passwordFile = join(folder, 'mongod.password');
  const keyFile = join(folder, 'mongod.key');
  const isNew = !existsSync(passwordFile);
  if (!existsSync(keyFile)) write(keyFile, randomBytes(96).toString('base64'));
  // mongod refuses one that others can read, e.g. after the folder was copied.
  chmodSync(keyFile, OWNER_ONLY);
  if (isNew) return { password: randomBytes(24).toString('base64url'), keyFile, isNew };
  chmodSync(passwordFile, OWNER_ONLY);
  return { password: readFileSync(passwordFile, 'utf8').trim(), keyFile, isNew };
}

/** Keeps a new password, once the database knows it. */
export function keepPassword(folder: string, password: string): void {
  write(join(folder, 'mongod.password'), password);
}

function write(file: string, text: string): void {
  writeFileSync(file, `${text}\n`, { mode: OWNER_ONLY });
}
