import { mongo } from 'mongoose';
import { currentReads } from './transaction';

/**
 * Asks the database a question once in a transaction: all of it sees one snapshot, so the answer stays the same until the transaction
 * itself writes to that kind of record (`forgetReads`). Whoever gets it shares it with others and does not change it. Outside of a
 * transaction every question is asked.
 * @param kind of record that is asked for
 * @param question what tells it from others
 */
export async function readOnce<T>(kind: string, question: mongo.BSON.Document, ask: () => Promise<T>): Promise<T> {
  const reads = currentReads();
  if (!reads) return ask();
  const ofKind = reads.get(kind) ?? new Map<string, unknown>();
  reads.set(kind, ofKind);
  // As it goes to the server, so that only what is the same there counts as the same.
  const key = Buffer.from(mongo.BSON.serialize(question, { ignoreUndefined: false })).toString('latin1');
  if (!ofKind.has(key)) ofKind.set(key, await ask());
  return ofKind.get(key) as T;
}

/** Forgets in the running transaction what was read of a kind: called with everything that writes to it. */
export function forgetReads(kind: string): void {
  currentReads()?.delete(kind);
}
