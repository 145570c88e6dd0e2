import type { Measure } from '../measures/measure.model';
import { lettersOf } from '../thai-text/comparable';
import { toArabicDigits } from '../thai-text/digits';

/** Whose row it is, as a table of results says it. */
export interface RowOfResults {
  /** of a column, or from before the title; null: none is written */
  num: number | null;
  /** without its number; empty: none is written */
  title: string;
  /** what it is to do: the cells of guidelines and procedures */
  said: string;
  indicators: readonly number[];
}

export type Matchable = Pick<Measure, 'num' | 'title' | 'guidelines' | 'procedures' | 'indicators'>;

/** How much of two titles is the same, so that a slip of recognition or a word more does not make another measure of it. */
const SAME_TITLE = 0.85;
/** Where the number says so too. */
const LIKE_TITLE = 0.6;
/** How much of what a row says is to be done must be words of the measure. */
const SAME_WORDS = 0.5;

interface Known {
  measure: Matchable;
  letters: string;
  pairs: ReadonlySet<string>;
  entries: readonly string[];
}

/**
 * Tells which measure of a plan a row is about: by its title, else by what it is to do, else by its indicator where one measure alone
 * belongs to it, or the row says by a number which of them it is. A number alone says nothing where a title stands beside it: plans are numbered anew.
 * @returns a function that gives null for a row of no measure, or of several
 */
export function measureMatcher(plan: readonly Matchable[]): (row: RowOfResults) => Matchable | null {
  const known = plan.map((measure): Known => {
    const letters = lettersOf(measure.title);
    const entries = new Set([measure.title, ...measure.guidelines, ...measure.procedures].map(lettersOf));
    return { measure, letters, pairs: pairsOf(letters), entries: [...entries].filter((entry) => entry !== '') };
  });
  return (row) => (row.title === '' ? untitled(known, row) : titled(known, row));
}

function titled(known: readonly Known[], { num, title }: RowOfResults): Matchable | null {
  const letters = lettersOf(title);
  const same = known.filter((one) => one.letters === letters);
  if (same.length > 0) return only(same) ?? only(same.filter(({ measure }) => measure.num === num));
  const pairs = pairsOf(letters);
  const numbered = known.find(({ measure }) => measure.num === num);
  if (numbered && likeness(numbered.pairs, pairs) >= LIKE_TITLE) return numbered.measure;
  return only(known.filter((one) => likeness(one.pairs, pairs) >= SAME_TITLE));
}

function untitled(known: readonly Known[], { said, indicators }: RowOfResults): Matchable | null {
  const words = lettersOf(said);
  const shared = known.map((one) => ({ one, length: lengthWithin(one.entries, words) }));
  const most = shared.reduce((longest, { length }) => Math.max(longest, length), 0);
  const isOfIndicator = ({ measure }: Known) => measure.indicators.some((num) => indicators.includes(num));
  if (most > 0 && most >= words.length * SAME_WORDS) {
    const best = shared.filter(({ length }) => length === most).map(({ one }) => one);
    return only(best) ?? only(best.filter(isOfIndicator));
  }
  const ofIndicator = known.filter(isOfIndicator);
  return only(ofIndicator) ?? ofIndicator[placeIn(said)]?.measure ?? null;
}

/** Which of several a row says it is by the number that what it says begins with, from 0; -1: none, or several of them. */
function placeIn(said: string): number {
  const text = toArabicDigits(said);
  const [, digits] = /^\s*\(?(\d{1,2})[.)](?!\d)/.exec(text) ?? [];
  const isOfMore = new RegExp(`(?:^|\\s)\\(?${Number(digits) + 1}[.)](?!\\d)`).test(text);
  return digits === undefined || isOfMore ? -1 : Number(digits) - 1;
}

/** How many letters of a text are entries of a measure. */
function lengthWithin(entries: readonly string[], words: string): number {
  return entries.reduce((length, entry) => (words.includes(entry) ? length + entry.length : length), 0);
}

const only = (found: readonly Known[]): Matchable | null => (found.length === 1 ? (found[0]?.measure ?? null) : null);

function pairsOf(letters: string): Set<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < letters.length; at += 1) pairs.add(letters.slice(at, at + 2));
  return pairs;
}

/** 0 to 1: the share of pairs of letters that both have (Dice). */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size + other.size === 0) return 0;
  let both = 0;
  for (const pair of one) if (other.has(pair)) both += 1;
  return (2 * both) / (one.size + other.size);
}
