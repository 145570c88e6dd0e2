import type { Round } from '../../../domain/calendar/dates';
import type { Found } from '../../../domain/thai-text/find-all';
import { pattern } from '../../../domain/thai-text/pattern';

/** A round of a fiscal year (BE). */
export interface RoundOfYear {
  fiscalYear: number;
  round: Round;
}

const ROUND = '(?:รอบ|งวด)(?: (?:การ )?(?:ราย ?งาน|ประเมิน))?';
const RELATIVE: readonly (readonly [words: RegExp, after: number])[] = [
  [pattern(`${ROUND} ?(?:ที่ ?(?:แล้ว|ผ่าน ?มา)|ก่อน(?: ?หน้า(?: ?นี้)?)?)`), -1],
  [pattern(`${ROUND} ?(?:นี้|ปัจจุบัน)`), 0],
  [pattern(`${ROUND} ?(?:หน้า|ถัด ?ไป|ต่อ ?ไป)`), 1],
];

/** The round so many rounds after another one; there are two in a year. */
function roundAfter({ fiscalYear, round }: RoundOfYear, after: number): RoundOfYear {
  const place = fiscalYear * 2 + (round === '12m' ? 1 : 0) + after;
  return { fiscalYear: Math.floor(place / 2), round: place % 2 === 0 ? '6m' : '12m' };
}

/** The rounds that a text names from the open one: `รอบที่แล้ว`, `รอบนี้`, `รอบหน้า`. */
export function findRelativeRounds(text: string, open: RoundOfYear): Found<RoundOfYear>[] {
  return RELATIVE.flatMap(([words, after]) =>
    [...text.matchAll(words)].map((match) => ({
      from: match.index,
      to: match.index + match[0].length,
      value: roundAfter(open, after),
    })),
  );
}

const COMPARED = pattern('(?:จาก|กว่า|เหมือน|เท่า|เทียบ|กับ|ตาม|แบบ|เช่น|อย่าง|ต่อ|เพิ่ม|ลด) ?$', '');
const FORETOLD = pattern('^ ?(?:จะ|ค่อย|ต้อง|ควร|คง|น่า ?จะ|เตรียม|วาง ?แผน|คาด)', '');

/** Those of them that a report may be of: what is only compared with, or foretold (`รอบหน้า จะทำต่อ`), is none. */
export function roundsReported(text: string, found: readonly Found<RoundOfYear>[]): Found<RoundOfYear>[] {
  return found.filter(({ from, to }) => !COMPARED.test(text.slice(0, from)) && !FORETOLD.test(text.slice(to)));
}
