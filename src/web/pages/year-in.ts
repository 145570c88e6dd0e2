import { toArabicDigits } from '../../domain/thai-text/digits';
import { Refusal } from '../../refusal';
import { yearTexts } from './texts';

/** A year as an address or a form says it, in Thai digits too; undefined: none, or no year. */
export function yearIn(text: string | undefined): number | undefined {
  const digits = toArabicDigits(text ?? '');
  return /^25\d\d$|^26[0-4]\d$/.test(digits) ? Number(digits) : undefined;
}

/**
 * The year in the path of an address.
 * @throws Refusal `no_year`
 */
export function yearOf(text: string | undefined): number {
  const year = yearIn(text);
  if (year === undefined) throw new Refusal('no_year', yearTexts.none(text ?? ''));
  return year;
}
