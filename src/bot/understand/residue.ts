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
const LETTER = /[ก-๛a-z0-9]/;
/** Inside a word nobody knows only a word this long is believed to begin. */
const LONG_ENOUGH = 4;

/** For each place of a text the lengths of the filler words that may begin there; `null` where no letter stands. */
export type Fillers = readonly (readonly number[] | null)[];

function fillersIn(text: string, lexicon: Lexicon): Fillers {
  return text
    .split('')
    .map((char, from) =>
      LETTER.test(char)
        ? (lexicon.get(char) ?? []).filter((word) => text.startsWith(word, from)).map((word) => word.length)
        : null,
    );
}

/** Finds the filler words of a scanned text, once for all intents. */
export function findFillers(text: string): Fillers {
  return fillersIn(text, ALL);
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

/** Whether a text, as typed or scanned, is nothing but politeness. */
export function isPolite(text: string): boolean {
  return unexplained(fillersIn(skeletonOf(text), POLITE_ONLY), () => false) === 0;
}
