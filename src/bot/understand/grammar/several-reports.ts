import { pattern } from '../../../domain/thai-text/pattern';
import { scan } from '../../../domain/thai-text/scan';
import { CONFIDENT } from '../confidence';
import type { Understanding } from '../intents';
import { isPolite } from '../residue';
import { leadingNumber } from '../slots/measure-lists';
import { findMeasureNumbers } from '../slots/measure-numbers';
import type { Slots } from '../types';

/** What joins two reports in one text belongs to neither. */
const JOINT = /[\s,;]*(?:และ|ส่วน|กับ|แล้วก็|แล้ว(?=(?:ขอ)?รายงาน))?(?:(?<=\s|และ|ส่วน|กับ|ก็|แล้ว)(?:ขอ)?รายงาน)?[\s,;]*$/u;
const MOST = 30;

/** As many lines may follow a report without being one. */
const MOST_PARTS = 2 * MOST;
/** So many characters may stand before the first. */
const LONGEST_HEADER = 400;

/** What may stand before the measure that a line begins with. */
const LEAD = pattern('^[-•*. ]*(?:(?:ขอ)? ?ราย ?งาน(?: ?ผล)?)? *$', '');

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
  // The words of a measure's own line that does not say how far it is, with the lines behind it that may.
  let open: string | null = null;
  const close = (): void => {
    if (open !== null) reports.push(ofItsOwn(open, read));
    open = null;
  };
  for (const { text: part, isLine } of parts) {
    if (words.length > LONGEST_HEADER || reports.length > MOST) return null;
    const isOpening = isLine && opens(part, read);
    const isNumbered = open !== null && saysByNumber(part, read);
    if (isOpening || isNumbered || (open?.length ?? 0) > LONGEST_HEADER) close();
    const one = readPart(`${open ?? words}${part}`, read);
    if (one && says(one.slots)) {
      reports.push(one.slots);
      confidence = Math.min(confidence, one.confidence);
      words = '';
      open = null;
      continue;
    }
    const last = reports.at(-1);
    if (open !== null || isOpening) {
      open = `${open ?? words}${part}`;
      words = '';
    } else if (last) {
      const more = part.replace(JOINT, '').trim();
      if (more !== '') last.detail = last.detail === undefined ? more : `${last.detail}\n${more}`;
    } else if (one && !names(one.slots) && /\n\s*$/u.test(part)) header = one.slots;
    else words += part;
  }
  close();
  const [first, ...others] = reports;
  if (!reports.some(saysFigure)) return null;
  if (!first || others.length === 0 || others.length >= MOST) return null;
  const { round, fiscalYear } = header;
  const common: Slots = { ...(round && { round }), ...(fiscalYear !== undefined && { fiscalYear }) };
  const more = others.map((slots) => ({ intent: 'report' as const, slots: { ...common, ...slots } }));
  return { intent: 'report', slots: { ...common, ...first }, confidence, more };
}

interface TextPart {
  text: string;
  /** it begins a line */
  isLine: boolean;
}

/** A text cut where a line begins, and within a line at every measure but its first. */
function divide(text: string, starts: readonly number[]): TextPart[] {
  const cuts = new Map<number, boolean>();
  let from = 0;
  for (const line of text.split(/(?<=\n)/u)) {
    const to = from + line.length;
    const inLine = starts.filter((start) => start >= from && start < to).slice(1);
    cuts.set(from, true);
    for (const place of inLine) if (!cuts.has(place)) cuts.set(place, false);
    from = to;
  }
  const places = [...cuts.keys()];
  return [...cuts]
    .map(([place, isLine], at) => ({ text: text.slice(place, places[at + 1]), isLine }))
    .filter((part) => part.text.trim() !== '');
}

/** Whether a line is a measure's own: it begins with its number, and asks nothing. */
function opens(line: string, read: ReadOne): boolean {
  const words = line.replace(JOINT, '');
  const { text } = scan(words);
  const [first] = findMeasureNumbers(text);
  if (!first || !LEAD.test(text.slice(0, first.from))) return false;
  return isPolite(text.slice(first.to)) || read(words) !== null;
}

/** A measure's own line of which it is not said how far it is: that is asked. */
function ofItsOwn(words: string, read: ReadOne): Slots {
  const said = words.replace(JOINT, '');
  const slots = read(said)?.slots ?? {};
  const [first] = findMeasureNumbers(scan(said).text);
  return slots.measure === undefined && first ? { ...slots, measure: first.value } : slots;
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

/** `8. 60% อบรม` is of another measure than the line before. */
function saysByNumber(part: string, read: ReadOne): boolean {
  const one = leadingNumber(part.replace(JOINT, '')) && readPart(part, read);
  return one !== null && says(one.slots);
}

const names = ({ measure, measureText }: Slots): boolean => measure !== undefined || measureText !== undefined;
const saysFigure = ({ progress, status, progressOver }: Slots): boolean =>
  progress !== undefined || status !== undefined || progressOver !== undefined;
const says = (slots: Slots): boolean => names(slots) && (slots.progress !== undefined || slots.status !== undefined);
