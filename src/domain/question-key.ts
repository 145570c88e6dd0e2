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
  if (typeof value === 'string') return quoted(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) {
    let words = '[';
    for (const one of value) words += `${inWords(one)},`;
    return `${words}]`;
  }
  if (value instanceof Date) return `date ${value.getTime()}`;
  if (value instanceof mongo.ObjectId) return `id ${value.toHexString()}`;
  if (Object.getPrototypeOf(value) !== Object.prototype) return inBytes(value);
  const fields = value as Record<string, unknown>;
  let words = '{';
  for (const name of Object.keys(fields)) words += `${quoted(name)}:${inWords(fields[name])},`;
  return `${words}}`;
}

/** Escaped only where it has to be, which takes longer than all the rest. */
const quoted = (text: string): string => (/["\\]/.test(text) ? JSON.stringify(text) : `"${text}"`);

const inBytes = (value: object): string =>
  `bson ${Buffer.from(mongo.BSON.serialize({ value }, { ignoreUndefined: false })).toString('base64')}`;
