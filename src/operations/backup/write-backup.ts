import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { BSON, type CollectionInfo, type Db, MongoClient } from 'mongodb';
import { BackupError } from './backup-error';
import { keyOf, newRecipe } from './cipher';
import { DocumentDigest } from './document-digest';
import { FORMAT, type Manifest } from './manifest';
import { entriesBetween, lastEntry } from './oplog';
import { type BackupFolder, type StoredFile, storeFile } from './store-file';

export interface BackupOptions {
  /** of the database; whoever it names must be allowed to read all of it, and the oplog */
  uri: string;
  /** a folder that is not there yet, or is empty */
  folder: string;
  /** encrypts the backup; null: it is not encrypted */
  passphrase: string | null;
  /** this program's version */
  program: string;
  now: () => Date;
  /** ends it early; nothing is left behind */
  signal?: AbortSignal;
}

/** What stands in a folder beside the backup itself. */
export const HEAD_FILE = 'backup.json';
export const MANIFEST_FILE = 'manifest.json';
export const OPLOG_FILE = 'oplog.bson';
export const ENCRYPTED = '.enc';

/**
 * Copies the whole database while it runs, evidence files included, so that all of it is as it was at one instant, the end: every
 * collection as it is met, and what the oplog says happened meanwhile. The layout is mongodump's (`DATABASE/COLLECTION.bson`, its
 * metadata, `oplog.bson`), with a manifest of sizes and hashes. It has its name only once it is whole.
 * @throws BackupError with one line for a person
 */
export async function writeBackup(options: BackupOptions): Promise<Manifest> {
  const folder = resolve(options.folder);
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new BackupError(`${folder} is not empty`);
  const partial = join(dirname(folder), `.${basename(folder)}.partial-${process.pid}`);
  mkdirSync(partial, { recursive: true, mode: 0o700 });
  const client = new MongoClient(options.uri, { serverSelectionTimeoutMS: 10_000 });
  try {
    await client.connect();
    const manifest = await copyAll(client, partial, options);
    if (existsSync(folder)) rmdirSync(folder);
    renameSync(partial, folder);
    return manifest;
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    throw asBackupError(error);
  } finally {
    await client.close();
  }
}

/** A full disk is for whoever asked to mend. */
function asBackupError(error: unknown): unknown {
  const isFull = error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
  return isFull ? new BackupError('The disk is full: the backup was not kept', { cause: error }) : error;
}

async function copyAll(client: MongoClient, path: string, options: BackupOptions): Promise<Manifest> {
  const { passphrase, program, now, signal } = options;
  const startedAt = now().toISOString();
  const recipe = passphrase === null ? null : newRecipe();
  const key = passphrase !== null && recipe ? await keyOf(passphrase, recipe) : null;
  const folder: BackupFolder = { path, key };
  const named = (name: string): string => (key ? `${name}${ENCRYPTED}` : name);
  const db = client.db();
  const before = await lastEntry(client);

  const files: StoredFile[] = [];
  const collections: Manifest['collections'] = [];
  mkdirSync(join(path, db.databaseName), { mode: 0o700 });
  const copy = async (
    name: string,
    documents: (digest: DocumentDigest) => Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  ) => {
    const digest = new DocumentDigest();
    files.push(await storeFile(folder, named(`${db.databaseName}/${name}.bson`), documents(digest)));
    collections.push({ name, documents: digest.documents, digest: digest.hex() });
  };
  for (const { name } of await collectionsOf(db)) {
    signal?.throwIfAborted();
    await copy(name, (digest) => documentsOf(client, name, digest, signal));
  }

  const after = await lastEntry(client);
  // Options and indexes are of the end. What was made meanwhile has its documents in the oplog alone.
  const copied = new Set(collections.map(({ name }) => name));
  for (const { name, options: made = {} } of await collectionsOf(db)) {
    if (!copied.has(name)) await copy(name, () => []);
    const metadata = BSON.EJSON.stringify({ options: made, indexes: await db.collection(name).indexes() });
    files.push(await storeFile(folder, named(`${db.databaseName}/${name}.metadata.json`), [Buffer.from(metadata)]));
  }
  let oplogEntries = 0;
  async function* changes(): AsyncGenerator<Uint8Array> {
    for await (const entry of entriesBetween(client, db.databaseName, before, after)) {
      oplogEntries += 1;
      yield entry;
    }
  }
  files.push(await storeFile(folder, named(OPLOG_FILE), changes()));

  const { version: server } = await db.admin().serverInfo();
  const endedAt = now().toISOString();
  const what = { format: FORMAT, program, server: String(server), database: db.databaseName, startedAt, endedAt };
  const manifest: Manifest = { ...what, files, collections, oplogEntries };
  await storeFile(folder, named(MANIFEST_FILE), [Buffer.from(JSON.stringify(manifest, null, 1))]);
  // Last, and never encrypted: it says how to read the rest.
  await storeFile({ path, key: null }, HEAD_FILE, [
    Buffer.from(JSON.stringify({ format: FORMAT, encryption: recipe })),
  ]);
  return manifest;
}

async function collectionsOf(db: Db): Promise<CollectionInfo[]> {
  const all = (await db.listCollections({ type: 'collection' }).toArray()) as CollectionInfo[];
  return all.filter(({ name }) => !name.startsWith('system.'));
}

/** The documents of a collection as the server stores them. */
async function* documentsOf(
  client: MongoClient,
  name: string,
  digest: DocumentDigest,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array> {
  const found = client
    .db()
    .collection(name)
    .find({}, { raw: true, readConcern: { level: 'majority' } });
  for await (const document of found as unknown as AsyncIterable<Uint8Array>) {
    signal?.throwIfAborted();
    digest.add(document);
    yield document;
  }
}
