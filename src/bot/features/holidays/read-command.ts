import type { LocalDate } from '../../../domain/calendar/dates';
import { readDay } from '../../../domain/calendar/read-day';
import { toArabicDigits } from '../../../domain/thai-text/digits';
import { tidy } from '../../../domain/thai-text/normalise';

/** Holidays as they were typed. */
export interface TypedHoliday {
  from: LocalDate | null;
  /** null: not said; the one day where the name follows it */
  to: LocalDate | null;
  name: string | null;
  /** a day was said that the calendar does not have */
  isImpossible: boolean;
}

/** `14-16 ธ.ค. 2569`: the month stands behind the last day only. */
const SHORT_RANGE = /(?<!\d)(\d{1,2})\s*(?:-|–|ถึง(?:วันที่)?)\s*(?=\d{1,2}\s*[^\d\s/.:-])/u;
const BETWEEN = /^\s*(?:-|–|ถึง(?:วันที่)?|จนถึง(?:วันที่)?)\s*/u;
const BEFORE = /^(?:ระหว่าง(?:วันที่)?|ตั้งแต่(?:วันที่)?|วันที่|ใน)\s*/u;

/**
 * Reads `15 ธ.ค. 2569 ปิดปรับปรุงอาคาร`, `14-16 ธ.ค. 2569 …`, `14 ธ.ค. 2569 ถึง 3 ม.ค. 2570 …`.
 * @param today a day without its year is the next one to come
 */
export function readHoliday(words: string, today: LocalDate): TypedHoliday {
  const nothing = { from: null, to: null, name: null, isImpossible: false };
  const text = tidy(toArabicDigits(words)).replace(BEFORE, '');
  const [short, firstDay] = SHORT_RANGE.exec(text) ?? [];
  const first = readDay(short === undefined ? text : text.replace(short, ''), today);
  if (first === 'impossible') return { ...nothing, isImpossible: true };
  if (first === null) return { ...nothing, name: nameOf(text) };
  if (firstDay !== undefined) {
    const from = dayInMonth(first.day, Number(firstDay));
    if (from === null) return { ...nothing, isImpossible: true };
    return { from, to: first.day, name: nameOf(first.rest), isImpossible: false };
  }
  const from = first.day;
  const rest = first.rest.trim();
  if (!BETWEEN.test(rest)) {
    const name = nameOf(rest);
    return { from, to: name === null ? null : from, name, isImpossible: false };
  }
  // The last day is one behind the first, also where its year is not said.
  const last = readDay(rest.replace(BETWEEN, ''), from);
  if (last === 'impossible') return { ...nothing, isImpossible: true };
  if (last === null) return { from, to: null, name: nameOf(rest.replace(BETWEEN, '')), isImpossible: false };
  return { from, to: last.day, name: nameOf(last.rest), isImpossible: false };
}

function dayInMonth(of: LocalDate, day: number): LocalDate | null {
  const written = `${of.slice(0, 8)}${String(day).padStart(2, '0')}`;
  const read = readDay(written, of);
  return read === null || read === 'impossible' ? null : read.day;
}

function nameOf(rest: string): string | null {
  const name = rest.replace(/^\s*(?:ชื่อ|เป็นวัน|คือ|:|-)\s*/u, '').trim();
  return name === '' ? null : name;
}
