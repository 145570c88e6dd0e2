import { setTimeout as pause } from 'node:timers/promises';
import { mongo } from 'mongoose';

/** The database stayed away for so long that the start is given up. */
export class DatabaseAwayError extends Error {
  override readonly name = 'DatabaseAwayError';
}

export interface OutageOptions {
  /** how long to go on trying, in milliseconds */
  forMs?: number;
  /** told of each try that failed */
  onAway?: (error: unknown) => void;
}

/** A failover takes seconds, a server that was cut off reads its journal for up to a minute. */
const FOR_MS = 60_000;
const TRY_AGAIN_MS = 500;

/** A server that is no primary (yet, or any more), or is going down. https://github.com/mongodb/specifications: server discovery and monitoring */
const NOT_SERVING = new Set<unknown>([91, 189, 10058, 10107, 11600, 11602, 13435, 13436]);

/** Not reached, or everybody waits for somebody who is not answered. By name: the driver does not give all of these classes out. */
const AWAY = new Set(['MongoOperationTimeoutError', 'MongoWaitQueueTimeoutError', 'MongooseServerSelectionError']);

/** Whether the database is away at the moment, rather than refusing what it was asked. */
export function isOutage(error: unknown): boolean {
  if (error instanceof mongo.MongoNetworkError || error instanceof mongo.MongoServerSelectionError) return true;
  if (error instanceof mongo.MongoServerError) return NOT_SERVING.has(error.code);
  return error instanceof Error && AWAY.has(error.name);
}

/**
 * Does what a start needs of the database, again and again while that is away: whoever starts the processes need not wait for it.
 * @param work can be done again after it ended half way
 * @throws DatabaseAwayError after `forMs`; what the work throws for any other reason
 */
export async function throughOutage<T>(work: () => Promise<T>, options: OutageOptions = {}): Promise<T> {
  const { forMs = FOR_MS, onAway = () => undefined } = options;
  const until = performance.now() + forMs;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isOutage(error)) throw error;
      if (performance.now() > until) {
        const seconds = Math.round(forMs / 1000);
        throw new DatabaseAwayError(`MONGODB_URI: the database did not answer for ${seconds} s (${messageOf(error)})`, {
          cause: error,
        });
      }
      onAway(error);
      await pause(TRY_AGAIN_MS);
    }
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
