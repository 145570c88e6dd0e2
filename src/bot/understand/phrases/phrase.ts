import { anyOf } from '../../../domain/thai-text/pattern';
import type { Slots } from '../types';

/** A wish that is put in fixed words: what they are, and what may be said besides them. */
export interface Phrase<N extends string = string> {
  /** the intent that it is understood as */
  name: N;
  /** over skeletons, from where it is told to look */
  words: RegExp;
  slots: readonly (keyof Slots)[];
  detail: 'whole' | 'unexplained';
  tail: Tail | null;
}

/** The end of a phrase, from certain words on, as typed: nothing in it is read as anything else. */
export interface Tail {
  slot: 'reason' | 'people';
  /** the words that it stands behind */
  behind: RegExp;
}

/** @param words that the end of a phrase stands behind, in the notation of `pattern.ts` */
export const tailBehind = (slot: Tail['slot'], words: readonly string[]): Tail => ({ slot, behind: anyOf(words, '') });

/**
 * Declares a phrase. What asks for it (`ขอ`, `ช่วย`, `ดู`) and politeness before and behind it need not be written.
 * @param words the ways of putting it, in the notation of `pattern.ts`
 * @param slots what may be said besides. With `detail` any words may, as typed; without it a text that says more than the slots is
 * not this phrase.
 * @param detail whether it is given whole, or only where the other slots do not explain it; alone it is given whole
 * @param tail what its end may be
 */
export function definePhrase<const N extends string>(
  name: N,
  words: readonly string[],
  slots: readonly (keyof Slots)[] = [],
  detail: Phrase['detail'] = slots.length === 1 ? 'whole' : 'unexplained',
  tail: Tail | null = null,
): Phrase<N> {
  return { name, words: anyOf(words, 'y'), slots, detail, tail };
}
