import { type Found, findAll, outside } from '../../../domain/thai-text/find-all';
import { pattern } from '../../../domain/thai-text/pattern';
import { NUMBER, numberOf } from '../numbers';

const PERCENT = '(?:%|เปอ(?:ร)? เซน(?:ต|ท)?|เปอ(?:ร)?(?![ก-ฮ])|percents?|per cent|pct)';
const ABOUT = '(?:ประมาณ|ราว(?: ๆ)?|เกือบ|กว่า|แล้ว|ไป|ที่|อยู่ (?:ที่)?)?';
const LEADS =
  '(?:ได้|คืบ หน้า|ก้าว หน้า|ทำ(?: ไป)?(?: ได้)?|ดำเนิน การ(?: ไป)?(?: ได้)?|เป็น|อยู่ ที่|progress|ผลงาน|เสร็จ(?: ไป)?|สำเร็จ)';

const FROM_TO = pattern(
  `จาก (?:เดิม)? (?:ร้อย ละ)? ${NUMBER} ${PERCENT}? (?:มา เป็น|ขึ้น เป็น|ไป เป็น|เพิ่ม เป็น|เป็น|ถึง|มา|ไป|->|→|-) (?:ร้อย ละ)? (${NUMBER})(?: ${PERCENT}|(?![\\d/.]))`,
);
const RATE = pattern(`ร้อย ละ\\s*(?:ประมาณ)?\\s*(${NUMBER})(?: ${PERCENT})?`);
const PERCENTS = pattern(`(?:\\d{1,3}\\s*-\\s*)?(${NUMBER}) ${PERCENT}|%\\s*(\\d{1,3})(?![\\d.])`);
const HALF = pattern(
  `(?:${LEADS} ${ABOUT} )?ครึ่ง (?:หนึ่ง|นึง|ทาง|เดียว)(?! (?:ปี|วัน|เดือน|ชั่วโมง))|(?:ทำ|ได้|ไป|แล้ว|เสร็จ|คืบ หน้า) ครึ่ง(?! (?:ปี|วัน|เดือน|ชั่วโมง|โมง|แรก|หลัง|คน|ราคา))`,
);
const QUARTERS = pattern('(หนึ่ง|สอง|สาม|1|2|3) ใน (สี่|สาม|4|3)(?!\\d| ของ)');
const BARE = pattern(
  `(?:${LEADS}) ${ABOUT}\\s*(\\d{1,3})(?![\\d.,:/]|\\s*[a-zก-ฮเ-ไ%]| -)|(?:${LEADS}) ${ABOUT}\\s*(\\d{1,3})(?=\\s*(?:แล้ว|ครับ|คับ|ค่ะ(?!แ)|จ้า|นะ|เลย))|เต็ม (?:ร้อย|100)`,
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
  const halves = findAll(text, HALF, () => 50);
  const quarters = findAll(text, QUARTERS, (match) => {
    const [, part = '', whole = ''] = match;
    return inRange((100 * numberOf(part)) / numberOf(whole));
  });
  let found = moved;
  for (const more of [rates, signed, halves, quarters]) found = [...found, ...outside(more, found)];
  return found.sort((a, b) => a.from - b.from);
}

const isYear = (text: string): boolean => /25\d\d|20\d\d/.test(text);

/** Progress said as a bare number behind a word for it, `ได้ 60 แล้ว`: only for texts that are reports otherwise. */
export function findBareProgress(text: string): Found<number>[] {
  return findAll(text, BARE, (match) => inRange(Number(match[1] ?? match[2] ?? 100)));
}
