import { takeSeen } from '../../../domain/thai-text/seen';
import type { Slots } from '../types';

type Field = 'detail' | 'output' | 'outcome' | 'remarks' | 'evidence';
export type FieldSlots = Pick<Slots, Field>;

/** The words that open a part of a report, standing for themselves: ผลผลิตภาพ and จัดทำผลผลิต open none. */
const WORDS: Readonly<Record<string, Field>> = {
  รายละเอียด: 'detail',
  ผลผลิต: 'output',
  ผลลัพธ์: 'outcome',
  หมายเหตุ: 'remarks',
  หลักฐาน: 'evidence',
};
const OPENS = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}])(${Object.keys(WORDS).join('|')})(?:\\s*(?:คือ|ได้แก่|[:：=–-])\\s*|\\s+(?=\\S)|(?=\\d))`,
  'gu',
);
const LINK = /https?:\/\//iu;
/** What stands between two parts belongs to neither. */
const EDGES = /^[\s,;/|]+|[\s,;/|]+$/gu;

/** Where the first part begins that its word opens; the text's length where none does. */
export function fieldsFrom(text: string): number {
  return openings(text)[0]?.at ?? text.length;
}

/** Divides the free text of a report into its parts: each word that opens one begins it, what stands before is what was done. */
export function splitFields(text: string): FieldSlots {
  const opens = openings(text);
  const slots: FieldSlots = {};
  keep(slots, 'detail', text.slice(0, opens[0]?.at));
  opens.forEach(({ field, from }, place) => {
    keep(slots, field, text.slice(from, opens[place + 1]?.at));
  });
  return slots;
}

interface Opening {
  field: Field;
  /** where its word begins */
  at: number;
  /** where what it says begins */
  from: number;
}

function openings(text: string): Opening[] {
  const found = [...text.matchAll(OPENS)].flatMap(({ 0: match, 1: word = '', index }): Opening[] => {
    const field = WORDS[word];
    return field ? [{ field, at: index, from: index + match.length }] : [];
  });
  // Of evidence much is said; it is sent as an address.
  return found.filter(
    ({ field, from }, place) => field !== 'evidence' || LINK.test(text.slice(from, found[place + 1]?.at)),
  );
}

function keep(slots: FieldSlots, field: Field, words: string): void {
  const said = takeSeen(words.replace(EDGES, ''));
  if (said === '') return;
  const before = slots[field];
  slots[field] = before === undefined ? said : `${before} ${said}`;
}
