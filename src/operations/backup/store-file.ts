import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable, Transform, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Encrypt } from './cipher';
import type { Manifest } from './manifest';

/** Where a backup is being written. */
export interface BackupFolder {
  path: string;
  /** null: it is not encrypted */
  key: Buffer | null;
}

export type StoredFile = Manifest['files'][number];

/**
 * Writes a file of a backup as it comes, encrypted where there is a key. Only its owner may read it.
 * @param name within the folder, with `/`
 */
export async function storeFile(
  { path, key }: BackupFolder,
  name: string,
  content: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<StoredFile> {
  const hash = createHash('sha256');
  let bytes = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  const file: Writable = createWriteStream(join(path, name), { mode: 0o600, flags: 'wx', flush: true });
  const source = Readable.from(content, { objectMode: false });
  await (key ? pipeline(source, new Encrypt(key, name), measure, file) : pipeline(source, measure, file));
  return { name, bytes, sha256: hash.digest('hex') };
}
