import type { z } from 'zod';
import type { Ability } from '../../domain/abilities/roles.rules';
import type { Message } from '../../line/types';
import type { MemberContext } from '../context';
import type { Outcome } from '../feature';
import type { Draft } from './draft';
import type { Field, FormButton, Lead, Moment, Option, Prompt, Question, Reading } from './field';
import type { ButtonNames, FormButtons } from './form-buttons';
import type { FormTexts } from './texts';

/** A draft held against what is stored now. */
export interface Resolved<Values, Facts> {
  /** without what does not hold any more */
  draft: Draft<Values>;
  /** what was looked up, for questions, the review and `submit` */
  facts: Facts;
  /** a sentence that says what was dropped; null: nothing */
  notice: string | null;
}

/** What came of submitting a form: it is over, or something else must be asked. */
export type Submitted<Values> = Outcome | Lead<Values>;

/** What a feature says of its form. */
export interface FormDefinition<Values, Facts> {
  /** of the dialog, and of the feature whose `askAgain` takes it up again */
  name: string;
  /** who may fill it in */
  who: 'member' | Ability;
  /** `private`: not in groups; when left out, anywhere */
  place?: 'anywhere' | 'private';
  /** the shape of what is answered, as it is stored; the values of fields that were not asked yet are null or not there */
  values: z.ZodType<Values>;
  /** in the order they are asked */
  fields: readonly Field<Values, Facts>[];
  /**
   * Looks up what a draft is about, once an event; what does not hold any more is dropped.
   * @param chosen the field that is to be asked in any case; null: whichever comes next
   * @throws Refusal when it may not be gone on with
   */
  resolve?(ctx: MemberContext, draft: Draft<Values>, chosen: string | null): Promise<Resolved<Values, Facts>>;
  /** everything as it will be; when left out: a line for each field that is shown. `none`: the last answer submits it, nothing is confirmed */
  review?: 'none' | ((prompt: Prompt<Values, Facts>) => Promise<Question<Values>>);
  /** what else may be chosen at the review, which draws what it shows of them (`optionAction` of `REVIEW`) */
  reviewOptions?(
    draft: Draft<Values>,
    ctx: MemberContext,
  ): readonly Option<Values>[] | Promise<readonly Option<Values>[]>;
  /** words that are typed at the review are an answer, too: no question in them interrupts it (a field's `readAtReview` takes them) */
  reviewTakesAnyWords?: boolean;
  /** does what the review showed, once it was confirmed, and ends the dialog (`dialog: null`); or leads back to a question */
  submit(prompt: Prompt<Values, Facts>): Promise<Submitted<Values>>;
  /** what its standard buttons are called where that is not their own name: cards that people have go on working */
  buttonNames?: ButtonNames;
  /** further buttons of the review */
  buttons?: readonly FormButton<Values>[];
  /** what begins the form anew, or something else, when it is typed in the middle of it; null: nothing does */
  restart?(text: string, moment: Moment<Values>): Promise<Reading<Values> | null>;
  /** what is said to words that mean nothing at the review, where that depends on the draft */
  buttonsOnly?(draft: Draft<Values>): string;
  /** what is said to who gives up */
  cancelled?(ctx: MemberContext): Message[] | Promise<Message[]>;
  texts?: Partial<FormTexts>;
}

/** A form as the engine works with it. */
export interface FormParts<Values, Facts> extends FormDefinition<Values, Facts> {
  resolve(ctx: MemberContext, draft: Draft<Values>, chosen: string | null): Promise<Resolved<Values, Facts>>;
  /** everything it may wait for */
  steps: readonly string[];
  standard: FormButtons;
  words: FormTexts;
}
