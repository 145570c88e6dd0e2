import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { BackupError } from './backup-error';
import { Decrypt, keyOf, keySchema } from './cipher';
import { FORMAT, type Manifest, readManifest } from './manifest';
import { ENCRYPTED, HEAD_FILE, MANIFEST_FILE } from './write-backup';

/** A backup that was found whole. */
export interface OpenBackup {
  manifest: Manifest;
  /** the content of a file, decrypted. @param name as without encryption, e.g. `oplog.bson` */
  content(name: string): Readable;
}

const headSchema = z.object({ format: z.number().int(), encryption: keySchema.nullable() });

/**
 * Opens a backup and looks at every byte of it: nothing is taken from one that is not whole.
 * @throws BackupError naming what is missing, damaged, newer than this program, or needs a passphrase
 */
export async function openBackup(path: string, passphrase: string | null): Promise<OpenBackup> {
  const head = headOf(path);
  if (head.format > FORMAT) throw new BackupError(`${path} was made by a newer TamTid: use that one, or a later`);
  if (head.encryption && passphrase === null) throw new BackupError(`BACKUP_PASSPHRASE: ${path} is encrypted with one`);
  const key = head.encryption && passphrase !== null ? await keyOf(passphrase, head.encryption) : null;
  const content = (name: string): Readable => {
    const stored = key ? `${name}${ENCRYPTED}` : name;
    const file = createReadStream(join(path, stored));
    if (!key) return file;
    const decrypt = new Decrypt(key, stored);
    // Its failure ends the reading, and is thrown where that happens.
    pipeline(file, decrypt).catch((error) => decrypt.destroy(error));
    return decrypt;
  };
  const manifest = readManifest(await text(content(MANIFEST_FILE)).catch(rethrow(MANIFEST_FILE)));
  if (!manifest) throw new BackupError(`${MANIFEST_FILE} is damaged`);
  for (const file of manifest.files) await checkFile(path, file);
  return { manifest, content };
}

function headOf(path: string): z.infer<typeof headSchema> {
  const file = join(path, HEAD_FILE);
  if (!existsSync(file)) throw new BackupError(`${path} is no backup: it has no ${HEAD_FILE}`);
  try {
    return headSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new BackupError(`${HEAD_FILE} is damaged`);
  }
}

const rethrow =
  (name: string) =>
  (error: unknown): never => {
    if (error instanceof BackupError) throw error;
    throw new BackupError(`${name} is missing or damaged`, { cause: error });
  };

async function checkFile(path: string, { name, bytes, sha256 }: Manifest['files'][number]): Promise<void> {
  const file = join(path, name);
  if (!existsSync(file)) throw new BackupError(`${name} is missing`);
  if (statSync(file).size !== bytes) throw new BackupError(`${name} is damaged: it has not ${bytes} bytes`);
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  if (hash.digest('hex') !== sha256) throw new BackupError(`${name} is damaged: its SHA-256 is another`);
}

/** The documents of a BSON file, one after another. @throws BackupError where it is cut off */
export async function* documentsIn(content: AsyncIterable<Buffer>, name: string): AsyncGenerator<Buffer> {
  let held: Buffer = Buffer.alloc(0);
  for await (const chunk of content) {
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    while (held.length >= 4 && held.length >= held.readInt32LE()) {
      const length = held.readInt32LE();
      if (length < 5) throw new BackupError(`${name} is damaged`);
      yield held.subarray(0, length);
      held = held.subarray(length);
    }
  }
  if (held.length > 0) throw new BackupError(`${name} is cut off`);
}
