import type { mongo } from 'mongoose';
import type { Change, Follow, Known } from './known-answer';
import { keyOf } from './question-key';
import { currentReads } from './transaction';

/**
 * Asks the database a question once in a transaction: all of it sees one snapshot, so the answer stays the same until the transaction
 * itself writes to that kind of record (`followReads`, `forgetReads`). Whoever gets it shares it with others and does not change it. Outside of a
 * transaction every question is asked.
 * @param kind of record that is asked for
 * @param question what tells it from others
 */
export async function readOnce<T>(
  kind: string,
  question: mongo.BSON.Document,
  ask: () => Promise<T>,
  follow?: Follow,
): Promise<T> {
  const known = readsOf(kind);
  if (!known) return ask();
  const key = keyOf(question);
  const before = known.get(key);
  if (before) return before.answer as T;
  const answer = await ask();
  known.set(key, { answer, follow });
  return answer;
}

/** Notes in the running transaction the answer to a question that another query has brought along, for `readOnce`. */
export function noteRead(kind: string, question: mongo.BSON.Document, answer: unknown, follow?: Follow): void {
  readsOf(kind)?.set(keyOf(question), { answer, follow });
}

/** The answer that the running transaction has to a question; undefined: none. */
export function knownRead<T>(kind: string, question: mongo.BSON.Document): T | undefined {
  return currentReads()?.get(kind)?.get(keyOf(question))?.answer as T | undefined;
}

/** Whether the running transaction has no answer to a question yet, and would remember one. */
export function isToAsk(kind: string, question: mongo.BSON.Document): boolean {
  return readsOf(kind)?.has(keyOf(question)) === false;
}

function readsOf(kind: string): Map<string, Known> | undefined {
  const reads = currentReads();
  const known = reads?.get(kind) ?? new Map<string, Known>();
  reads?.set(kind, known);
  return reads && known;
}

/** Forgets in the running transaction the answer to one question. */
export function forgetRead(kind: string, question: mongo.BSON.Document): void {
  currentReads()?.get(kind)?.delete(keyOf(question));
}

/** Forgets in the running transaction what was read of a kind: called with everything that writes to it and does not say what. */
export function forgetReads(kind: string): void {
  currentReads()?.delete(kind);
}

/** Brings what the running transaction has read of a kind up to what it has written there; what cannot be told from that is forgotten. */
export function followReads(kind: string, changes: readonly Change[]): void {
  const known = currentReads()?.get(kind);
  for (const [key, { answer, follow }] of known ?? []) {
    const now = changes.reduce((one, change) => (one === undefined ? one : follow?.(one, change)), answer);
    if (now === undefined) known?.delete(key);
    else known?.set(key, { answer: now, follow });
  }
}
