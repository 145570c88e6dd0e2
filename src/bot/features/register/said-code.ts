import { normaliseCode } from '../../../domain/people/registration-code.rules';
import { plainText } from '../../../domain/thai-text/comparable';
import type { Slots } from '../../understand';

/** The code in what was typed: what was understood, or one at the end where `understand` found none. */
export function saidCode(text: string, slots: Slots): string | null {
  if (slots.code) return slots.code;
  const [latin] = /[a-z0-9][a-z0-9\s–—-]*$/.exec(plainText(text)) ?? [];
  return latin ? normaliseCode(latin) : null;
}
