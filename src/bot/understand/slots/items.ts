import { compact } from '../../../compact';
import type { Found } from '../../../domain/thai-text/find-all';
import { pattern } from '../../../domain/thai-text/pattern';
import { COUNTED_ITEMS } from '../lexicon/counted';
import type { InstrumentKey } from '../types';

const LETTERS: Readonly<Record<string, string>> = { i: 'I', e: 'E', o: 'O', ไอ: 'I', อี: 'E', โอ: 'O' };
const OF_INSTRUMENT: Readonly<Record<InstrumentKey, string>> = { IIT: 'I', EIT: 'E', OIT: 'O' };
const HIGHEST: Readonly<Record<string, number>> = { I: 30, E: 15, O: 48 };

/** `038` is O38 with a zero typed for its letter, where it is no number of a measure, a telephone or a time. */
const ZERO_FOR_O = '(?<![\\d.,:/a-z-]|การ *|ที่ *|โทร[. ]*)0([0-4]\\d)(?!\\d|[.,:/-]\\d| *\\d{3})';
/** One or two digits; of two one may be the letter that looks like it: `O3O`, `Ol2`. */
const NUMBER = '(?:\\d[ol](?![a-z0-9])|l\\d(?![a-z0-9])|\\d{1,2})';
const CODE = pattern(
  `(?<![a-z])([ieo])[ .-]?(?:ข้อ(?: ที่)?)?\\s*(${NUMBER})(?!\\d|\\.\\d)|((?<![ก-๛])(?:ไอ|อี|โอ)|(?<=ทำ)โอ) (?:ข้อ(?: ที่)?)?\\s*(\\d{1,2})(?!\\d)|${ZERO_FOR_O}`,
);
const MORE = pattern(
  `\\s*(ถึง|-|จน ถึง|ไป ถึง|ยัน|to|กับ|และ|,|/|แล้ว ก็|รวมถึง|&|\\+|and|หรือ)\\s*(?:ข้อ(?: ที่)?)?\\s*(?:[ieo][ .-]?|0(?=\\d\\d)|ไอ |อี |โอ )?(${NUMBER})(?!\\d|\\s*(?:%|เปอ|เดือน))`,
  'y',
);
const NAMED = pattern('ข้อ(?: ที่)?\\s*(\\d{1,2})(?!\\d)');
/** A number that counts something, or is a share of it, is none of an item; a short year is higher than any. */
const BEHIND = pattern(
  `\\s*(\\d{1,2})(?!\\d|[.,:/]\\d|\\s*(?:%|เปอ|คะแนน|แต้ม|คน|${COUNTED_ITEMS}|เดือน|ปี|รอบ|อันดับ|ครั้ง|วัน|มาตรการ))`,
  'y',
);
const RANGE = pattern('^(?:ถึง|-|จนถึง|ไปถึง|ยัน|to)$', '');

const numberIn = (digits = ''): number => Number(digits.replaceAll('o', '0').replaceAll('l', '1') || 'none');

function codeOf(letter: string, number: number): string | null {
  return number >= 1 && number <= (HIGHEST[letter] ?? 0) ? `${letter}${number}` : null;
}

function skeletonLetter(text: string): string {
  return LETTERS[text] ?? (text === 'อิ' ? 'E' : '');
}

/**
 * The assessment items of a text, ranges spelled out: `O42 ถึง O45` → O42 … O45, `O38 กับ 40` → O38, O40, `โอ 33` → O33.
 * Each piece may hold several codes.
 */
export function findItems(text: string): Found<string[]>[] {
  const found: Found<string[]>[] = [];
  CODE.lastIndex = 0;
  for (let match = CODE.exec(text); match !== null; match = CODE.exec(text)) {
    const letter = skeletonLetter(match[1] ?? match[3] ?? 'o');
    let last = numberIn(match[2] ?? match[4] ?? match[5]);
    const first = codeOf(letter, last);
    if (first === null) continue;
    const codes = [first];
    let to = match.index + match[0].length;
    for (MORE.lastIndex = to; ; MORE.lastIndex = to) {
      const more = MORE.exec(text);
      const number = numberIn(more?.[2]);
      const typed = more ? /(?<![a-z])([ieo])[ .-]?[\dol]+$/.exec(more[0])?.[1] : undefined;
      const code = more ? codeOf(typed ? skeletonLetter(typed) : letter, number) : null;
      if (!more || code === null) break;
      const isRange = RANGE.test((more[1] ?? '').replace(/ /g, '')) && number > last && code[0] === letter;
      for (let between = last + 1; isRange && between < number; between += 1) codes.push(`${letter}${between}`);
      codes.push(code);
      last = number;
      to += more[0].length;
    }
    found.push({ from: match.index, to, value: [...new Set(codes)] });
    CODE.lastIndex = to;
  }
  return found;
}

/** Items said as a plain `ข้อ 38` where an instrument was named, or as a number right behind it: `OIT 42`. */
export function findItemsOf(instrument: Found<InstrumentKey>, text: string): Found<string[]>[] {
  const letter = OF_INSTRUMENT[instrument.value];
  BEHIND.lastIndex = instrument.to;
  const behind = BEHIND.exec(text);
  const found: Found<string[]>[] = [];
  for (const match of compact([...text.matchAll(NAMED), behind])) {
    const code = codeOf(letter, Number(match[1]));
    if (code !== null) found.push({ from: match.index, to: match.index + match[0].length, value: [code] });
  }
  return found;
}
