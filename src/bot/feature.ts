import { type AbilityOn, neededFor, type Permission } from '../domain/abilities/abilities-of';
import type { Ability } from '../domain/abilities/roles.rules';
import type { Thing } from '../domain/abilities/things';
import type { Holder } from '../domain/people/people.rules';
import type { EventMeta } from '../line/event-handler';
import type { Gateway } from '../line/gateway';
import type { PostbackKind } from '../line/postback';
import type { LineEvent, Message } from '../line/types';
import type { Context, MemberContext } from './context';
import type { Dialog } from './dialog';
import type { Intent, Slots, Understanding } from './understand';
import type { Media, UserInput } from './user-input';

/**
 * What a handler gives back: it returns, it does not send. `dialog` unset leaves the person's dialog here as it is, null ends
 * it, a dialog begins or continues one. A handler that throws `Refusal` is answered with its sentence.
 */
export interface Outcome {
  replies: Message[];
  dialog?: Dialog | null;
  /**
   * the event is handed on to the route of this intent, or of a file as if that was just sent, and what that gives is the outcome: a report
   * that is typed in another dialog; a workbook that is evidence
   */
  handOn?: Intent | { media: Media };
  /** what it lists, in the order shown, each as what asks for it: `ข้อที่ 2` means the second */
  listed?: readonly Meant[];
  /** what is asked behind it: the route of this intent answers, too, as the person is registered by then */
  andAsk?: Intent;
}

/** What made a route match. `text` is what was said without the bot's name; empty for a button. */
export interface Input<P = undefined> {
  text: string;
  slots: Slots;
  /** further wishes of the same text */
  more: NonNullable<Understanding['more']>;
  payload: P;
  /** what a date picker was set to, `YYYY-MM-DD` */
  pickedDate: string | null;
  /** what a picker of a day and its time was set to, `YYYY-MM-DDTHH:mm`, Bangkok's */
  pickedTime: string | null;
  /** what was sent instead of a text */
  media: Media | null;
  event: LineEvent;
}

/**
 * When a route is taken: an intent, a button, the next words in an own dialog, a file in an own dialog (null: in none; `isOne`: only such
 * files, of who may take the route), a web address that was sent as it is, or an event of LINE's. `always`: also while a dialog waits for somebody's own words. `meant`: the
 * button says what a text that was not sure meant; the route of that intent is taken, if there is one.
 */
export type Trigger =
  | { intent: Intent; always?: true }
  | { button: string; schema: PostbackKind<unknown>['schema']; meant?: true }
  | { dialog: string; ownWords: readonly string[]; withWishes: readonly string[] }
  | { mediaIn: string | null; isOne?: IsOne }
  | { links: true }
  | { event: LineEvent['type'] };

/** Whether a file is of the kind that a route is for. @param person who sent it, and may take the route */
type IsOne = (media: Media, person: Holder) => boolean;

/** What a text that was not sure meant, as a button says it. */
export type Meant = Pick<Understanding, 'intent' | 'slots'>;

type Handler<C> = (ctx: C, input: Input<never>) => Promise<Outcome>;

type Who = 'anyone' | 'member' | Ability;

/**
 * `who`: what somebody must hold to take it at all. `permission`: what is done to the thing it is about, which the handler asks for once it
 * knows which thing that is; null: there is none, or nothing more to ask.
 */
export type Route = {
  /** it changes nothing, and runs without a transaction: what it writes is refused */
  readsOnly?: true;
} & (
  | { on: Trigger; who: 'anyone'; permission: null; handle: Handler<Context> }
  | {
      on: Trigger;
      who: 'member' | Ability;
      permission: Permission | null;
      privateOnly: boolean;
      handle: Handler<MemberContext>;
    }
);

/** One line of the help: what to type, what it does, for whom. */
export interface HelpLine {
  /** what a tap on it types */
  say: string;
  does: string;
  who: 'anyone' | 'member' | Ability;
  place: 'anywhere' | 'private';
}

/** What is known of an event in a private chat before its transaction begins. */
export interface Preparation extends Pick<EventMeta, 'log'> {
  input: UserInput;
  gateway: Gateway;
  lineUserId: string;
  eventId: string;
  now: Date;
}

export interface Feature {
  /** the folder's name, in the word staff use */
  name: string;
  routes: Route[];
  help: HelpLine[];
  /** makes ready what takes too long for a transaction; it may find that there is nothing to do, and changes nothing */
  prepare?: (event: Preparation) => Promise<void>;
  /** what it has to ask of its own, before an answer in a private chat where no dialog is open; null: nothing */
  beforeAnswer?: (ctx: MemberContext) => Promise<Message | null>;
  /** asks once more what its dialog (`ctx.dialog`) waits for; `held`: words that were typed for it, and answered as a question */
  askAgain?: (ctx: MemberContext, held?: string) => Promise<Outcome>;
}

/** Trigger + guard + handler in one line. `who` says who may; who may not is refused with a sentence that says who may. */
export function route<P = undefined>(
  on: Trigger,
  who: 'anyone',
  handle: (ctx: Context, input: Input<P>) => Promise<Outcome>,
): Route;
export function route<P = undefined>(
  on: Trigger,
  who: 'member' | Ability | Permission,
  handle: (ctx: MemberContext, input: Input<P>) => Promise<Outcome>,
  place?: 'anywhere' | 'private',
): Route;
export function route(
  on: Trigger,
  who: Who | Permission,
  handle: Handler<Context> | Handler<MemberContext>,
  place: 'anywhere' | 'private' = 'anywhere',
): Route {
  if (who === 'anyone') return { on, who, permission: null, handle: handle as Handler<Context> };
  const asked = typeof who === 'string' ? { who, permission: null } : { who: neededFor(who), permission: who };
  return { on, ...asked, privateOnly: place === 'private', handle: handle as Handler<MemberContext> };
}

/** Declares that a route changes nothing, a dialog included: it needs no transaction, which makes it cheaper by far. */
export const reads = (route: Route): Route => ({ ...route, readsOnly: true });

/** Who may do something to a thing: `whoMay('review', 'report')`. */
export const whoMay = <K extends Thing['is']>(ability: AbilityOn<K>, thing: K): Permission =>
  ({ thing, ability }) as Permission;

/** Triggers by name, so that a route reads as a sentence. */
export const intent = (name: Intent): Trigger => ({ intent: name });
/** Makes an intent heard in every dialog: what somebody must be able to say at any time. */
export const always = <T extends Trigger>(on: T): T => ({ ...on, always: true });
export const button = <T>(kind: PostbackKind<T>): Trigger => ({ button: kind.kind, schema: kind.schema });
/** A button that says which intent was meant, and what was said with it. */
export const meant = (kind: PostbackKind<Meant>): Trigger => ({
  button: kind.kind,
  schema: kind.schema,
  meant: true,
});
/**
 * @param ownWords the steps that take whatever the person writes: no question in their words interrupts them
 * @param withWishes those of them in which a clear question is a question all the same
 */
export const inDialog = (
  feature: string,
  ownWords: readonly string[] = [],
  withWishes: readonly string[] = [],
): Trigger => ({ dialog: feature, ownWords, withWishes });
/** Pictures, videos, sounds and files: in this feature's dialog, or in a private chat where no dialog takes them. */
export const mediaInDialog = (feature: string): Trigger => ({ mediaIn: feature });
export const media = (): Trigger => ({ mediaIn: null });
/** Files that are one of a kind, from whoever may take the route; each is answered by itself. Of anybody else they are files as all. */
export const mediaThat = (isOne: IsOne): Trigger => ({ mediaIn: null, isOne });
/** A text with a web address in a private chat where no dialog is open, if it is no other wish. */
export const links = (): Trigger => ({ links: true });
export const lineEvent = (type: LineEvent['type']): Trigger => ({ event: type });
