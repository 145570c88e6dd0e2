import { isDeepStrictEqual } from 'node:util';

/** A value as the database gives it back: no undefined, no class instances. */
function plain(value: unknown): unknown {
  return value === undefined ? null : JSON.parse(JSON.stringify(value));
}

/**
 * The fields of `wanted` whose value in `stored` is another one; a field that is not stored counts as null. Only what differs is
 * written, so that importing the same file twice writes nothing.
 */
export function changedFields<T extends object>(wanted: T, stored: object): Partial<T> {
  const current = stored as Record<string, unknown>;
  const changed = Object.entries(wanted).filter(
    ([key, value]) => !isDeepStrictEqual(plain(value), plain(current[key])),
  );
  return Object.fromEntries(changed) as Partial<T>;
}
