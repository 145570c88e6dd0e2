import type { LocalDate } from '../../domain/calendar/dates';
import { readDay } from '../../domain/calendar/read-day';
import { plainText } from '../../domain/thai-text/comparable';
import { dayTexts as texts } from './texts';

/** The day that was typed into an input, as it may be typed in the chat; null: it was left empty. */
export function readDayIn(
  typed: string | undefined,
  today: LocalDate,
): { day: LocalDate } | { problem: string } | null {
  const said = plainText(typed ?? '');
  if (said === '') return null;
  const read = readDay(said, today);
  if (read === null) return { problem: texts.noDay };
  if (read === 'impossible') return { problem: texts.noSuchDay };
  if (read.isOtherWeekday) return { problem: texts.otherWeekday };
  return read.rest.trim() === '' ? { day: read.day } : { problem: texts.noDay };
}
