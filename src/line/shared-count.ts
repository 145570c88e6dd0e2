import { createHash } from 'node:crypto';
import mongoose from 'mongoose';
import { RateLimiterMongo, RateLimiterRes } from 'rate-limiter-flexible';

/** Where counts are kept, and how long: from a key's first point on. */
export interface CountsKept {
  collection: string;
  seconds: number;
}

/** A minute's count is of no use soon after it. */
const EVENT_COUNTS: CountsKept = { collection: 'event_counts', seconds: 180 };

/** A count that all processes share. */
export interface SharedCount {
  /** Adds to what is counted under a key. Gives what all have added to it so far. */
  add(key: string, points: number): Promise<number>;
}

export async function prepareCounts({ collection } = EVENT_COUNTS): Promise<void> {
  await mongoose.connection.collection(collection).createIndexes([
    { key: { expire: -1 }, expireAfterSeconds: 0, name: 'expire_-1' },
    { key: { key: 1 }, unique: true, name: 'key_1' },
  ]);
}

/** A count in the database. Keys are hashed: they name people, or where they are. */
export function sharedCount({ collection, seconds } = EVENT_COUNTS): SharedCount {
  let limiter: RateLimiterMongo | null = null;
  const connected = (): RateLimiterMongo => {
    limiter ??= new RateLimiterMongo({
      storeClient: mongoose.connection.getClient(),
      dbName: mongoose.connection.name,
      tableName: collection,
      keyPrefix: '',
      points: Number.MAX_SAFE_INTEGER,
      duration: seconds,
      disableIndexesCreation: true,
    });
    return limiter;
  };
  return {
    async add(key, points) {
      const hashed = createHash('sha256').update(key).digest('base64url');
      try {
        return (await connected().consume(hashed, points)).consumedPoints;
      } catch (error) {
        // It rejects with its figures when there are too many; there cannot be.
        throw error instanceof RateLimiterRes ? new Error(`counted too far: ${error.consumedPoints}`) : error;
      }
    },
  };
}
