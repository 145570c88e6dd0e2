import { text } from 'node:stream/consumers';
import { BSON, type CreateIndexesOptions, type Db, type Document, type IndexSpecification, MongoClient } from 'mongodb';
import { BackupError } from './backup-error';
import { DocumentDigest } from './document-digest';
import { readExactly } from './exact-bson';
import type { Manifest } from './manifest';
import { documentsIn, type OpenBackup, openBackup } from './read-files';
import { replayOplog } from './replay-oplog';
import { OPLOG_FILE } from './write-backup';

export interface RestoreOptions {
  uri: string;
  folder: string;
  passphrase: string | null;
}

export interface Restored {
  manifest: Manifest;
  documents: number;
  /** changes of while it was copied that were done again */
  changes: number;
}

const MAJORITY = { writeConcern: { w: 'majority', j: true } } as const;
/** What was stored before a rule for new documents stays. */
const AS_IT_WAS = { ordered: false, bypassDocumentValidation: true } as const;
const DOCUMENTS_AT_ONCE = 500;
const BYTES_AT_ONCE = 8 * 1024 * 1024;

/**
 * Writes a backup into an empty database, and proves that what is there then is what was copied, before the changes of meanwhile are done
 * again. Whatever fails, the database is left empty.
 * @throws BackupError with one line for a person
 */
export async function restoreBackup({ uri, folder, passphrase }: RestoreOptions): Promise<Restored> {
  const backup = await openBackup(folder, passphrase);
  const client = new MongoClient(uri, { serverSelectionTimeoutMS: 10_000 });
  try {
    await client.connect();
    const db = client.db();
    await requireEmpty(db);
    try {
      return await fill(db, backup);
    } catch (error) {
      await db.dropDatabase();
      throw error;
    }
  } finally {
    await client.close();
  }
}

/** Collections without documents are what a program that only started has made; they go. */
async function requireEmpty(db: Db): Promise<void> {
  const names = (await db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name);
  for (const name of names.filter((one) => !one.startsWith('system.'))) {
    if ((await db.collection(name).findOne({}, { projection: { _id: 1 } })) === null) continue;
    throw new BackupError(`The database ${db.databaseName} is not empty (${name}): restore into an empty one`);
  }
  await db.dropDatabase();
}

async function fill(db: Db, { manifest, content }: OpenBackup): Promise<Restored> {
  const from = manifest.database;
  let documents = 0;
  const indexes = new Map<string, Document[]>();
  for (const collection of manifest.collections) {
    const file = `${from}/${collection.name}`;
    const metadata = BSON.EJSON.parse(await text(content(`${file}.metadata.json`))) as Document;
    await db.createCollection(collection.name, metadata.options ?? {});
    await insertAll(db, collection.name, documentsIn(content(`${file}.bson`), `${file}.bson`));
    await prove(db, collection);
    documents += collection.documents;
    indexes.set(collection.name, metadata.indexes ?? []);
  }
  const changes = await replayOplog(db, documentsIn(content(OPLOG_FILE), OPLOG_FILE), from);
  // Last: the copy may hold a key twice, of before and after a change of meanwhile; and what removes what is old begins at once.
  for (const [name, all] of indexes) await makeIndexes(db, name, all);
  return { manifest, documents, changes };
}

async function insertAll(db: Db, name: string, documents: AsyncIterable<Buffer>): Promise<void> {
  let waiting: Document[] = [];
  let bytes = 0;
  const flush = async (): Promise<void> => {
    if (waiting.length > 0) await db.collection(name).insertMany(waiting, { ...MAJORITY, ...AS_IT_WAS });
    waiting = [];
    bytes = 0;
  };
  for await (const bson of documents) {
    waiting.push(readExactly(bson));
    bytes += bson.length;
    if (waiting.length >= DOCUMENTS_AT_ONCE || bytes >= BYTES_AT_ONCE) await flush();
  }
  await flush();
}

/** What is in the database is what was copied: as many documents, with the same digest. */
async function prove(db: Db, { name, documents, digest }: Manifest['collections'][number]): Promise<void> {
  const found = new DocumentDigest();
  const all = db.collection(name).find({}, { raw: true }) as unknown as AsyncIterable<Uint8Array>;
  for await (const bson of all) found.add(bson);
  if (found.documents === documents && found.hex() === digest) return;
  throw new BackupError(`${name}: ${found.documents} of ${documents} documents were written as they were copied`);
}

async function makeIndexes(db: Db, name: string, indexes: readonly Document[]): Promise<void> {
  for (const { key, v: _version, ns: _namespace, ...options } of indexes) {
    if (options.name === '_id_') continue;
    await db.collection(name).createIndex(key as IndexSpecification, options as CreateIndexesOptions);
  }
}
