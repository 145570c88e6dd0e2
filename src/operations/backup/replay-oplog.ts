import { BSON, type Db, type Document } from 'mongodb';
import { readExactly } from './exact-bson';
import type { OplogEntry } from './oplog-entry';

/** Changes of one command; far below what a server takes (16 MB, 100,000). */
const CHANGES_AT_ONCE = 200;
const BYTES_AT_ONCE = 4 * 1024 * 1024;

/**
 * Does again what happened while a database was copied. Each change is done to whatever the copy caught of it, so that all are right in
 * the end, whichever were caught. The server does it itself (`applyOps`, as mongorestore has it done): it alone knows each version's
 * notation of changes.
 * @param from the name of the database that was copied
 * @returns how many changes of documents were done
 */
export async function replayOplog(db: Db, entries: AsyncIterable<Uint8Array>, from: string): Promise<number> {
  const transactions = new Transactions();
  let done = 0;
  let bytes = 0;
  let waiting: Document[] = [];
  const flush = async (): Promise<void> => {
    if (waiting.length > 0) await db.admin().command({ applyOps: waiting, writeConcern: { w: 'majority', j: true } });
    done += waiting.length;
    waiting = [];
    bytes = 0;
  };
  for await (const raw of entries) {
    for (const change of transactions.changesOf(readExactly(raw) as OplogEntry)) {
      if (!change.ns.startsWith(`${from}.`)) continue;
      const ns = `${db.databaseName}${change.ns.slice(from.length)}`;
      // What tells collections apart on the server it came from says nothing on this one.
      const { op, o, o2, b } = change;
      const again = { op, ns, o, ...(o2 !== undefined && { o2 }), ...(b !== undefined && { b }) };
      const size = BSON.calculateObjectSize(again);
      // A large change goes alone: with others it would be more than a command can be.
      if (waiting.length >= CHANGES_AT_ONCE || bytes + size > BYTES_AT_ONCE) await flush();
      waiting.push(again);
      bytes += size;
    }
  }
  await flush();
  return done;
}

/** Whether an entry is a change of one document. */
const isChange = ({ op }: OplogEntry): boolean => ['i', 'u', 'd'].includes(op);

/** Takes transactions apart: one entry (4.0), or several of which the last one says that it happened (from 4.2 on). */
class Transactions {
  private readonly begun = new Map<string, OplogEntry[]>();

  /** The changes that are to be done now, in order. */
  changesOf(entry: OplogEntry): OplogEntry[] {
    if (isChange(entry)) return [entry];
    const id = JSON.stringify([entry.lsid, entry.txnNumber]);
    if ('abortTransaction' in entry.o) {
      this.begun.delete(id);
      return [];
    }
    const earlier = this.begun.get(id) ?? [];
    if ('commitTransaction' in entry.o) {
      this.begun.delete(id);
      return earlier;
    }
    if (!('applyOps' in entry.o)) return [];
    // A collection that was made within one is there already.
    const changes = [...earlier, ...(entry.o.applyOps as OplogEntry[]).filter(isChange)];
    if (entry.o.partialTxn === true || entry.o.prepare === true) {
      this.begun.set(id, changes);
      return [];
    }
    this.begun.delete(id);
    return changes;
  }
}
