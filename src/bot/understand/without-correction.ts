import { endOfMatch, pattern } from '../../domain/thai-text/pattern';
import { originalOf, scan } from '../../domain/thai-text/scan';
import { NOT, RIGHT, WRONG } from './lexicon/correction-words';
import { isPolite } from './residue';
import { findMeasureNumbers } from './slots/measure-numbers';
import { findProgress } from './slots/progress';

/** A text that only corrects is short; in a longer one something is told. */
const LONGEST = 200;
const MARKS = '[ ,.:!]*';
const KIND = '(?:ครับ|คับ|ค่ะ|คะ|จ้า|จ้ะ|นะ|ที่|ที)';
const ANY = pattern(`(?:${NOT}|${WRONG}|${RIGHT}|${KIND})${MARKS}`, 'y');
const LEADS_ON = pattern(`(?:${RIGHT})${MARKS}`, 'y');
const DENIES = pattern(`${NOT}${MARKS}(?:(?:แค่|เพียง)${MARKS})?$`, '');
const CUE = pattern(`${NOT}|${WRONG}|${RIGHT}`, '');
const TAKEN_BACK = pattern(WRONG, '');
/** A figure, a measure or a round, or nothing more. */
const MEANT = pattern('^(?:\\d|ร้อย ?ละ|ครึ่ง|มาต(?:ร)?า?การ|ม\\.|รอบ|$)', '');
const FIGURE_OF = pattern('(?:มาต(?:ร)?า?การ ?(?:ที่)? ?\\d{1,2}|รอบ ?\\d{1,2} ?เดือน)\\s*');
/** What ends before words at the end that take it back. */
const ENDS = pattern('\\s|%|\\d|เดือน|เปอร์เซ็นต์', 'g');

/** What a text says that puts something right. */
export interface Corrected {
  /** without the words of the correction, as typed */
  text: string;
  /** it may be what it is not: `ไม่ใช่ 60%` */
  isDenied: boolean;
}

/**
 * What a text says besides that something was wrong: `ไม่ใช่ เป็น 70% ต่างหาก` is `70%`, `มาตรการ 3 ต้องเป็น 50 พิมพ์ผิด` is `มาตรการ 3 50`. Only
 * words around figures are taken away: of `ไม่ใช่ อบรม แต่ประชุม` each is needed.
 */
export function withoutCorrection(text: string): Corrected {
  const scanned = scan(text);
  if (text.length > LONGEST) return { text, isDenied: false };
  const to = endOf(scanned.text);
  const said = scanned.text.slice(0, to);
  const lead = leadOf(said);
  const parts: string[] = [];
  let place = lead.length;
  for (const { index, 0: named } of said.matchAll(FIGURE_OF)) {
    const from = index + named.length;
    const end = chainEnd(LEADS_ON, said, from);
    if (from < place || end === from || !/\d/.test(said.charAt(end))) continue;
    parts.push(originalOf(scanned, place, from));
    place = end;
  }
  parts.push(originalOf(scanned, place, to));
  return { text: parts.join(' ').trim(), isDenied: DENIES.test(lead) };
}

/** Whether words are nothing but words of a correction. */
export function isOnlyCorrection(words: string): boolean {
  const { text } = scan(words);
  return isPolite(text.slice(chainEnd(ANY, text, 0)));
}

/** The words of a correction that a text begins with, where what they lead to comes next. What is denied beside what is meant stays. */
function leadOf(text: string): string {
  const end = chainEnd(ANY, text, 0);
  const lead = text.slice(0, end);
  const rest = text.slice(end);
  const hasTwo = findProgress(rest).length > 1 || findMeasureNumbers(rest).length > 1;
  return CUE.test(lead) && MEANT.test(rest) && !hasTwo ? lead : '';
}

/** Where a text ends but for the words of a correction at its end. */
function endOf(text: string): number {
  for (const { index, 0: end } of text.matchAll(ENDS)) {
    const from = index + end.length;
    if (chainEnd(ANY, text, from) === text.length && TAKEN_BACK.test(text.slice(from))) return from;
  }
  return text.length;
}

function chainEnd(words: RegExp, text: string, from: number): number {
  let place = from;
  for (let end = endOfMatch(words, text, place); end > place; end = endOfMatch(words, text, place)) place = end;
  return place;
}
