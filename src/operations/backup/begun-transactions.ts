import { BSON } from 'mongodb';
import type { OplogEntry } from './oplog-entry';

/**
 * Transactions of more than 16 MB are several entries (from MongoDB 4.2 on), each with the time of the one before. Where a backup met
 * only the later ones, it would hold half of what happened at once.
 */
export class BegunTransactions {
  private readonly seen = new Set<string>();

  /** Whether an entry goes on with a transaction whose beginning was not met. Ask it of every entry, in order. */
  isCutOff({ op, o, lsid, txnNumber, prevOpTime, multiOpType }: OplogEntry): boolean {
    // Many inserts of one command are an entry too (8.0), which goes on with nothing.
    if (op !== 'c' || lsid === undefined || multiOpType !== undefined) return false;
    const id = BSON.EJSON.stringify([lsid, txnNumber]);
    const isFirst = !prevOpTime || prevOpTime.ts.isZero();
    const isCutOff = !isFirst && !this.seen.has(id) && !('abortTransaction' in o);
    this.seen.add(id);
    return isCutOff;
  }
}
