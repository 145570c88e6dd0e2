import type { Round } from '../../domain/calendar/dates';
import { plainText } from '../../domain/thai-text/comparable';
import { type CompiledVocabulary, type Slots, understand } from '../understand/index';

// An answer is read as the part of a report that was asked for: the words of the question stand before it.
export const readSlots = (text: string, vocabulary?: CompiledVocabulary): Slots =>
  understand({ text, chat: 'user' }, vocabulary).slots;

/** A text that is a number alone. */
export function bareNumber(text: string): number | null {
  const digits = plainText(text);
  return /^\d{1,4}$/.test(digits) ? Number(digits) : null;
}

/**
 * The measure that was named, by number or title; else the words, to find what is near.
 * @param year whose plan it is about (BE)
 */
export function readMeasure(
  text: string,
  { plans, ...office }: CompiledVocabulary,
  year: number,
): { measure: number; words: null } | { measure: null; words: string } {
  const vocabulary = { ...office, plans, measures: plans.get(year) ?? office.measures };
  const measure =
    bareNumber(text) ?? readSlots(`รายงาน มาตรการ ${text}`, vocabulary).measure ?? readSlots(text, vocabulary).measure;
  return measure === undefined ? { measure: null, words: text } : { measure, words: null };
}

/** The round that was named; a bare 6 or 12 counts. With an office's words also one of the year (BE) that is named from the open one: `รอบนี้`. */
export function readRound(text: string, counted?: { vocabulary: CompiledVocabulary; year: number }): Round | undefined {
  const number = bareNumber(text);
  if (number !== null) return number === 6 ? '6m' : number === 12 ? '12m' : undefined;
  const named = readSlots(`รายงาน รอบ ${text}`).round ?? readSlots(`รายงาน ${text}`).round;
  if (named || !counted) return named;
  const { round, fiscalYear } = readSlots(`รายงาน ${text}`, counted.vocabulary);
  return fiscalYear === counted.year ? round : undefined;
}
