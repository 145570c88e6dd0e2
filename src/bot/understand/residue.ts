import { skeletonOf } from '../../domain/thai-text/skeleton';
import { FIELD_WORDS, POLITE, SMALL_WORDS } from './lexicon/fillers';

type Lexicon = ReadonlyMap<string, readonly string[]>;

function compile(words: readonly string[]): Lexicon {
  const byLetter = new Map<string, string[]>();
  for (const word of new Set(words.map(skeletonOf))) {
    byLetter.set(word.charAt(0), [...(byLetter.get(word.charAt(0)) ?? []), word]);
  }
  return byLetter;
}

const ALL = compile([...POLITE, ...SMALL_WORDS, ...FIELD_WORDS]);
const POLITE_ONLY = compile(POLITE);
const LONGEST_POLITE = Math.max(...POLITE.map((word) => skeletonOf(word).length));
const LETTER = /[ก-๛a-z0-9]/;
/** Inside a word nobody knows only a word this long is believed to begin. */
const LONG_ENOUGH = 4;

/** For each place of a text the lengths of the filler words that may begin there; `null` where no letter stands. */
export type Fillers = readonly (readonly number[] | null)[];

/** Finds the filler words of a scanned text, once for all intents. */
export function findFillers(text: string): Fillers {
  return text
    .split('')
    .map((char, from) =>
      LETTER.test(char)
        ? (ALL.get(char) ?? []).filter((word) => text.startsWith(word, from)).map((word) => word.length)
        : null,
    );
}

/** The least number of letters that no choice of words explains: Thai sets no blanks between words, so all choices are tried. */
function unexplained(fillers: Fillers, isExplained: (place: number) => boolean): number {
  const known = new Array<number>(fillers.length + 1).fill(Number.POSITIVE_INFINITY);
  const lost = new Array<number>(fillers.length + 1).fill(Number.POSITIVE_INFINITY);
  const lower = (row: number[], place: number, cost: number): void => {
    const to = Math.min(place, fillers.length);
    if (cost < (row[to] ?? Number.POSITIVE_INFINITY)) row[to] = cost;
  };
  known[0] = 0;
  fillers.forEach((words, place) => {
    const here = known[place] ?? Number.POSITIVE_INFINITY;
    const inUnknown = lost[place] ?? Number.POSITIVE_INFINITY;
    const least = Math.min(here, inUnknown);
    if (words === null || isExplained(place)) {
      lower(known, place + 1, least);
      return;
    }
    for (const length of words) lower(known, place + length, length >= LONG_ENOUGH ? least : here);
    lower(lost, place + 1, least + 1);
  });
  return Math.min(known.at(-1) ?? 0, lost.at(-1) ?? 0);
}

/** How many letters of a text neither the given pieces nor filler words explain. */
export function residueOf(fillers: Fillers, pieces: readonly { from: number; to: number }[]): number {
  const explained = new Uint8Array(fillers.length);
  for (const { from, to } of pieces) explained.fill(1, from, to);
  return unexplained(fillers, (place) => explained[place] === 1);
}

/** So much of a text tells whether it may be nothing but politeness at all. */
const BEGINNING = 80;

/** Whether a text, as typed or scanned, is nothing but politeness. */
export function isPolite(text: string): boolean {
  if (text.length > BEGINNING) {
    const beginning = skeletonOf(text.slice(0, BEGINNING));
    if (politeUntil(beginning) < beginning.length - LONGEST_POLITE) return false;
  }
  const skeleton = skeletonOf(text);
  return politeUntil(skeleton) === skeleton.length;
}

/** How far words of politeness, and what is no letter, reach from the beginning of a skeleton. */
function politeUntil(text: string): number {
  const reached = new Uint8Array(text.length + 1);
  reached[0] = 1;
  let last = 0;
  for (let place = 0; place < text.length && place <= last; place += 1) {
    if (reached[place] !== 1) continue;
    const char = text.charAt(place);
    const reach = (length: number): void => {
      reached[place + length] = 1;
      last = Math.max(last, place + length);
    };
    if (!LETTER.test(char)) reach(1);
    for (const word of POLITE_ONLY.get(char) ?? []) if (text.startsWith(word, place)) reach(word.length);
  }
  return last;
}
