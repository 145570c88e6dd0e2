import { isReadingOnly, runReading, WriteWhileReadingError } from './transaction';

/** How it is logged that a route says that it only reads, and writes. */
export const WRITES_THOUGH_IT_READS = 'a route that says it only reads writes';

/** What began without a transaction has something to write after all: it begins again in one. */
class NeedsTransactionError extends Error {
  override readonly name = 'NeedsTransactionError';
}

/**
 * Runs work that most likely only reads, without a transaction.
 * @param onFault told of work that writes although it said that it does not
 * @returns null when it needs a transaction; nothing is stored then, and it is to be run again in one
 */
export async function readingOnly<T>(
  work: () => Promise<T>,
  onFault: (error: WriteWhileReadingError) => void,
): Promise<{ result: T } | null> {
  try {
    return { result: await runReading(work) };
  } catch (error) {
    if (error instanceof WriteWhileReadingError) onFault(error);
    else if (!(error instanceof NeedsTransactionError)) throw error;
    return null;
  }
}

/**
 * To be called before what may write, wherever it may run without a transaction: then the work begins again in one.
 * @throws NeedsTransactionError in work that only reads, which nobody but `readingOnly` catches
 */
export function needTransaction(): void {
  if (isReadingOnly()) throw new NeedsTransactionError('this needs a transaction');
}
