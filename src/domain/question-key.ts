import { mongo } from 'mongoose';

/** Nobody changes a question that was asked. */
const keys = new WeakMap<object, string>();

/** A question in words that tell it from every other: what has the same is the same to the server. */
export function keyOf(question: mongo.BSON.Document): string {
  const known = keys.get(question);
  if (known !== undefined) return known;
  const key = inWords(question);
  keys.set(question, key);
  return key;
}

/** What questions are mostly made of; anything else as it goes to the server, which takes three times as long. */
function inWords(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return `[${value.map(inWords).join(',')}]`;
  if (value instanceof Date) return `date ${value.getTime()}`;
  if (value instanceof mongo.ObjectId) return `id ${value.toHexString()}`;
  if (Object.getPrototypeOf(value) !== Object.prototype) return inBytes(value);
  const parts = Object.entries(value).map(([name, part]) => `${JSON.stringify(name)}:${inWords(part)}`);
  return `{${parts.join(',')}}`;
}

const inBytes = (value: object): string =>
  `bson ${Buffer.from(mongo.BSON.serialize({ value }, { ignoreUndefined: false })).toString('base64')}`;
