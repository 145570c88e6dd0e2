import { toArabicDigits } from './digits';
import { normaliseThai } from './normalise';

/** A text as readers of days, numbers and codes take it: normalised, digits Arabic, Latin letters small, no blanks around it. */
export function plainText(text: string): string {
  return toArabicDigits(normaliseThai(text)).trim().toLowerCase();
}

/** What a name is told apart by: blanks, the size of Latin letters, the script of digits and the ฯ that some names end in do not matter. */
export function comparable(name: string): string {
  return plainText(name).replace(/[\sฯ]/g, '');
}

/** The letters, digits and signs of Thai of a name alone: brackets or a smiley in it do not matter either. */
export function lettersOf(name: string): string {
  return comparable(name.normalize('NFKC')).replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}
