import { toArabicDigits } from '../thai-text/digits';
import { tidy } from '../thai-text/normalise';
import type { LocalDate } from './dates';
import { readDay } from './read-day';

/** Days as they were typed: one, or from one to another. */
export interface TypedDays {
  from: LocalDate;
  /** the last day; null: none was said */
  to: LocalDate | null;
  /** a last day was begun, and could not be read */
  isOpen: boolean;
  /** a weekday stands beside one of them that it does not fall on */
  isOtherWeekday: boolean;
  /** what stands behind them */
  rest: string;
}

/** `14-16 ธ.ค. 2569`: the month stands behind the last day only. */
const SHORT_RANGE = /(?<!\d)(\d{1,2})\s*(?:-|–|ถึง(?:วันที่)?)\s*(?=\d{1,2}\s*[^\d\s/.:-])/u;
const BETWEEN = /^\s*(?:-|–|ถึง(?:วันที่)?|จนถึง(?:วันที่)?)\s*/u;
/** What stands before the word that leads to the last day. */
const PARTED = /^(.+?)\s*(?:จน)?ถึง/u;
const BEFORE = /^(?:ระหว่าง(?:วันที่)?|ตั้งแต่(?:วันที่)?|วันที่|ใน)\s*/u;

/**
 * Reads `15 ธ.ค. 2569`, `14-16 ธ.ค. 2569`, `14 ธ.ค. 2569 ถึง 3 ม.ค. 2570`, `วันนี้ ถึง 5 พ.ย.`.
 * @param today a day without its year is the next one to come
 * @returns null: no day is said; `impossible`: one that the calendar does not have
 */
export function readDays(words: string, today: LocalDate): TypedDays | 'impossible' | null {
  const text = tidy(toArabicDigits(words)).replace(BEFORE, '');
  const [short, firstDay] = SHORT_RANGE.exec(text) ?? [];
  if (short !== undefined) {
    const last = readDay(text.replace(short, ''), today);
    if (last === null || last === 'impossible') return last;
    const from = dayInMonth(last.day, Number(firstDay));
    return from === null
      ? 'impossible'
      : { from, to: last.day, isOpen: false, isOtherWeekday: last.isOtherWeekday, rest: last.rest };
  }
  // A day is found wherever it stands: what is before `ถึง` is read by itself.
  const [, before = text] = PARTED.exec(text) ?? [];
  const alone = readDay(before, today);
  const isAlone = alone !== null && alone !== 'impossible' && alone.rest.trim() === '';
  const first = isAlone ? { ...alone, rest: text.slice(before.length) } : readDay(text, today);
  if (first === null || first === 'impossible') return first;
  const { day: from, isOtherWeekday } = first;
  const rest = first.rest.trim();
  if (!BETWEEN.test(rest)) return { from, to: null, isOpen: false, isOtherWeekday, rest };
  // The last day is one behind the first, also where its year is not said.
  const behind = rest.replace(BETWEEN, '');
  const last = readDay(behind, from);
  if (last === 'impossible') return 'impossible';
  if (last === null) return { from, to: null, isOpen: true, isOtherWeekday, rest: behind };
  const isOther = isOtherWeekday || last.isOtherWeekday;
  return { from, to: last.day, isOpen: false, isOtherWeekday: isOther, rest: last.rest };
}

function dayInMonth(of: LocalDate, day: number): LocalDate | null {
  const written = `${of.slice(0, 8)}${String(day).padStart(2, '0')}`;
  const read = readDay(written, of);
  return read === null || read === 'impossible' ? null : read.day;
}
