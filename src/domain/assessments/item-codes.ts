import { INSTRUMENTS, type Instrument } from './assessment.model';

const LETTERS: Record<string, Instrument> = { I: 'IIT', E: 'EIT', O: 'OIT' };
const CODE = /^([IEO])([1-9]\d{0,2})$/;
const RANGE = /^([IEO])([1-9]\d{0,2})-\1?([1-9]\d{0,2})$/;

/** Whether a text is the code of an item: `I1`, `E10`, `O43`. */
export function isItemCode(text: string): boolean {
  return CODE.test(text);
}

/**
 * Reads codes and ranges separated by spaces or commas: `O1-O4 O6, O9` → six codes in the order written.
 * @returns null when a part is neither a code nor a rising range
 */
export function parseItemCodes(text: string): string[] | null {
  const codes: string[] = [];
  for (const part of text.split(/[\s,]+/).filter((word) => word !== '')) {
    const [, letter, from, to] = RANGE.exec(part) ?? [];
    if (letter !== undefined && Number(from) <= Number(to)) {
      for (let num = Number(from); num <= Number(to); num += 1) codes.push(`${letter}${num}`);
    } else if (isItemCode(part)) codes.push(part);
    else return null;
  }
  return codes;
}

/** The instrument an item belongs to, by its letter; null for what is no item code. */
export function instrumentOfItem(code: string): Instrument | null {
  return isItemCode(code) ? (LETTERS[code.charAt(0)] ?? null) : null;
}

/** Order of item codes: I before E before O, then by number. For `sort`. */
export function compareItemCodes(a: string, b: string): number {
  const place = (code: string): number => {
    const instrument = instrumentOfItem(code);
    return instrument === null ? INSTRUMENTS.length : INSTRUMENTS.indexOf(instrument);
  };
  return place(a) - place(b) || Number(a.slice(1)) - Number(b.slice(1));
}
