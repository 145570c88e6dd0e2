import type { Found } from '../../../domain/thai-text/find-all';
import { pattern } from '../../../domain/thai-text/pattern';

/** What somebody says who takes the last value back: `60 เอ๊ย 70`. */
const SORRY =
  '(?:(?:(?:เอ๊ย|เอ๊ะ|อุ๊ย|อุ๊บ|เฮ้ย|เอ่อ) ?,? ?ไม่ ?ใช่(?! ?(?:ว่า|แค่|เรื่อง|ของ))|เอ๊ย|เอ๊ะ|เอ่อ(?= ?ปี)|อ๊ะ(?!ไร)|ไม่ ?สิ|หมาย ?ถึง|เปลี่ยน ?ใจ(?: ?(?:เป็น|ขอ))?|อุ๊ย|อุ๊บ|เฮ้ย|โทษ|ขอ ?(?:โทษ|อภัย)|(?:พิมพ์|เขียน|กรอก|ใส่)? ?(?:ผิด|ตก(?= ))|เอ่อ ?ไม่(?: ?ใช่)?|(?:ไม่ ?ใช่ ?){2}|ไม่ ?ใช่(?= *เอา)|ไม่ ?ใช่ ?(?:สิ|ซิ|จ้า|น่ะ|ค่ะ|คะ|ครับ|คับ|ละ|แล้ว)|(?:ขอ)? ?(?:แก้|เปลี่ยน)(?: ?ไข)? ?เป็น|ต้อง ?เป็น|ที่ ?ถูก(?: ?ต้อง)?|sorry)(?: |,|\\.|:|ๆ|คือ|เป็น|ที|ค่ะ|คะ|ครับ|คับ|จ้า|ขอ|เอา)*)+';
const TAKEN_BACK = pattern(`^[ ,.]*${SORRY}$`, '');
/** Between two blanks it takes back what was said; a number behind it is what is not meant: `รอบ 6 เดือน ไม่ใช่ 12 เดือน`. */
const NO_BUT = pattern('^[ ,]+ไม่ ?ใช่ +$', '');
const DIGIT = /\d/;
const WISH_TAKEN_BACK = pattern(`(?<=.)[ ,.]+${SORRY}(?=.)`);

const ASKING = pattern('(?:ขอ)+ *$', '');

/** A scanned text parted where somebody takes back what was said, at the last such place; null: nobody does. */
export function partedAtCorrection(text: string): { before: number; behind: number } | null {
  const last = [...text.matchAll(WISH_TAKEN_BACK)].at(-1);
  // ข้อ and ขอ are one skeleton, and may begin what is wished for.
  return last ? { before: last.index, behind: last.index + last[0].replace(ASKING, '').length } : null;
}

const NOT = pattern('ไม่ ?ใช่\\s*$', '');
const BUT = pattern('^[ ,]*(?:แต่)? ?(?:เป็น|คือ)? *$', '');
const AND_NOT = pattern('^[ ,]*(?:นะ|ค่ะ|คะ|ครับ)? ?ไม่ ?ใช่ *$', '');
/** What a number may be called that corrects one of a kind. */
const CALLED = { measure: '(?:มาตรการ|ข้อ|ม\\.?)?', year: '(?:ปี)?', other: '' } as const;
type Called = keyof typeof CALLED;
const behind = (called: Called): RegExp =>
  pattern(
    `[ ,.]*${SORRY}${CALLED[called]} ?(?:ที่)? ?(\\d{1,4})(?!\\d|[./]\\d|\\s*(?:%|เปอ|เดือน|คน|ครั้ง|ฉบับ|โครงการ|เรื่อง|วัน|บาท|แห่ง))`,
    'y',
  );
const BEHIND = { measure: behind('measure'), year: behind('year'), other: behind('other') } as const;
const BUT_BEHIND = pattern(
  ' ?,? (?:แต่)? ?(?:เป็น|คือ) ?(?:มาตรการ|ข้อ|ม\\.?|ปี)? ?(?:ที่)? ?(\\d{1,4})(?!\\d|[./]\\d|\\s*(?:%|เปอ|เดือน|คน|ครั้ง))',
  'y',
);

/** What a bare number behind a correction means for this kind of value; null: nothing. */
type ReadNumber<T> = (number: number) => T | null;

/**
 * Values of one kind, of which those that are taken back give way to what they were corrected to, and hold its place as one piece:
 * `60% เอ๊ย 70%` is 70, `ไม่ใช่มาตรการ 4 แต่เป็น 5` is 5, `รอบ 6 เดือน ไม่ใช่ 12 เดือน` is the first.
 */
export function corrected<T>(
  text: string,
  found: readonly Found<T>[],
  read: ReadNumber<T>,
  called: Called = 'other',
): Found<T>[] {
  const kept: Found<T>[] = [];
  for (const one of found) {
    const last = kept.at(-1);
    const between = last ? text.slice(last.to, one.from) : '';
    const no = last ? NOT.exec(text.slice(0, last.from)) : null;
    if (last && one.from < last.to) continue;
    const isTakenBack = TAKEN_BACK.test(between) || (NO_BUT.test(between) && !DIGIT.test(text.charAt(one.from)));
    if (last && isTakenBack) {
      const pair = kept.at(-2);
      const next = found.find(({ from }) => from >= one.to);
      // Of two that are taken back together for two others none counts.
      const isPair = pair && next && isJoined(text, pair, last) && isJoined(text, one, next);
      kept.splice(isPair ? -2 : -1, isPair ? 2 : 1, { ...one, from: isPair ? one.from : last.from });
    } else if (last && no && BUT.test(between)) kept.splice(-1, 1, { ...one, from: no.index });
    else if (last && AND_NOT.test(between)) kept.splice(-1, 1, { ...last, to: one.to });
    else kept.push(one);
  }
  return kept.map((one) => byNumber(text, one, read, called));
}

const AND = pattern('^ ?(?:ปี)? ?(?:กับ|และ|,|vs|เทียบ(?: ?กับ)?) ?(?:ปี)? ?$', '');
const isJoined = (text: string, one: Found<unknown>, next: Found<unknown>): boolean =>
  one.to === next.from || AND.test(text.slice(one.to, next.from));

function byNumber<T>(text: string, one: Found<T>, read: ReadNumber<T>, called: Called): Found<T> {
  const no = NOT.exec(text.slice(0, one.from));
  const words = no ? BUT_BEHIND : BEHIND[called];
  words.lastIndex = one.to;
  const match = words.exec(text);
  const value = match ? read(Number(match[1])) : null;
  return match && value !== null ? { from: no?.index ?? one.from, to: one.to + match[0].length, value } : one;
}

const BARE_BEFORE = pattern(`(?<![\\d.,/])(\\d{1,3})[ ,.]*${SORRY}$`, '');

/** Shares together with a bare number before them that they correct: `60 เอ๊ย 70%`. */
export function withTakenBack(
  text: string,
  progress: readonly Found<number>[],
  taken: readonly { from: number; to: number }[],
): Found<number>[] {
  return progress.map((share) => {
    const match = BARE_BEFORE.exec(text.slice(0, share.from));
    const isFree = match && taken.every(({ from, to }) => to <= match.index || from >= share.from);
    return isFree ? { ...share, from: match.index } : share;
  });
}
