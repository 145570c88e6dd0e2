import { mongo } from 'mongoose';

/** An index cannot be made; the message is the one line shown to whoever started us. */
export class IndexError extends Error {
  override readonly name = 'IndexError';
}

/** MongoDB's codes: an index of the same keys has other options, of the same name other keys, or two records have the same key. */
const IN_THE_WAY = new Map<unknown, string>([
  [85, 'an index of the same keys or name is made otherwise'],
  [86, 'an index of the same name is made otherwise'],
  [11000, 'two records have the same key'],
]);

/**
 * Makes collections or indexes.
 * @param what they are of, for whoever reads the line
 * @throws IndexError where one cannot be made with what is stored
 */
export async function makingIndexes<T>(what: string, make: () => Promise<T>): Promise<T> {
  try {
    return await make();
  } catch (error) {
    const reason = error instanceof mongo.MongoServerError ? IN_THE_WAY.get(error.code) : undefined;
    if (reason === undefined) throw error;
    throw new IndexError(`The database's indexes of ${what} cannot be made: ${reason}`, { cause: error });
  }
}
