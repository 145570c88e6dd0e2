import type { Document, MongoClient, Timestamp } from 'mongodb';
import { BackupError } from './backup-error';
import { readExactly } from './exact-bson';

/** An entry of the replica set's log, as far as it is looked at here. https://www.mongodb.com/docs/manual/core/replica-set-oplog/ */
export interface OplogEntry extends Document {
  ts: Timestamp;
  /** i(nsert), u(pdate), d(elete), c(ommand), n(othing) */
  op: 'i' | 'u' | 'd' | 'c' | 'n' | 'xi' | 'km';
  ns: string;
  o: Document;
}

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
  const between = { ts: { $gt: after, $lte: until } };
  const found = oplogOf(client).find(between, { ...MAJORITY, sort: { $natural: 1 }, raw: true });
  for await (const raw of found as unknown as AsyncIterable<Uint8Array>) {
    const entry = readExactly(raw) as OplogEntry;
    if (!isOf(entry, database)) continue;
    const upset = UPSETS.find((command) => entry.op === 'c' && command in entry.o);
    if (upset) throw new BackupError(`A collection was changed as a whole during the backup (${upset}): try again`);
    yield raw;
  }
}

/** Transactions are commands of `admin`, with the changes of any database in them. */
function isOf({ ns, op, o }: OplogEntry, database: string): boolean {
  if (op === 'n') return false;
  if (ns.startsWith(`${database}.`)) return true;
  return op === 'c' && ns === 'admin.$cmd' && ('applyOps' in o || 'commitTransaction' in o || 'abortTransaction' in o);
}
