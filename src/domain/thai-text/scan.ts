import { isEnclosedNumber } from './enclosed-numbers';
import { normalisePlaced } from './normalise';
import { takeSeen } from './seen';
import { foldChar } from './skeleton';

/** A text as it is read: its skeleton, and where in the original each character of the skeleton stood. */
export interface Scan {
  original: string;
  /** the skeleton; runs of blanks are one blank, none at the ends */
  text: string;
  /** `at[i]` is the index in `original` of `text[i]`; one more entry closes the last character */
  at: number[];
}

/** More than this of one message is not read for commands: it is free text. */
const READ_CHARS = 800;

const VOWELS = new Set('ะาำเแโไิุั');

const isDigit = (char: string): boolean => char >= '0' && char <= '9';

const isLatin = (char: string): boolean => char >= 'a' && char <= 'z';

/**
 * A doubled vowel, or a letter typed three times and more, is one: `มากกกก`, `ได้้้`. Digits, dots and Latin letters (they stand in
 * codes) are never dropped.
 */
function isRepeat(out: readonly string[], char: string): boolean {
  const last = out.at(-1);
  if (char !== last) return false;
  if (char === ' ') return true;
  if (isDigit(char) || char === '.' || isLatin(char)) return false;
  return VOWELS.has(char) || out.at(-2) === char;
}

/** Whether a number in a circle or on a key is over here, and another one begins: `④60%`, `4️⃣60%`, but not within `6️⃣0️⃣`. */
function endsNumber(text: string, at: number): boolean {
  return isEnclosedNumber(text, at) && /^[\d๐-๙](?!\u20e3)/.test(text.slice(at + 1, at + 3));
}

/** Reads a text into its skeleton. Any string will do, lone surrogates too; only the first `READ_CHARS` are read. */
export function scan(original: string): Scan {
  const normal = normalisePlaced(original.slice(0, READ_CHARS));
  const out: string[] = [];
  const at: number[] = [];
  for (let i = 0; i < normal.text.length; i += 1) {
    for (const char of foldChar(normal.text.charAt(i)) + (endsNumber(normal.text, i) ? ' ' : '')) {
      if ((char === ' ' && out.length === 0) || isRepeat(out, char)) continue;
      out.push(char);
      at.push(normal.at[i] ?? 0);
    }
  }
  while (out.at(-1) === ' ') {
    out.pop();
    at.pop();
  }
  at.push(normal.at.at(-1) ?? 0);
  return { original, text: out.join(''), at };
}

/** The person's own writing of `text[from…to)`, without blanks at the ends; empty where nothing is to be seen in it. */
export function originalOf(scanned: Scan, from: number, to: number): string {
  return takeSeen(scanned.original.slice(scanned.at[from] ?? 0, scanned.at[to] ?? scanned.original.length));
}
