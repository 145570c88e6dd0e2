import type { Scan } from '../../domain/thai-text/scan';
import { skeletonOf } from '../../domain/thai-text/skeleton';
import { KEY_WORDS, USUAL_WORDS } from './lexicon/key-words';
import { withDigits } from './spoken';

const THAI = /[ก-๛]/;

interface KeyWord {
  whole: string;
  head: string;
  tail: string;
}

function keyWords(words: readonly string[]): KeyWord[] {
  return words.map((word) => {
    const whole = skeletonOf(word);
    const middle = Math.floor(whole.length / 2);
    return { whole, head: whole.slice(0, middle), tail: whole.slice(middle) };
  });
}

const KEYS = keyWords(KEY_WORDS);
const USUAL = keyWords(USUAL_WORDS);

/** How much of `text` at `from` is `wanted` with exactly one slip: a wrong, missing, additional or swapped letter. -1: it is not. */
function oneSlipAfter(text: string, from: number, wanted: string): number {
  let i = 0;
  while (i < wanted.length && text[from + i] === wanted[i]) i += 1;
  const rest = wanted.slice(i + 1);
  const here = from + i;
  if (rest === '') return oneSlipAtEnd(text, here, i);
  if (i < wanted.length - 1 && text[here] === wanted[i + 1] && text[here + 1] === wanted[i]) {
    if (text.startsWith(wanted.slice(i + 2), here + 2)) return here + 2 + wanted.length - i - 2 - from;
  }
  if (text.startsWith(rest, here + 1) && text[here] !== ' ') return i + 1 + rest.length;
  if (text.startsWith(rest, here)) return i + rest.length;
  if (text[here] !== ' ' && text.startsWith(wanted.slice(i), here + 1)) return i + 1 + wanted.length - i;
  return -1;
}

/** The last letter is wrong or missing: believed only where the word ends. */
function oneSlipAtEnd(text: string, here: number, matched: number): number {
  if (!THAI.test(text.charAt(here))) return matched;
  return THAI.test(text.charAt(here + 1)) ? -1 : matched + 1;
}

const reversed = (text: string): string => [...text].reverse().join('');

function findSlip(text: string, word: KeyWord): { from: number; to: number } | null {
  for (let at = text.indexOf(word.head); at >= 0; at = text.indexOf(word.head, at + 1)) {
    if (text.startsWith(word.whole, at)) continue;
    const length = oneSlipAfter(text, at + word.head.length, word.tail);
    if (length > 0) return { from: at, to: at + word.head.length + length };
  }
  for (let at = text.indexOf(word.tail); at >= 0; at = text.indexOf(word.tail, at + 1)) {
    const before = text.slice(Math.max(0, at - word.head.length - 1), at);
    if (before.endsWith(word.head)) continue;
    const length = oneSlipAfter(reversed(before), 0, reversed(word.head));
    if (length > 0) return { from: at - length, to: at + word.tail.length };
  }
  return null;
}

function replaced(scanned: Scan, words: readonly KeyWord[]): Scan {
  let { text, at } = scanned;
  for (const word of words) {
    const slip = findSlip(text, word);
    if (!slip) continue;
    const typed = at.slice(slip.from, slip.to);
    const last = typed.at(-1) ?? 0;
    const placed = Array.from({ length: word.whole.length }, (_, index) => typed[index] ?? last);
    at = [...at.slice(0, slip.from), ...placed, ...at.slice(slip.to)];
    text = text.slice(0, slip.from) + word.whole + text.slice(slip.to);
  }
  return { original: scanned.original, text, at };
}

/** Puts the words that commands are made of right where they were typed with one slip, and spoken numbers into digits; the offsets keep pointing to what was typed. */
export function repair(scanned: Scan): Scan {
  return withDigits(replaced(scanned, KEYS));
}

/** The same for shorter, everyday words. They look alike more easily: for texts that mean nothing as they stand. */
export function repairBoldly(scanned: Scan): Scan {
  return replaced(scanned, USUAL);
}
