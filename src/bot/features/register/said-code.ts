import { normaliseCode } from '../../../domain/people/registration-code.rules';
import { toArabicDigits } from '../../../domain/thai-text/digits';
import type { Slots } from '../../understand';

/** The code in what was typed: what was understood, or one at the end where `understand` found none. */
export function saidCode(text: string, slots: Slots): string | null {
  if (slots.code) return slots.code;
  const [latin] = /[a-z0-9][a-z0-9\s–—-]*$/i.exec(toArabicDigits(text).trim()) ?? [];
  return latin ? normaliseCode(latin) : null;
}
