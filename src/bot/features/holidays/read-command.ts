import type { LocalDate } from '../../../domain/calendar/dates';
import { readDays } from '../../../domain/calendar/read-days';

/** Holidays as they were typed. */
export interface TypedHoliday {
  from: LocalDate | null;
  /** null: not said; the one day where the name follows it */
  to: LocalDate | null;
  name: string | null;
  /** a day was said that the calendar does not have */
  isImpossible: boolean;
}

/**
 * Reads `15 ธ.ค. 2569 ปิดปรับปรุงอาคาร`, `14-16 ธ.ค. 2569 …`, `14 ธ.ค. 2569 ถึง 3 ม.ค. 2570 …`.
 * @param today a day without its year is the next one to come
 */
export function readHoliday(words: string, today: LocalDate): TypedHoliday {
  const days = readDays(words, today);
  if (days === 'impossible') return { from: null, to: null, name: null, isImpossible: true };
  if (days === null) return { from: null, to: null, name: nameOf(words), isImpossible: false };
  const { from, to, isOpen, rest } = days;
  const name = nameOf(rest);
  return { from, to: to ?? (isOpen || name === null ? null : from), name, isImpossible: false };
}

function nameOf(rest: string): string | null {
  const name = rest.replace(/^\s*(?:ชื่อ|เป็นวัน|คือ|:|-)\s*/u, '').trim();
  return name === '' ? null : name;
}
