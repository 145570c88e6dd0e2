import { isLocalDate, type LocalDate } from '../calendar/dates';
import { readDay } from '../calendar/read-day';
import { plainText } from '../thai-text/comparable';
import { toArabicDigits } from '../thai-text/digits';

/** Two days far apart: a text that means the same day on both says its year. */
const SOME_DAYS: readonly LocalDate[] = ['2001-01-01', '2050-07-15'];

/** The day that a cell says with its year; null: none, or more than a day. */
export function dayIn(cell: string): LocalDate | null {
  const text = plainText(toArabicDigits(cell)).replace(/^(?:ภายใน|ไม่เกิน)\s*(?:วันที่)?\s*/, '');
  if (isLocalDate(text)) return text;
  const [first, second] = SOME_DAYS.map((today) => readDay(text, today));
  if (!first || !second || first === 'impossible' || second === 'impossible') return null;
  const isWhole = first.rest.trim() === '' && !first.isOtherWeekday;
  return isWhole && first.day === second.day ? first.day : null;
}
