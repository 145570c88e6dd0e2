import type { Found } from '../../domain/thai-text/find-all';
import { skeletonOf } from '../../domain/thai-text/skeleton';
import { GENERIC_TITLE_WORDS, TITLE_SYNONYMS } from './lexicon/titles';

/** Titles prepared for finding them in texts by runs of three letters (grams) of their skeletons. */
export interface TitleIndex {
  nums: number[];
  /** gram → for each title that holds it: which, and how telling it is there (1: in this title alone) */
  grams: Map<string, { title: number; weight: number }[]>;
  /** letters of each title's skeleton without blanks and signs, for being said in full */
  letters: string[];
  /** the same of other words for a part of it */
  synonyms: string[][];
}

/** A title that a text seems to name. */
export interface TitleMatch extends Found<number> {
  /** how much telling matter was found: about one for each letter that no other title has */
  strength: number;
  /** the best other title's strength there */
  rival: number;
}

const SIGN = /[^ก-๛a-z0-9]/;
const SIGNS = new RegExp(SIGN, 'g');
const GRAM = 3;
/** What a generic gram counts, and what a letter costs that the title has not. */
const GENERIC_WEIGHT = 0.15;
const MISS = 0.42;
const ALL_RIVALS_KEPT = 4;
const SHORTEST_SYNONYM = 4;
const SYNONYM_BONUS = 1.6;

/** Makes nouns of verbs and is left out at will: `ป้องกัน(การ)ทุจริต`. */
const OPTIONAL = 'การ';

const lettersOf = (text: string): string => skeletonOf(text).replace(SIGNS, '').replaceAll(OPTIONAL, '');

function gramsOf(letters: string): string[] {
  const grams: string[] = [];
  for (let i = 0; i + GRAM <= letters.length; i += 1) grams.push(letters.slice(i, i + GRAM));
  return grams;
}

const GENERIC = new Set(GENERIC_TITLE_WORDS.flatMap((word) => gramsOf(lettersOf(word))));

const SYNONYMS = TITLE_SYNONYMS.map((words) => words.map(lettersOf));

/** Prepares titles. Words that many titles share weigh little; usual other words for the same thing are added. */
export function indexTitles(titles: readonly { num: number; texts: readonly string[] }[]): TitleIndex {
  const perTitle = titles.map(({ texts }) => {
    const letters = texts.map((text) => lettersOf(text.replace(/[0-9๐-๙]{4}/g, '')));
    const whole = letters.join(' ');
    const added = SYNONYMS.flatMap(([inTitle = '', ...said]) => (whole.includes(inTitle) ? said : []));
    return { letters, added, grams: new Set([...letters, ...added].flatMap(gramsOf)) };
  });
  const holders = new Map<string, number[]>();
  perTitle.forEach(({ grams }, title) => {
    for (const gram of grams) holders.set(gram, [...(holders.get(gram) ?? []), title]);
  });
  const grams = new Map<string, { title: number; weight: number }[]>();
  for (const [gram, held] of holders) {
    const weight = (GENERIC.has(gram) ? GENERIC_WEIGHT : 1) / held.length ** 0.6;
    grams.set(
      gram,
      held.map((title) => ({ title, weight })),
    );
  }
  return {
    nums: titles.map(({ num }) => num),
    grams,
    letters: perTitle.map(({ letters }) => letters[0] ?? ''),
    synonyms: perTitle.map(({ added }) => added.filter((word) => word.length >= SHORTEST_SYNONYM)),
  };
}

/** Whether at least this share (0–1) of a piece of text stands in a title: `ทุจริต` behind the part of it that was recognised. */
export function isPartOf(index: TitleIndex, num: number, piece: string, share: number): boolean {
  const title = index.nums.indexOf(num);
  const grams = gramsOf(lettersOf(piece));
  const held = grams.filter((gram) => index.grams.get(gram)?.some((holder) => holder.title === title));
  return grams.length > 0 && held.length >= grams.length * share;
}

interface Run {
  strength: number;
  from: number;
  to: number;
}

/** The run of letters that speaks most for one title: telling grams count for it, others against it. */
function bestRun(weights: readonly number[]): Run {
  let best: Run = { strength: 0, from: 0, to: 0 };
  let sum = 0;
  let from = 0;
  for (let i = 0; i < weights.length; i += 1) {
    if (sum <= 0) {
      sum = 0;
      from = i;
    }
    sum += weights[i] ?? 0;
    if (sum > best.strength) best = { strength: sum, from, to: i + GRAM };
  }
  return best;
}

/**
 * The titles that pieces of a scanned text seem to name, strongest first. `isOpen` tells which characters may belong to a title;
 * others part the text.
 */
export function matchTitles(index: TitleIndex, text: string, isOpen: (position: number) => boolean): TitleMatch[] {
  const letters: string[] = [];
  const at: number[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const char = text.charAt(i);
    if (text.startsWith(OPTIONAL, i)) {
      i += OPTIONAL.length - 1;
    } else if (!isOpen(i)) {
      if (letters.at(-1) !== '|') {
        letters.push('|');
        at.push(i);
      }
    } else if (!SIGN.test(char)) {
      letters.push(char);
      at.push(i);
    }
  }
  if (letters.length < GRAM) return [];
  const joined = letters.join('');
  const weights = index.nums.map(() => new Array<number>(Math.max(0, letters.length - GRAM + 1)).fill(-MISS));
  let hits = 0;
  for (let i = 0; i + GRAM <= letters.length; i += 1) {
    const gram = joined.slice(i, i + GRAM);
    if (gram.includes('|')) {
      for (const row of weights) row[i] = -100;
      continue;
    }
    for (const { title, weight } of index.grams.get(gram) ?? []) {
      const row = weights[title];
      if (row) row[i] = weight;
      hits += 1;
    }
  }
  if (hits === 0) return [];
  const matches: TitleMatch[] = [];
  weights.forEach((row, title) => {
    const run = bestRun(row);
    if (run.strength <= 0) return;
    const said = joined.slice(run.from, run.to);
    const full = index.letters[title] ?? '';
    const inFull = full !== '' && said.length >= full.length && joined.includes(full);
    const isSynonym = (index.synonyms[title] ?? []).some((word) => said.includes(word));
    matches.push({
      from: at[run.from] ?? 0,
      to: (at[run.to - 1] ?? text.length - 1) + 1,
      value: index.nums[title] ?? 0,
      strength: run.strength + (inFull ? 3 + full.length / 4 : 0) + (isSynonym ? SYNONYM_BONUS : 0),
      rival: 0,
    });
  });
  matches.sort((a, b) => b.strength - a.strength);
  return matches.slice(0, ALL_RIVALS_KEPT).map((match, place, all) => ({
    ...match,
    rival: Math.max(0, ...all.filter((_, other) => other !== place).map((other) => other.strength)),
  }));
}
