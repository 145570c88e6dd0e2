import { CONFIDENT } from '../confidence';
import type { Understanding } from '../intents';
import { leadingNumber } from '../slots/measure-lists';
import type { Slots } from '../types';

/** What joins two reports in one text belongs to neither. */
const JOINT = /[\s,;]*(?:และ|ส่วน|กับ|แล้วก็|แล้ว(?=(?:ขอ)?รายงาน))?(?:(?<=\s|และ|ส่วน|กับ|ก็|แล้ว)(?:ขอ)?รายงาน)?[\s,;]*$/u;
const MOST = 30;

/** As many lines may follow a report without being one. */
const MOST_PARTS = 2 * MOST;
/** So many characters may stand before the first. */
const LONGEST_HEADER = 400;

/** A text read by itself as a report; null: it is none. */
export type ReadOne = (text: string) => Understanding | null;

/**
 * Several reports in one message: a line for each measure, or one behind the other, each with how far it is. A line before them may say the
 * round and year of all. What follows a report without being one belongs to it.
 * @param starts where measures are named in the text
 * @returns null where it is no more than one report
 */
export function readSeveral(text: string, starts: readonly number[], read: ReadOne): Understanding | null {
  const reports: Slots[] = [];
  let header: Slots = {};
  let confidence = 1;
  let words = '';
  const parts = divide(text, starts);
  if (parts.length < 2 || parts.length > MOST_PARTS) return null;
  for (const part of parts) {
    if (words.length > LONGEST_HEADER || reports.length > MOST) return null;
    const one = readPart(`${words}${part}`, read);
    if (one && says(one.slots)) {
      reports.push(one.slots);
      confidence = Math.min(confidence, one.confidence);
      words = '';
      continue;
    }
    const last = reports.at(-1);
    if (last) {
      const more = part.replace(JOINT, '').trim();
      if (more !== '') last.detail = last.detail === undefined ? more : `${last.detail}\n${more}`;
    } else if (one && !names(one.slots) && /\n\s*$/u.test(part)) header = one.slots;
    else words += part;
  }
  const [first, ...others] = reports;
  if (!first || others.length === 0 || others.length >= MOST) return null;
  const { round, fiscalYear } = header;
  const common: Slots = { ...(round && { round }), ...(fiscalYear !== undefined && { fiscalYear }) };
  const more = others.map((slots) => ({ intent: 'report' as const, slots: { ...common, ...slots } }));
  return { intent: 'report', slots: { ...common, ...first }, confidence, more };
}

/** A text cut where a line begins, and within a line at every measure but its first. */
function divide(text: string, starts: readonly number[]): string[] {
  const cuts: number[] = [0];
  let from = 0;
  for (const line of text.split(/(?<=\n)/u)) {
    const to = from + line.length;
    const inLine = starts.filter((start) => start >= from && start < to).slice(1);
    cuts.push(from, ...inLine);
    from = to;
  }
  const places = [...new Set(cuts)];
  return places.map((place, at) => text.slice(place, places[at + 1])).filter((part) => part.trim() !== '');
}

/** A report, or what its bare number makes one: `4 100% ประกาศแล้ว`. Null: neither. */
function readPart(part: string, read: ReadOne): Understanding | null {
  const words = part.replace(JOINT, '');
  const one = read(words);
  if (one && one.confidence >= CONFIDENT) return one;
  const numbered = leadingNumber(words);
  if (!numbered) return null;
  const named = read(`มาตรการ ${numbered.num} ${numbered.rest}`);
  return named && named.confidence >= CONFIDENT ? named : null;
}

const names = ({ measure, measureText }: Slots): boolean => measure !== undefined || measureText !== undefined;
const says = (slots: Slots): boolean => names(slots) && (slots.progress !== undefined || slots.status !== undefined);
