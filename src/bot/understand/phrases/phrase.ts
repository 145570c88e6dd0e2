import { anyOf } from '../../../domain/thai-text/pattern';
import type { ContractIntent } from '../contract';
import type { Definition } from '../contract/define-intent';
import type { Kind, SlotName, Slots } from '../types';

/** A wish that is put in fixed words: what they are, and what may be said besides them. */
export interface Phrase<N extends string = string> {
  /** the intent that it is understood as */
  name: N;
  /** over skeletons, from where it is told to look */
  words: RegExp;
  slots: readonly SlotName[];
  detail: 'whole' | 'unexplained';
  tail: Tail | null;
  /** how people put it, and what they say besides: each is understood so (the tests) */
  typed: readonly Example[];
  /** null: it is one of the contract's intents, which is defined there */
  definition: Definition | null;
}

type Example = readonly [text: string, slots?: Readonly<Partial<Slots>>];

/** The end of a phrase, from certain words on, as typed: nothing in it is read as anything else. */
export interface Tail {
  slot: 'reason' | 'people';
  /** the words that it stands behind */
  behind: RegExp;
}

/** @param words that the end of a phrase stands behind, in the notation of `pattern.ts` */
export const tailBehind = (slot: Tail['slot'], words: readonly string[]): Tail => ({ slot, behind: anyOf(words, '') });

/** How a wish is put in fixed words. What asks for it (`ขอ`, `ช่วย`, `ดู`) and politeness before and behind it need not be written. */
interface Wording {
  typed: readonly Example[];
  /** the ways of putting it, in the notation of `pattern.ts` */
  words: readonly string[];
  /**
   * what may be said besides. With `detail` any words may, as typed; without it a text that says more than the slots is not this phrase
   */
  slots?: readonly SlotName[];
  /** whether the detail is given whole, or only where the other slots do not explain it; alone it is given whole */
  detail?: Phrase['detail'];
  /** what its end may be */
  tail?: Tail;
}

interface Defined extends Wording {
  kind: Kind;
  /** as the glossary shows it */
  says: readonly string[];
  asked?: string;
  instead?: Definition['instead'];
  /** of which one must be said where only its likeness to other lines speaks for it */
  needs?: Definition['needs'];
}

/** Declares a phrase: all that the bot must know to understand it. An intent of the contract is only put in words here. */
export function definePhrase<const N extends string>(
  name: N,
  phrase: N extends ContractIntent ? Wording : Defined,
): Phrase<N>;
export function definePhrase(name: string, phrase: Wording | Defined): Phrase {
  const { typed, words, slots = [], tail = null } = phrase;
  const detail = phrase.detail ?? (slots.length === 1 ? 'whole' : 'unexplained');
  const { kind, says, asked, instead, needs } = {
    kind: undefined,
    says: undefined,
    asked: undefined,
    instead: undefined,
    needs: undefined,
    ...phrase,
  };
  const definition = kind === undefined ? null : { kind, slots, says, asked, instead, needs };
  return { name, words: anyOf(words, 'y'), slots, detail, tail, typed, definition };
}
