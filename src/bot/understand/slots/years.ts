import { fiscalYearFromNumber } from '../../../domain/calendar/dates';
import type { Found } from '../../../domain/thai-text/find-all';
import { pattern } from '../../../domain/thai-text/pattern';
import { COUNTED_ITEMS } from '../lexicon/counted';

const LEAD =
  "(?:(?:ประ จำ)?(?: ป ?งม\\. ?| ปี(?: งบ(?: ?ประมาณ)?)?(?: (?:พ\\. ?ศ\\.?|พศ\\.?|ที่))?|(?<![ก-ฮ])(?:พ\\. ?ศ\\.?|ค\\. ?ศ\\.?|พศ)|(?<![a-z])(?:fy|year)) ?'?)";
const JOIN = '(?: (?:กับ|และ|,|/|-|ถึง|ไป|vs\\.?|เทียบ (?:กับ)?|มา|เป็น|แล้ว ก็|หรือ|สู่|->|→|to|and))';
const LED = pattern(`${LEAD}\\s*(\\d{4}|\\d{2})(?![\\d%])`);
const NEXT = pattern(
  `${JOIN}? (?:ปี ?(?:งบ(?:ประมาณ)?)?)?\\s*'?(\\d{4}|\\d{2})(?!\\d|\\s*(?:%|เปอ|${COUNTED_ITEMS}|คน|เดือน))`,
  'y',
);
const BARE = /(?<![\d.,/-])(\d{4})(?![\d.,%]|-\d)/g;
/** A day or a time stands before a year that belongs to a date. */
const DATE_BEFORE = pattern(
  '(?:ม\\.?ค|ก\\.?พ|มี\\.?ค|เม\\.?ย|พ\\.?ค|มิ\\.?ย|ก\\.?ค|ส\\.?ค|ก\\.?ย|ต\\.?ค|พ\\.?ย|ธ\\.?ค|คม|ยน|พันธ์|มีนา|เมษา|กันยา|มกรา|กุมภา|\\d/)\\.?\\s*(?:พ\\.?ศ\\.?)?\\s*$',
  '',
);
const PAIR = pattern(
  `(?<![\\d.oie])(\\d{2})(?:${JOIN} (?:ปี)?|\\s+(?:ปี)?)\\s*(\\d{2})(?![\\d%.]|\\s*(?:%|เปอ|คน|${COUNTED_ITEMS}|เดือน))`,
);
const LONE = /(?<![\d.a-z:/-])(?<!\d )([5-7]\d)(?![\d.%:/,-]|\s*\d)/g;

const isDate = (text: string, from: number): boolean => DATE_BEFORE.test(text.slice(Math.max(0, from - 16), from));

/** The fiscal years (BE) a text names with ปี, พ.ศ. or four digits, in the order said; `ปี 63 กับ 64` gives both. */
export function findYears(text: string): Found<number>[] {
  const years: Found<number>[] = [];
  LED.lastIndex = 0;
  for (let match = LED.exec(text); match !== null; match = LED.exec(text)) {
    const year = fiscalYearFromNumber(Number(match[1]));
    if (year === null || isDate(text, match.index)) continue;
    let to = match.index + match[0].length;
    years.push({ from: to - match[0].trimStart().length, to, value: year });
    for (NEXT.lastIndex = to; ; NEXT.lastIndex = to) {
      const next = NEXT.exec(text);
      const value = next ? fiscalYearFromNumber(Number(next[1])) : null;
      if (!next || value === null) break;
      years.push({ from: to, to: to + next[0].length, value });
      to += next[0].length;
    }
    LED.lastIndex = to;
  }
  for (const match of text.matchAll(BARE)) {
    const value = fiscalYearFromNumber(Number(match[1]));
    const to = match.index + match[0].length;
    if (value === null || years.some((year) => year.from < to && match.index < year.to)) continue;
    if (!isDate(text, match.index)) years.push({ from: match.index, to, value });
  }
  return years.sort((a, b) => a.from - b.from);
}

/** Two-digit years without ปี, for texts that speak of scores: `เทียบ OIT 64 กับ 65`, `IIT 65 ได้เท่าไหร่`. */
export function findBareShortYears(text: string): Found<number>[] {
  const found: Found<number>[] = [];
  for (const match of text.matchAll(PAIR)) {
    const first = fiscalYearFromNumber(Number(match[1]));
    const second = fiscalYearFromNumber(Number(match[2]));
    if (first === null || second === null) continue;
    const to = match.index + match[0].length;
    found.push({ from: match.index, to: match.index + 2, value: first }, { from: match.index + 2, to, value: second });
  }
  if (found.length > 0) return found;
  for (const match of text.matchAll(LONE)) {
    const value = fiscalYearFromNumber(Number(match[1]));
    if (value !== null) found.push({ from: match.index, to: match.index + 2, value });
  }
  return found;
}

const RELATIVE: readonly (readonly [words: RegExp, after: number])[] = [
  [pattern('ปี (?:งบ(?: ?ประมาณ)? )?(?:ที่ (?:แล้ว|ผ่าน ?มา)|ก่อน(?! ?หน้า))'), -1],
  [pattern('ปี (?:งบ(?: ?ประมาณ)? )?(?:นี้|ปัจจุบัน)'), 0],
  [pattern('ปี (?:งบ(?: ?ประมาณ)? )?(?:หน้า|ถัด ?ไป)'), 1],
];

/** The fiscal years (BE) that a question names from the running one: `ปีที่แล้ว`, `ปีนี้`, `ปีหน้า`. In a report they are free text. */
export function findRelativeYears(text: string, running: number): Found<number>[] {
  return RELATIVE.flatMap(([words, after]) =>
    [...text.matchAll(words)].map((match) => ({
      from: match.index,
      to: match.index + match[0].length,
      value: running + after,
    })),
  );
}
