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
/** What may stand behind เ and never behind แ: `เเดือน` is a doubled เ, `คะเเนน` a แ in two. */
const WITH_E = /^[ก-ฮ]{1,2}[\u0e48-\u0e4b]?[ีื]/;
const LONGEST_ONSET = 4;
const TONE_OR_MARK = /[\u0e47-\u0e4e]/;

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

/** Reads a text into its skeleton. Any string will do, lone surrogates too; only the first `READ_CHARS` are read. */
export function scan(original: string): Scan {
  const out: string[] = [];
  const at: number[] = [];
  const length = Math.min(original.length, READ_CHARS);
  let i = 0;
  while (i < length) {
    const from = i;
    const raw = original.charAt(i);
    i += 1;
    let char = foldChar(raw);
    if (raw === 'เ' && original.charAt(i) === 'เ') {
      i += 1;
      char = WITH_E.test(original.slice(i, i + LONGEST_ONSET)) ? 'เ' : 'แ';
    } else if (raw === '\u0e4d') {
      let next = i;
      while (next < length && TONE_OR_MARK.test(original.charAt(next))) next += 1;
      if (original.charAt(next) === 'า') {
        char = 'ำ';
        i = next + 1;
      }
    }
    if (char === '' || (char === ' ' && out.length === 0) || isRepeat(out, char)) continue;
    out.push(char);
    at.push(from);
  }
  while (out.at(-1) === ' ') {
    out.pop();
    at.pop();
  }
  at.push(length);
  return { original, text: out.join(''), at };
}

/** The person's own writing of `text[from…to)`, without blanks at the ends. */
export function originalOf(scanned: Scan, from: number, to: number): string {
  return scanned.original.slice(scanned.at[from] ?? 0, scanned.at[to] ?? scanned.original.length).trim();
}
