import { ENCLOSED_NUMBERS } from './enclosed-numbers';
import { normaliseThai } from './normalise';

/**
 * The skeleton of Thai writing: what stays the same when people drop or double a tone mark, choose the wrong one of two letters
 * that sound alike, or type a long vowel short. Cues, titles and texts are compared by it.
 */
const FOLDED: Readonly<Record<string, string>> = {
  '\u0e48': '', // tone marks
  '\u0e49': '',
  '\u0e4a': '',
  '\u0e4b': '',
  '\u0e47': '', // ็
  '\u0e4c': '', // ์, its consonant stays
  '\u0e4d': '', // a nikhahit that is no part of ำ
  '\u0e4e': '',
  '\u0e3a': '',
  ๆ: '',
  ศ: 'ส',
  ษ: 'ส',
  ณ: 'น',
  ฎ: 'ด',
  ฏ: 'ด',
  ฐ: 'ถ',
  ฑ: 'ท',
  ฒ: 'ท',
  ธ: 'ท',
  ฆ: 'ค',
  ญ: 'ย',
  ฬ: 'ล',
  ใ: 'ไ',
  ๅ: 'า',
  '\u0e35': '\u0e34', // ี ึ ื → ิ
  '\u0e36': '\u0e34',
  '\u0e37': '\u0e34',
  '\u0e39': '\u0e38', // ู → ุ
};

const OTHER: Readonly<Record<string, string>> = {
  ...ENCLOSED_NUMBERS,
  '–': '-',
  '—': '-',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
};

/** One character of a text as its skeleton: none, itself, or the letter it is folded into. */
export function foldThai(char: string): string {
  return FOLDED[char] ?? char;
}

/**
 * The same for any character of a normalised text: digits Arabic and Latin small, punctuation of full width narrow, `④` as its number,
 * every blank one blank.
 */
export function foldChar(char: string): string {
  return KNOWN[char.charCodeAt(0)] ?? folded(char);
}

function folded(char: string): string {
  const thai = FOLDED[char];
  if (thai !== undefined) return thai;
  const code = char.charCodeAt(0);
  if (code >= 0x0e50 && code <= 0x0e59) return String(code - 0x0e50);
  if (code <= 0x20) return ' ';
  if (code >= 0x41 && code <= 0x5a) return char.toLowerCase();
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return OTHER[char] ?? char;
}

/** Worked out once for the characters that texts are made of: each text is folded letter by letter, many times. */
const KNOWN: readonly string[] = Array.from({ length: 0x0e80 }, (_, code) => folded(String.fromCharCode(code)));

/** Any text as its skeleton: for names and words that scanned texts are searched for. */
export function skeletonOf(text: string): string {
  return [...normaliseThai(text)].map(foldChar).join('');
}
