import { type Found, findAll } from '../../../domain/thai-text/find-all';
import { pattern } from '../../../domain/thai-text/pattern';
import { COUNTED_ITEMS } from '../lexicon/counted';
import { NUMBER, numberOf } from '../numbers';

const COUNTED = `(?!\\d|\\s*(?:%|เปอ(?:ร)?เซ)|\\.\\d|\\s*(?:มาตรการ(?! ?(?:ที่)? ?\\d)|เรื่อง|ตัว(?!ที่)|ด้าน|${COUNTED_ITEMS}|โครงการ|ราย(?!งาน)|กอง(?!ช่าง|คลัง|การ|สา)|ฉบับ|เดือน|ปี(?!\\s*\\d|\\s*งบ)))`;
const NOUN = '(?:มาต(?:ร)?า?การ|(?<![ก-๛])มตก?\\.|measures?|mesure)';
const NTH = '(?:(?: ข้อ)?(?: ลำดับ)?(?: (?:ที่|เลข(?: ที่)?|หมาย ?เลข|no\\.?|เบอร์|ตัวที่))?|#)';
const MEASURE = pattern(`${NOUN} ${NTH}\\s*[:.=(]?\\s*(${NUMBER})${COUNTED}`);
const NUMBER_SIGN = /(?<![\w#])#\s?(\d{1,2})(?!\d|\.\d|\s*%)/g;
const SHORT = pattern(
  '(?:(?<![ก-๛a-z.])ม\\.?|(?<=ราย ?งาน|รง\\.|เด[ตท]|ผล|ถานะ|ของ|หน้า)ม\\.) ?(?:ที่)?\\s*(\\d{1,2})(?!\\d|/|\\.\\d|\\s*(?:%|เปอ))|(?<![a-z])m\\.?(?: |-)?(\\d{1,2})(?![\\da-z%])',
);
/** Where a school grade, a village or a section of a law wears the same letter. */
const NO_MEASURE = pattern('^\\s*(?:เทอม|ห้อง|ต้น|ปลาย|ตอน|วรรค|แห่ง|พรบ|จบ)', '');
/** What a sentence goes on with after a spelled-out number that was none: `มาตรการสามารถ…`. */
const GOES_ON = /^[ก-๛]/;
const AFTER_WORD = pattern('^(?:รอบ|ได้|ทำ|เสร็จ|กำลัง|อยู่|ยัง|ไป|ถึง|เป็น|ปี|แล้ว|คืบ|ร้อย|ติด|มี|ส่ง|ค|จ|น)', '');

const isNumber = (value: number): boolean => Number.isInteger(value) && value >= 1 && value <= 99;

/** Measures named by their number: `มาตรการ 8`, `มาตรการที่สาม`, `ม.8`, `measure 5`. `2 มาตรการ` and `มาตรการ 2 เรื่อง` are counts. */
export function findMeasureNumbers(text: string): Found<number>[] {
  const named = findAll(text, MEASURE, (match) => {
    const said = match[1] ?? '';
    const rest = text.slice(match.index + match[0].length);
    if (!/^\d/.test(said) && GOES_ON.test(rest) && !AFTER_WORD.test(rest)) return null;
    const value = numberOf(said);
    return isNumber(value) ? value : null;
  });
  const short = findAll(text, SHORT, (match) => {
    const value = Number(match[1] ?? match[2]);
    return isNumber(value) && !NO_MEASURE.test(text.slice(match.index + match[0].length)) ? value : null;
  });
  const signed = findAll(text, NUMBER_SIGN, (match) => (isNumber(Number(match[1])) ? Number(match[1]) : null));
  return [...named, ...short, ...signed].sort((a, b) => a.from - b.from);
}
