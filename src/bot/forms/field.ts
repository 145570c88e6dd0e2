import type { Permission } from '../../domain/abilities/abilities-of';
import type { LineEvent, Message } from '../../line/types';
import type { MemberContext } from '../context';
import type { Input, Outcome, Trigger } from '../feature';
import type { Slots } from '../understand';
import type { Media } from '../user-input';
import type { Draft } from './draft';
import type { FormButtons } from './form-buttons';

/** When an answer comes in: what was said so far, and what is waited for. */
export interface Moment<Values> {
  ctx: MemberContext;
  draft: Draft<Values>;
  /** the field that is asked for, `REVIEW` or `CORRECTION` */
  step: string;
  event: LineEvent;
}

/** When one of some options is chosen, by a tap or by its label. */
export type Choosing<Values> = Omit<Moment<Values>, 'event'>;

/** What a question is asked from. @typeParam Facts what the form looked up about its draft (`resolve`) */
export interface Prompt<Values, Facts = null> {
  ctx: MemberContext;
  draft: Draft<Values>;
  step: string;
  facts: Facts;
  /** of the dialog, for its buttons */
  token: string;
  /** a sentence to say first */
  notice: string | null;
  /** the buttons that every form has */
  buttons: FormButtons;
}

/**
 * Leads to another field; `REVIEW`: to what lacks, else to the review. `set`: what changes with it; `notice`: a sentence to say first, as
 * part of the question; `before`: messages before it.
 */
export interface Lead<Values> {
  ask: string;
  before?: readonly Message[];
  set?: Partial<Draft<Values>>;
  notice?: string;
}

/**
 * A question as a field asks it: a sentence, to which the form adds the field's options and the ways on; whole messages, with what
 * of the draft notes what they show; or that something else must be asked instead; or an outcome: there is nothing to ask any more.
 */
export type Question<Values> =
  | string
  | Message
  | { messages: Message[]; shown?: Partial<Values> }
  | Lead<Values>
  | Outcome;

/**
 * What came of words, a tap or a file:
 * - `answer`: the field's answer; `also`: fields that it answered in the same breath. Where another field is asked for just now, it is
 *   a correction, and that one is asked for again.
 * - `retry`: asked once more, with a sentence that says why
 * - `ask`: leads to another field
 * - `restart`: the same form begins anew; `notice`: a sentence to say first
 * - an outcome, as handlers of features give it: it is said, and nothing is asked
 */
export type Reading<Values> =
  | { answer: Partial<Values>; also?: readonly string[]; notice?: string }
  | { retry: string | null }
  | Lead<Values>
  | { restart: Values; notice?: string }
  | Outcome;

type Maybe<T> = T | Promise<T>;

/** One of what may be tapped at a question or at the review; its label can be typed as well. */
export type Option<Values> = {
  /** stands in the button's data */
  key: string;
  label: string;
} & ({ answer: Partial<Values> } | { choose(moment: Choosing<Values>): Maybe<Reading<Values>> });

/** A button of a form's own, with what it does. */
export interface FormButton<Values> {
  on: Trigger;
  /** what is done to the thing it is about; null: nothing more to ask than for the form itself */
  permission: Permission | null;
  onButton(moment: Moment<Values>, input: Input<never>): Maybe<Reading<Values>>;
  /** what it does when its label is typed; null: these words are not meant for it */
  onText(moment: Moment<Values>, text: string): Maybe<Reading<Values>> | null;
}

/**
 * A field of a form: its question, how an answer is read, and what may be tapped. Only `name`, `ask`, `read` and `isOptional` are needed.
 */
export interface Field<Values, Facts = null> {
  /** what is stored of a dialog that waits for it; as a rule the name of its value, which `isAnswered` and `show` go by when left out */
  name: string;
  /** what a person calls it who wants to correct it; without, it is not offered for that */
  label?: string;
  /** it may be skipped */
  isOptional: boolean;
  /**
   * It takes whatever somebody writes. `true`: no question in their words interrupts it, since it is written to others; `but_wishes`: what
   * reads like a wish to the bot is held until they say that it is their answer.
   */
  takesAnyWords?: true | 'but_wishes';
  /** whether a field that is not optional has its answer; when left out: the value of its name is neither null nor undefined */
  isAnswered?(draft: Draft<Values>): boolean;
  /** whether an optional field is asked for without being chosen; when left out it is, once */
  isAsked?(draft: Draft<Values>): boolean;
  /** why a draft has no such field, to be told to who chose it; null: it has */
  unavailable?(draft: Draft<Values>): string | null;

  ask(prompt: Prompt<Values, Facts>): Maybe<Question<Values>>;
  /** what may be tapped; the form draws it under a question that is a sentence */
  options?(moment: Pick<Moment<Values>, 'ctx' | 'draft'>): Maybe<readonly Option<Values>[]>;
  /** it draws a list of pages itself (`moreOptions`) */
  isPaged?: boolean;
  /** its question has a picker of days (`buttons.date`); the day that was picked is read as if it had been typed, `YYYY-MM-DD` */
  isPicked?: boolean;
  /** its own buttons, for questions that it draws itself */
  buttons?: readonly FormButton<Values>[];
  /** what changes when another page of its list is asked for */
  onMore?(draft: Draft<Values>): Partial<Values>;

  /** reads what was typed while it is asked for. @throws Refusal */
  read(text: string, moment: Moment<Values>): Maybe<Reading<Values>>;
  /** what an understood text says of it, for a form that begins with it */
  fromSlots?(slots: Slots, values: Values): Partial<Values>;
  /** reads what was typed while the review is shown; null: it is not meant for this field */
  readAtReview?(text: string, moment: Moment<Values>): Maybe<Reading<Values> | null>;
  /** takes a file that was sent at any step; of the form's fields one may */
  readFile?(media: Media, moment: Moment<Values>): Maybe<Reading<Values>>;
  /** how the review that every form has shows it, null: not at all; when left out: the value of its name, where that is text or a number */
  show?(draft: Draft<Values>): string | null;
}
