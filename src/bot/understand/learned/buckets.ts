import type { Pieces } from '../pieces';
import { findShortUnits } from '../slots/units';

/** Rows of the table of weights: a run of letters has the row that its hash names, shared with the few that hash alike. */
export const BUCKET_BITS = 15;
const BUCKETS = 1 << BUCKET_BITS;
const SHORTEST = 1;
const LONGEST = 5;
/** FNV-1a. */
const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

interface Span {
  from: number;
  to: number;
}

/**
 * The text with what has a meaning of its own replaced by one sign for its kind: `คะแนน ปี 62` and `คะแนน ปี 2565` are one line to learn from.
 * Signs are capitals, which no scanned text holds.
 */
function withSigns(pieces: Pieces): string {
  const kinds: [string, readonly Span[]][] = [
    ['C', pieces.codes],
    ['P', pieces.progress],
    ['R', pieces.rounds],
    ['M', pieces.measures],
    ['I', pieces.indicators],
    ['Y', pieces.years],
    ['T', pieces.items],
    ['U', pieces.units],
    ['K', pieces.instruments],
    ['W', pieces.title ? [pieces.title] : []],
    ['F', pieces.formats],
    ['U', findShortUnits(pieces.text, pieces.vocabulary.units)],
  ];
  const signs = new Map<number, { sign: string; to: number }>();
  const taken = new Uint8Array(pieces.text.length + 1);
  for (const [sign, spans] of kinds) {
    for (const { from, to } of spans) {
      if (to <= from || taken.subarray(from, to).includes(1)) continue;
      taken.fill(1, from, to);
      signs.set(from, { sign, to });
    }
  }
  let out = '';
  for (let at = 0; at < pieces.text.length; ) {
    const piece = signs.get(at);
    out += piece?.sign ?? digitFolded(pieces.text.charAt(at));
    at = piece?.to ?? at + 1;
  }
  return out;
}

const digitFolded = (char: string): string => (char >= '0' && char <= '9' ? '0' : char);

/** The rows of the runs of one to five signs in a text, each once; its beginning and end are signs, too. */
export function bucketsOf(pieces: Pieces): number[] {
  const text = `^${withSigns(pieces)}$`;
  const buckets = new Set<number>();
  for (let from = 0; from < text.length; from += 1) {
    let hash = BASIS;
    const last = Math.min(text.length, from + LONGEST);
    for (let at = from; at < last; at += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
      if (at - from + 1 >= SHORTEST) buckets.add(((hash >>> BUCKET_BITS) ^ hash) & (BUCKETS - 1));
    }
  }
  return [...buckets];
}
