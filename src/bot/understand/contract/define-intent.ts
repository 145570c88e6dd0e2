import type { Kind, SlotName } from '../types';
import type { Cue } from './cue';

/** What a wish may name besides its own words. `any_unit`: a unit may be named, but says nothing about what is wanted. */
export type Part = 'code' | 'year' | 'round' | 'measure' | 'words' | 'unit' | 'any_unit' | 'result' | 'format';

/**
 * What makes a request that cues speak for more or less likely, or another one. `results`: it names what is scored, and two years are compared;
 * `comparison`: it names two years; `part_of_plan`: it names a part of the plan, or a word of the field; `own_file`: a file of ours; `alone`: nothing else is
 * said. `names`: it names a part; `others`: words of other business; `instead`: words that make it another intent, but beside those of `unless`.
 */
export type Judgement =
  | 'results'
  | 'comparison'
  | 'part_of_plan'
  | 'own_file'
  | 'alone'
  | { names: 'codes' | 'rounds'; raised: number }
  | { others: string; lowered: number }
  | { instead: 'my_measures'; words: string; unless: string };

/** All that is known of one intent; what it leaves out does not hold for it. */
export interface Definition {
  kind: Kind;
  /** how people put it, as the glossary shows it: each is understood as it */
  says?: readonly string[];
  /** what people are told it is called */
  called?: string;
  /** how a question for it begins, where that is not what it is called */
  asked?: string;
  /** what may be said with it (contract, section 4). `report` and `announce` read their own */
  slots?: readonly SlotName[];
  /** of which one must be said where only its likeness to other lines speaks for it */
  needs?: readonly SlotName[];
  /** what is asked instead where a further question says what this one does not take */
  instead?: 'measure_status' | 'score';
  /** what people say for it. `report`, `announce` and `what_if` have grammars of their own */
  cues?: readonly Cue[];
  /** the parts of the plan or of the assessment that its requests name; other parts explain nothing */
  parts?: readonly Part[];
  /** of two intents that fit about as well, the one that explains a wish the other is only part of */
  preference?: number;
  /** what cues alone cannot tell of its requests (`grammar/adjust.ts`) */
  judged?: Judgement;
  /** it is said in few words: what else stands there makes it someone else's business sooner */
  isShort?: boolean;
  /** other business is asked about in the same words */
  isEveryday?: boolean;
  /** told, and yet something is done */
  isAction?: boolean;
  /** takes effect once it is asked for, or once that is confirmed */
  effect?: 'at_once' | 'confirmed';
  /** the verbs with which it is asked for, where they can be denied or forbidden: `ไม่ได้บอกให้ปิดแจ้งเตือน` */
  verbs?: string;
}

/** Declares one intent of the contract: a file beside this one, and a line of `index.ts`. */
export const defineIntent = (definition: Definition): Definition => definition;
