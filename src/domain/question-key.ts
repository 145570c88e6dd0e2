import { mongo } from 'mongoose';

/** Nobody changes a question that was asked. */
const keys = new WeakMap<object, string>();

/** A question as it goes to the server, so that only what is the same there counts as the same. */
export function keyOf(question: mongo.BSON.Document): string {
  const known = keys.get(question);
  if (known !== undefined) return known;
  const key = Buffer.from(mongo.BSON.serialize(question, { ignoreUndefined: false })).toString('latin1');
  keys.set(question, key);
  return key;
}
