import { toArabicDigits } from './digits';
import { normaliseThai } from './normalise';

/** What a name is told apart by: blanks, the size of Latin letters, the script of digits and the ฯ that some names end in do not matter. */
export function comparable(name: string): string {
  return toArabicDigits(normaliseThai(name)).replace(/[\sฯ]/g, '').toLowerCase();
}

/** The letters, digits and signs of Thai of a name alone: brackets or a smiley in it do not matter either. */
export function lettersOf(name: string): string {
  return comparable(name.normalize('NFKC')).replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}
