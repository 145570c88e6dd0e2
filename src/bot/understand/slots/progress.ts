import { type Found, findAll, outside } from '../../../domain/thai-text/find-all';
import { pattern } from '../../../domain/thai-text/pattern';
import { NUMBER, numberOf } from '../numbers';

const PERCENT = '(?:%|เปอ(?:ร)? เซน(?:ต|ท)?|เปอ(?:ร)?(?![ก-ฮ])|percents?|per cent|pct)';
const ABOUT = '(?:ประมาณ|ราว(?: ๆ)?|เกือบ|กว่า|แล้ว|ไป|ที่|อยู่ (?:ที่)?)?';
const LEADS =
  '(?:ได้|คืบ หน้า|ก้าว หน้า|ทำ(?: ไป)?(?: ได้)?|ดำเนิน การ(?: ไป)?(?: ได้)?|เป็น|อยู่ ที่|progress|ผลงาน|เสร็จ(?: ไป)?|สำเร็จ)';

const DONE_SO_FAR = '(?:คืบ หน้า|ก้าว หน้า|ทำ|ดำเนิน การ)(?: (?:ไป|ได้|เสร็จ|แล้ว))*|เสร็จ(?: (?:ไป|แล้ว))*|progress';

const FROM_TO = pattern(
  `จาก (?:เดิม)? (?:ร้อย ละ)? ${NUMBER} ${PERCENT}? (?:มา เป็น|ขึ้น เป็น|ไป เป็น|เพิ่ม เป็น|เป็น|ถึง|มา|ไป|->|→|-) (?:ร้อย ละ)? (${NUMBER})(?: ${PERCENT}|(?![\\d/.]))`,
);
const RATE = pattern(`ร้อย ละ\\s*(?:ประมาณ)?\\s*(${NUMBER})(?: ${PERCENT})?`);
const PERCENTS = pattern(
  `(?<!\\s-|[\\d.,a-z])(?:(?<!(?:มาตรการ|ข้อ|ม\\.?|ที่)\\s*)\\d{1,3}(?:-|\\s+-\\s+))?(${NUMBER}) ${PERCENT}|%\\s*(\\d{1,3})(?![\\d.])`,
);
const RANGE = pattern(
  `(?<![\\d.,a-z]|(?:มาตรการ|ข้อ|ม\\.?|ที่|รอบ|จาก(?: เดิม)?(?: ร้อย ละ)?)\\s*)(\\d{1,3}) ?(?:${PERCENT})? ?(?:-|ถึง)\\s*(\\d{1,3}) ?${PERCENT}`,
);
const HALF = pattern(
  `(?:${LEADS} ${ABOUT} )?ครึ่ง (?:หนึ่ง|นึง|ทาง|เดียว)(?! (?:ปี|วัน|เดือน|ชั่วโมง))|(?:ทำ|ได้|ไป|แล้ว|เสร็จ|คืบ หน้า) ครึ่ง(?! (?:ปี|วัน|เดือน|ชั่วโมง|โมง|แรก|หลัง|คน|ราคา))`,
);
const QUARTERS = pattern('(หนึ่ง|สอง|สาม|1|2|3) ใน (สี่|สาม|4|3)(?!\\d| (?:ส่วน)? ?ของ)(?: ส่วน)?');
/** `เสร็จ 3 จาก 4`, `ทำไปแล้ว 3/4`: a share where nothing is counted, or the steps of the work are. */
const FRACTION = pattern(
  `(?:${DONE_SO_FAR}) ${ABOUT}\\s*(\\d{1,3}) (?:ส่วน|ขั้น ?ตอน|ขั้น)? ?(?:/|จาก(?: ?ทั้ง ?หมด)?|ใน) ?(\\d{1,3})(?: (?:ส่วน|ขั้น ?ตอน|ขั้น))?(?![\\d.,/:%]|\\s*(?:[ก-ฮเ-ไ]))(?: แล้ว)?`,
);
/** O and l typed for 0 and 1 in front of a sign that only numbers have: `6O%`, `lOO %`. */
const MISTYPED = pattern(`(?<![a-z\\d.,])([\\dlo]{1,2}[lo]|[lo][\\dlo]{1,2}) ${PERCENT}`);
const BARE = pattern(
  `(?:${LEADS}) ${ABOUT}\\s*(\\d{1,3})(?![\\d.,:/]|\\s*[a-zก-ฮเ-ไ%]| -)|(?:${LEADS}) ${ABOUT}\\s*(\\d{1,3})(?=\\s*(?:แล้ว|ครับ|คับ|ค่ะ(?!แ)|จ้า(?!ก)|นะ|เลย))|เต็ม (?:ร้อย|100)`,
);

const inRange = (value: number): number | null => (value >= 0 && value <= 100 ? Math.round(value) : null);

/**
 * Progress said with a sign: percent, ร้อยละ, ครึ่งหนึ่ง, สามในสี่, `จาก 40 เป็น 65%` (65). Whole percents, rounded half up; more
 * than 100 is none. Counts (45 คน, 3 ครั้ง) are none.
 */
export function findProgress(text: string): Found<number>[] {
  const moved = findAll(text, FROM_TO, (match) => (isYear(match[0]) ? null : inRange(numberOf(match[1] ?? ''))));
  const rates = findAll(text, RATE, (match) => inRange(numberOf(match[1] ?? '')));
  const signed = findAll(text, PERCENTS, (match) => inRange(numberOf(match[1] ?? match[2] ?? '')));
  const mistyped = findAll(text, MISTYPED, (match) =>
    inRange(Number((match[1] ?? '').replaceAll('o', '0').replaceAll('l', '1'))),
  );
  const fractions = findAll(text, FRACTION, shareOf);
  const halves = findAll(text, HALF, () => 50);
  const quarters = findAll(text, QUARTERS, shareOf);
  const ranges = findAll(text, RANGE, (match) => (isRange(match) ? inRange(Number(match[2])) : null));
  let found = [...moved, ...outside(ranges, moved)];
  for (const more of [rates, signed, mistyped, fractions, halves, quarters])
    found = [...found, ...outside(more, found)];
  return found.sort((a, b) => a.from - b.from);
}

const isRange = ([, from, to]: RegExpMatchArray): boolean => Number(from) < Number(to) && Number(to) <= 100;

/** The two shares between which a text leaves it, `50-60%`; null: it says one. */
export function rangeIn(text: string): [from: number, to: number] | null {
  const range = [...text.matchAll(RANGE)].find(isRange);
  return range ? [Number(range[1]), Number(range[2])] : null;
}

function shareOf([, part = '', whole = '']: RegExpExecArray): number | null {
  return numberOf(whole) > 0 ? inRange((100 * numberOf(part)) / numberOf(whole)) : null;
}

const OVER = pattern(`^(?:${LEADS} ${ABOUT})?\\s*(?:ร้อย ละ\\s*)?(\\d{3,4})(?:\\.\\d+)? ${PERCENT}[ ,]*`, '');

/** A share of more than all that a text begins with, and where what follows begins; null: none. */
export function overIn(text: string): { value: number; to: number } | null {
  const match = OVER.exec(text);
  const value = Number(match?.[1]);
  return match && value > 100 ? { value, to: match[0].length } : null;
}

const isYear = (text: string): boolean => /25\d\d|20\d\d/.test(text);

/** Progress said as a bare number behind a word for it, `ได้ 60 แล้ว`: only for texts that are reports otherwise. */
export function findBareProgress(text: string): Found<number>[] {
  return findAll(text, BARE, (match) => inRange(Number(match[1] ?? match[2] ?? 100)));
}
