import { createHash } from 'node:crypto';
import mongoose from 'mongoose';
import { RateLimiterMongo, RateLimiterRes } from 'rate-limiter-flexible';

const COLLECTION = 'page_counts';
const WINDOW_SECONDS = 600;
/** A whole office may stand behind one address. */
const MOST = 60;

export async function preparePageCounts(): Promise<void> {
  await mongoose.connection.collection(COLLECTION).createIndexes([
    { key: { expire: -1 }, expireAfterSeconds: 0, name: 'expire_-1' },
    { key: { key: 1 }, unique: true, name: 'key_1' },
  ]);
}

/** Counts what is tried from where, for all processes. Addresses are hashed. */
export interface PageLimiter {
  /** @returns whether this is one too many */
  isTooMany(address: string): Promise<boolean>;
}

/** Sixty tries in ten minutes from one address. */
export function createPageLimiter(): PageLimiter {
  let limiter: RateLimiterMongo | null = null;
  const connected = (): RateLimiterMongo => {
    limiter ??= new RateLimiterMongo({
      storeClient: mongoose.connection.getClient(),
      dbName: mongoose.connection.name,
      tableName: COLLECTION,
      keyPrefix: '',
      points: MOST,
      duration: WINDOW_SECONDS,
      disableIndexesCreation: true,
    });
    return limiter;
  };
  return {
    async isTooMany(address) {
      try {
        await connected().consume(createHash('sha256').update(address).digest('base64url'));
        return false;
      } catch (error) {
        if (error instanceof RateLimiterRes) return true;
        throw error;
      }
    },
  };
}
