/** A list without what is null, undefined or false in it: `compact([always, isLate && warning])`. */
export function compact<T>(items: readonly (T | null | undefined | false)[]): T[] {
  return items.filter((item): item is T => item !== null && item !== undefined && item !== false);
}
