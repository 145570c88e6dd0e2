import { mongo } from 'mongoose';

/** A question as it goes to the server, so that only what is the same there counts as the same. */
export const keyOf = (question: mongo.BSON.Document): string =>
  Buffer.from(mongo.BSON.serialize(question, { ignoreUndefined: false })).toString('latin1');
