import { type MongoClient, Timestamp } from 'mongodb';
import { BackupError } from './backup-error';
import { BegunTransactions } from './begun-transactions';
import { readExactly } from './exact-bson';
import type { OplogEntry } from './oplog-entry';

const MAJORITY = { readConcern: { level: 'majority' } } as const;
const oplogOf = (client: MongoClient) => client.db('local').collection<OplogEntry>('oplog.rs');

/** Commands that make what was copied before them wrong; nothing of ours does them while it runs. */
const UPSETS = ['drop', 'dropDatabase', 'renameCollection', 'convertToCapped'] as const;

/** The last entry that is safe from being taken back. @throws BackupError where there is none: the server is no replica set */
export async function lastEntry(client: MongoClient): Promise<Timestamp> {
  const [last] = await oplogOf(client)
    .find({}, { ...MAJORITY, sort: { $natural: -1 }, limit: 1 })
    .toArray();
  if (!last) throw new BackupError('MONGODB_URI: a backup needs a replica set and a user that may read its oplog');
  return last.ts;
}

/**
 * What happened in a database after one instant and up to another, in order, as the server stores it: changes of documents, those of
 * transactions too.
 * @throws BackupError where the log does not reach back to `after`, or what happened makes the copy wrong
 */
export async function* entriesBetween(
  client: MongoClient,
  database: string,
  after: Timestamp,
  until: Timestamp,
): AsyncGenerator<Uint8Array> {
  const [first] = await oplogOf(client)
    .find({}, { ...MAJORITY, sort: { $natural: 1 }, limit: 1 })
    .toArray();
  if (!first || first.ts.greaterThan(after)) {
    throw new BackupError('The oplog is too short for this backup: give the server a larger one, and try again');
  }
  const begun = new BegunTransactions();
  const between = { ts: { $gt: after, $lte: until } };
  const found = oplogOf(client).find(between, { ...MAJORITY, sort: { $natural: 1 }, raw: true });
  for await (const raw of found as unknown as AsyncIterable<Uint8Array>) {
    const entry = readExactly(raw) as OplogEntry;
    if (!isOf(entry, database)) continue;
    const upset = UPSETS.find((command) => entry.op === 'c' && command in entry.o);
    if (upset) throw new BackupError(`A collection was changed as a whole during the backup (${upset}): try again`);
    if (begun.isCutOff(entry)) throw new BackupError('A transaction was under way when the backup began: try again');
    if (entry.op !== 'c' || (isOfTransaction(entry) && !isOfOthers(entry, database))) yield raw;
  }
}

/** Transactions are commands of `admin`, with the changes of any database in them. */
function isOf(entry: OplogEntry, database: string): boolean {
  if (entry.op === 'n') return false;
  return entry.ns.startsWith(`${database}.`) || (entry.ns === 'admin.$cmd' && isOfTransaction(entry));
}

/** Whether it is a whole transaction that changed nothing of a database: what others stored on the same server is none of its backup's. */
const isOfOthers = ({ o, prevOpTime }: OplogEntry, database: string): boolean =>
  'applyOps' in o &&
  o.partialTxn !== true &&
  o.prepare !== true &&
  !prevOpTime?.ts.greaterThan(Timestamp.fromNumber(0)) &&
  !(o.applyOps as OplogEntry[]).some(({ ns }) => ns.startsWith(`${database}.`));

/** Other commands make collections and indexes and change their options; a backup has these as they are at its end. */
const isOfTransaction = ({ op, o }: OplogEntry): boolean =>
  op === 'c' && ('applyOps' in o || 'commitTransaction' in o || 'abortTransaction' in o);
