import type { Round } from '../../../domain/calendar/dates';
import { toArabicDigits } from '../../../domain/calendar/digits';
import { type CompiledVocabulary, type Slots, understand } from '../../understand';

// An answer is read as the part of a report that was asked for: the words of the question stand before it.
const read = (text: string, vocabulary?: CompiledVocabulary): Slots =>
  understand({ text, chat: 'user' }, vocabulary).slots;

/** With a measure and a round before it, a text can be nothing but a report. */
const REPORT_OF_SOMETHING = 'รายงาน มาตรการ 1 รอบ 6 เดือน';

function bareNumber(text: string): number | null {
  const digits = toArabicDigits(text).trim();
  return /^\d{1,4}$/.test(digits) ? Number(digits) : null;
}

/** The measure that was named, by number or title; else the words, to find what is near. */
export function readMeasure(
  text: string,
  vocabulary: CompiledVocabulary,
): { measure: number; words: null } | { measure: null; words: string } {
  const measure =
    bareNumber(text) ?? read(`รายงาน มาตรการ ${text}`, vocabulary).measure ?? read(text, vocabulary).measure;
  return measure === undefined ? { measure: null, words: text } : { measure, words: null };
}

/** The round that was named; a bare 6 or 12 counts. */
export function readRound(text: string): Round | undefined {
  const number = bareNumber(text);
  if (number !== null) return number === 6 ? '6m' : number === 12 ? '12m' : undefined;
  return read(`รายงาน รอบ ${text}`).round ?? read(`รายงาน ${text}`).round;
}

/** Progress, status and what else was said; a bare number up to 100 is a percentage. */
export function readProgress(text: string): Pick<Slots, 'progress' | 'status' | 'detail'> {
  const number = bareNumber(text);
  if (number !== null) return number <= 100 ? { progress: number } : {};
  const { progress, status, detail } = read(`${REPORT_OF_SOMETHING} ${text}`);
  return { progress, status, detail };
}
