import { source } from '../../domain/thai-text/pattern';

/** The words of the digits from 0 on, over skeletons. */
export const DIGIT_WORDS = ['ศูนย์', 'หนึ่ง', 'สอง', 'สาม', 'สี่', 'ห้า', 'หก', 'เจ็ด', 'แปด', 'เก้า'].map(source);
const ONES = DIGIT_WORDS.slice(1).join('|');
const ED = source('เอ็ด');
const YI = source('ยี่');
const TEN = source('สิบ');
const HUNDRED = source('ร้อย');

/** Pattern source of a number up to 100 in Thai words, over skeletons. */
const WORDS = `(?:(?:${YI}|${ONES})?${TEN}(?:${ED}|${ONES})?|(?:${DIGIT_WORDS[1]})?${HUNDRED}(?!${source('ละ')})|${DIGIT_WORDS[0]}|${ONES})`;

/** Pattern source of a number said in digits (at most four, with decimals) or in Thai words. */
export const NUMBER = `(?:\\d{1,4}(?:\\.\\d+)?|${WORDS})`;

const TENS = new RegExp(`^(${YI}|${ONES})?${TEN}(${ED}|${ONES})?$`);
const HUNDREDS = new RegExp(`^(?:${DIGIT_WORDS[1]})?${HUNDRED}$`);

/** The value of a text that `NUMBER` matched. `หกสิบห้า` (as skeleton) → 65, `12.5` → 12.5 */
export function numberOf(text: string): number {
  if (/^\d/.test(text)) return Number(text);
  if (HUNDREDS.test(text)) return 100;
  const tens = TENS.exec(text);
  if (!tens) return Math.max(0, DIGIT_WORDS.indexOf(text));
  const [, front, back] = tens;
  const ten = front === undefined ? 1 : front === YI ? 2 : DIGIT_WORDS.indexOf(front);
  const one = back === undefined ? 0 : back === ED ? 1 : DIGIT_WORDS.indexOf(back);
  return ten * 10 + one;
}
