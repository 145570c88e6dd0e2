import { mongo } from 'mongoose';
import type { Change, Follow } from './known-answer';

/** What was asked for, as far as it bears on which records are in the answer and in which order. */
interface Asked {
  filter: Record<string, unknown>;
  sort?: Record<string, 1 | -1> | undefined;
}

type Fields = Record<string, unknown>;

/** How the list of records that match a filter follows what is written. Of filters by equal values only; others cannot be told. */
export function followList({ filter, sort = {} }: Asked): Follow {
  return (answer, { after }: Change) => {
    const list = answer as readonly Fields[];
    const isIn = matches(filter, after as Fields);
    if (isIn === undefined) return undefined;
    const at = list.findIndex((one) => isSame(one._id, (after as Fields)._id));
    const others = list.filter((_, index) => index !== at);
    if (!isIn) return others;
    if (
      at >= 0 &&
      Object.keys(sort).every((path) => isSame(valueAt(list[at] as Fields, path), valueAt(after as Fields, path)))
    ) {
      return list.with(at, after as Fields);
    }
    return inOrder([...others, after as Fields], sort);
  };
}

/** The same of the one record that matches. */
export function followOne({ filter }: Asked): Follow {
  return (answer, { after }: Change) => {
    const one = answer as Fields | null;
    const isIn = matches(filter, after as Fields);
    if (isIn === undefined) return undefined;
    if (one !== null && !isSame(one._id, (after as Fields)._id)) return one;
    // What matches no more may have hidden another that does.
    if (!isIn) return one === null ? null : undefined;
    return after;
  };
}

/** Whether a record matches a filter; undefined: that is for the database to tell. */
function matches(filter: Record<string, unknown>, record: Fields): boolean | undefined {
  let all: boolean | undefined = true;
  for (const [path, wanted] of Object.entries(filter)) {
    const is = path.startsWith('$') ? undefined : isAmong(valueAt(record, path), valuesOf(wanted));
    if (is === undefined) return undefined;
    all &&= is;
  }
  return all;
}

/** The values that a condition allows; undefined: it is of another sort. */
function valuesOf(wanted: unknown): unknown[] | undefined {
  if (isPlain(wanted)) return [wanted];
  const conditions = Object.entries(wanted as object);
  const [[name, list] = []] = conditions;
  const isList = conditions.length === 1 && name === '$in' && Array.isArray(list) && list.every(isPlain);
  return isList ? list : undefined;
}

function isAmong(value: unknown, wanted: readonly unknown[] | undefined): boolean | undefined {
  if (!wanted || !isPlain(value)) return undefined;
  // The database may read what is given in another type as one of the record's own.
  if (!wanted.every((one) => isNothing(one) || isNothing(value) || typeof one === typeof value)) return undefined;
  return wanted.some((one) => isSame(one, value));
}

const isNothing = (value: unknown): boolean => value === null || value === undefined;

const isPlain = (value: unknown): boolean =>
  isNothing(value) ||
  ['string', 'number', 'boolean'].includes(typeof value) ||
  value instanceof Date ||
  value instanceof mongo.ObjectId;

function valueAt(record: Fields, path: string): unknown {
  let value: unknown = record;
  for (const name of path.split('.')) {
    if (Array.isArray(value)) return value;
    value = (value as Fields | null | undefined)?.[name];
  }
  return value;
}

/** By what stands for a value: dates by their time, ids by their digits. */
const standIn = (value: unknown): unknown => {
  if (value instanceof Date) return value.getTime();
  return value instanceof mongo.ObjectId ? value.toHexString() : (value ?? null);
};

const isSame = (one: unknown, other: unknown): boolean => standIn(one) === standIn(other);

/** @returns undefined where values do not compare */
function inOrder(list: Fields[], sort: Record<string, 1 | -1>): Fields[] | undefined {
  const paths = Object.entries(sort);
  const types = new Map<string, string>();
  for (const one of list) {
    for (const [path] of paths) {
      const value = valueAt(one, path);
      const type = isNothing(value) || !isPlain(value) ? 'other' : typeof standIn(value);
      if (type === 'other' || (types.get(path) ?? type) !== type) return undefined;
      types.set(path, type);
    }
  }
  return list.sort((one, other) => {
    for (const [path, way] of paths) {
      const [left, right] = [standIn(valueAt(one, path)), standIn(valueAt(other, path))] as [number, number];
      if (left !== right) return left < right ? -way : way;
    }
    return 0;
  });
}
