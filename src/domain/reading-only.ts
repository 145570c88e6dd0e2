import { isReadingOnly, newReads, type Reads, runReading, WriteWhileReadingError } from './transaction';

/** How it is logged that a route says that it only reads, and writes. */
export const WRITES_THOUGH_IT_READS = 'a route that says it only reads writes';

/** What began without a transaction has something to write after all: it begins again in one. */
class NeedsTransactionError extends Error {
  override readonly name = 'NeedsTransactionError';
}

/** So long what was read is given to others. */
const SHARED_MS = 500;

/** What work has read, by what it was for. */
const shared = new WeakMap<object, { reads: Reads; since: number }>();

/**
 * Runs work that most likely only reads, without a transaction.
 * @param onFault told of work that writes although it said that it does not
 * @param among work for the same is given what earlier work for it has read, for half a second: it is for what was there before that was read,
 *   and writes nothing in between. One at a time
 * @returns null when it needs a transaction; nothing is stored then, and it is to be run again in one
 */
export async function readingOnly<T>(
  work: () => Promise<T>,
  onFault: (error: WriteWhileReadingError) => void,
  among: object = {},
): Promise<{ result: T } | null> {
  try {
    return { result: await runReading(work, readsFor(among)) };
  } catch (error) {
    if (error instanceof WriteWhileReadingError) onFault(error);
    else if (!(error instanceof NeedsTransactionError)) throw error;
    return null;
  }
}

function readsFor(among: object): Reads {
  const now = performance.now();
  const known = shared.get(among);
  if (known && now - known.since < SHARED_MS) return known.reads;
  const reads = newReads();
  shared.set(among, { reads, since: now });
  return reads;
}

/**
 * To be called before what may write, wherever it may run without a transaction: then the work begins again in one.
 * @throws NeedsTransactionError in work that only reads, which nobody but `readingOnly` catches
 */
export function needTransaction(): void {
  if (isReadingOnly()) throw new NeedsTransactionError('this needs a transaction');
}
