/** A thing as it was typed, and what stands behind it: `กองช่าง เป็น กองโยธา`. */
export interface ReadNamed<T> {
  /** what was named; null: nothing */
  named: T | null;
  /** words that should name one and name none; null: there are none */
  unknown: string | null;
  /** what stands behind, as typed; null: nothing */
  behind: string | null;
}

/** Parts a thing from its new name. */
export const BECOMES = /\s*(?:ให้)?เป็น(?:ชื่อ)?\s*/u;

/**
 * Reads a thing and what stands behind it; either part may be missing.
 * @param between what parts the two
 * @param find the thing that words name; null: none
 */
export function readNamed<T>(words: string, between: RegExp, find: (words: string) => T | null): ReadNamed<T> {
  const [before = ''] = words.split(between);
  const said = before.trim();
  const named = said === '' ? null : find(said);
  const behind = words.slice(before.length).replace(between, '').trim();
  return { named, unknown: said !== '' && named === null ? said : null, behind: behind === '' ? null : behind };
}
