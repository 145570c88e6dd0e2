import { abilitiesOf } from '../domain/abilities/abilities-of';
import { theOffice } from '../domain/abilities/things';
import { readLinks } from '../domain/evidence/read-links';
import type { LineEvent } from '../line/types';
import { Refusal } from '../refusal';
import { texts as shared } from '../ui/texts';
import type { Context } from './context';
import { isMember } from './context';
import { notTaken } from './evidence/receive';
import type { Feature, Input, Meant, Route, Trigger } from './feature';
import { menuWords, texts } from './texts';
import { assumedTexts } from './ui/assumed-texts';
import { texts as resumeTexts } from './ui/resume-texts';
import {
  BREAKS_IN,
  CONFIDENT,
  followUp,
  INTERRUPTS,
  type Intent,
  isPolite,
  type Understanding,
  understandAgain,
  WISHES,
  wishIn,
} from './understand';
import type { Media, UserInput } from './user-input';

/** A route that matched, with what it is given. */
export interface Choice {
  feature: string;
  route: Route;
  input: Input<never>;
  /** a question that was typed where the person's own words are waited for: what waits for them asks again behind the answer */
  held?: string;
  /** what is answered, in words, where the text said only a part of it */
  assumed?: string;
}

/** What may interrupt an open dialog: clear questions, and what is put in fixed words. Everything else that is typed belongs to the dialog. */
const QUESTIONS: readonly Intent[] = [...WISHES, 'register'];

/** What may be done to several measures in one go. With the others the rest of them would be left out in silence. */
const OF_SEVERAL: readonly Intent[] = [
  'report',
  'report_as_before',
  'leave_out',
  'close_overdue',
  'measure_status',
  'none',
];

type Find = (matches: (route: Route) => boolean) => { feature: string; route: Route } | null;

/**
 * Chooses the route of an event: buttons by their kind, the open dialog, then the intent; what nobody takes goes
 * to the feature that asks back. Null: nothing is to be done.
 * @throws Refusal for a button that is over
 */
export function chooseRoute(
  features: readonly Feature[],
  ctx: Context,
  input: UserInput,
  event: LineEvent,
): Choice | null {
  const find: Find = (matches) => findRoute(features, matches);
  const empty: Input<never> = {
    text: '',
    slots: {},
    more: [],
    payload: undefined as never,
    pickedDate: null,
    pickedTime: null,
    media: null,
    event,
  };
  if (input.kind === 'button') return chooseButton(features, find, ctx, input, empty);
  if (input.kind === 'text') return chooseText(features, find, ctx, input, empty);
  if (input.kind === 'media') return chooseMedia(find, ctx, input, empty);
  const found =
    input.kind === 'event'
      ? find(({ on }) => 'event' in on && on.event === event.type)
      : find(({ on }) => 'event' in on && on.event === 'message');
  return found && { ...found, input: empty };
}

function chooseButton(
  features: readonly Feature[],
  find: Find,
  ctx: Context,
  input: UserInput & { kind: 'button' },
  empty: Input<never>,
): Choice {
  // LINE does not promise to say who pressed a button in a group; without that no dialog is anybody's.
  if (!ctx.lineUserId) throw new Refusal('unknown_presser', texts.unknownPresser);
  if (input.dialog !== null && !isMember(ctx)) {
    throw new Refusal('not_registered', ctx.chat.kind === 'group' ? texts.notRegisteredInGroup : texts.notRegistered);
  }
  const found = routeOfButton(features, input.button);
  const over = ctx.lapsed
    ? new Refusal('dialog_lapsed', ctx.chat.kind === 'group' ? resumeTexts.lapsedInGroup : resumeTexts.lapsed)
    : new Refusal('button_over', ctx.chat.kind === 'group' ? texts.buttonOverInGroup : texts.buttonOver);
  if (!found || !('button' in found.route.on)) throw over;
  if (input.dialog !== null && input.dialog !== ctx.dialog?.token) throw over;
  const { on } = found.route;
  const parsed = on.schema.safeParse(input.payload);
  if (!parsed.success) throw over;
  if (on.meant) return chooseMeant(find, found, parsed.data as Meant, empty);
  const payload = parsed.data as never;
  return { ...found, input: { ...empty, payload, pickedDate: input.pickedDate, pickedTime: input.pickedTime } };
}

/** What was guessed and is confirmed by a tap goes where it had gone if it had been sure, past the same guards. */
function chooseMeant(
  find: Find,
  button: Pick<Choice, 'feature' | 'route'>,
  { intent, slots }: Meant,
  empty: Input<never>,
): Choice {
  const meant = find(({ on }) => 'intent' in on && on.intent === intent) ?? button;
  return { ...meant, input: { ...empty, slots } };
}

/** A file belongs to the dialog that takes some; in a private chat also without one. */
function chooseMedia(
  find: Find,
  ctx: Context,
  input: UserInput & { kind: 'media' },
  empty: Input<never>,
): Choice | null {
  const { media } = input;
  const led = ctx.dialog && find(({ on }) => 'mediaIn' in on && on.mediaIn === ctx.dialog?.feature);
  const own = led ?? (ctx.chat.kind === 'user' ? find((route) => isForKind(route, ctx, media)) : null);
  const found = own ?? (ctx.chat.kind === 'user' ? find(({ on }) => takesMedia(on)) : null);
  return found && { ...found, input: { ...empty, media } };
}

/** Whether a route is for files of a kind that this one is of, and the person may take it. */
function isForKind({ on, who }: Route, ctx: Context, media: Media): boolean {
  if (!('mediaIn' in on) || on.mediaIn !== null || !isMember(ctx) || !on.isOne?.(media, ctx.person)) return false;
  return who === 'anyone' || who === 'member' || abilitiesOf(ctx.person, theOffice)[who];
}

const takesMedia = (on: Trigger): boolean => 'mediaIn' in on && on.mediaIn === null && !on.isOne;

/** The route that takes any file. */
export const routeOfMedia = (features: readonly Feature[]): ReturnType<Find> =>
  findRoute(features, ({ on }) => takesMedia(on));

/** Whether a file that was sent is answered by itself, also where another follows at once. */
export const answersEach = ({ route: { on }, input: { media } }: Choice): boolean =>
  ('mediaIn' in on && on.isOne !== undefined) || (media !== null && notTaken(media) !== null);

function chooseText(
  features: readonly Feature[],
  find: Find,
  ctx: Context,
  input: UserInput & { kind: 'text' },
  empty: Input<never>,
): Choice | null {
  const text = input.text;
  // Whether the text addresses the bot is settled: what is left is read as in a private chat.
  const heard = understandAgain(text, ctx.vocabulary);
  // In a dialog what is typed is its answer.
  const gone = ctx.dialog ? null : followUp(text, heard, ctx.asked, ctx.vocabulary);
  const understanding = gone ?? heard;
  const given = { ...empty, text, slots: understanding.slots, more: understanding.more ?? [] };

  const always = breaksIn(features, understanding);
  if (always) return { ...always, input: given };
  const led = ctx.dialog && find(({ on }) => 'dialog' in on && on.dialog === ctx.dialog?.feature);
  const asks = led && hearsWishes(led.route, ctx) && wishIn(text, understanding) === 'look_up';
  if (led && !asks && takesAnyWords(led.route, ctx) && !isCalledFor(features, text, understanding))
    return { ...led, input: given };

  if (led && !asks && !interrupts(understanding)) return { ...led, input: given };
  const byIntent = routeOfIntent(features, understanding.intent);
  refuseSeveral(understanding);
  if (byIntent && understanding.intent !== 'none' && understanding.confidence >= CONFIDENT)
    return { ...byIntent, input: given, ...(asks && { held: text }), ...saysWhat(ctx, text, gone, understanding) };
  const isLink = understanding.intent === 'none' && ctx.chat.kind === 'user' && !ctx.dialog && readLinks(text) !== null;
  const sent = isLink ? findRoute(features, ({ on }) => 'links' in on) : null;
  if (sent) return { ...sent, input: given };
  const unhandled = routeOfIntent(features, 'none');
  return unhandled && { ...unhandled, input: given };
}

/** @throws Refusal for a wish of several measures that is only for one: the rest of them would be left out in silence */
export function refuseSeveral({ intent, slots: { measures = [] } }: Meant): void {
  if (measures.length > 1 && !OF_SEVERAL.includes(intent)) {
    throw new Refusal('one_at_a_time', shared.oneAtATime(measures));
  }
}

/** What is answered, where the text left it to the question before, or to the round that is open. */
function saysWhat(ctx: Context, text: string, gone: Understanding | null, said: Understanding): { assumed?: string } {
  const assumed = gone ? assumedTexts.goneOn(gone) : assumedTexts.counted(text, said, ctx.vocabulary);
  return assumed === null ? {} : { assumed };
}

/** The route of an intent, and the feature that has it; null: no feature takes it. */
export function routeOfIntent(features: readonly Feature[], intent: Intent): { feature: string; route: Route } | null {
  return namesOf(features).intents.get(intent) ?? null;
}

/** The route of a button by its kind, and the feature that has it; null: no feature knows it. */
export function routeOfButton(
  features: readonly Feature[],
  kind: string | null,
): { feature: string; route: Route } | null {
  return (kind !== null && namesOf(features).buttons.get(kind)) || null;
}

function findRoute(features: readonly Feature[], matches: (route: Route) => boolean): ReturnType<Find> {
  for (const feature of features) {
    const route = feature.routes.find(matches);
    if (route) return { feature: feature.name, route };
  }
  return null;
}

interface Found {
  feature: string;
  route: Route;
}

/** What features are looked through for with every event. */
interface Names {
  /** the first route of each intent, and of each kind of button */
  intents: ReadonlyMap<Intent, Found>;
  buttons: ReadonlyMap<string, Found>;
  /** the few routes that are there in any dialog */
  always: readonly Found[];
  /** what a menu or the help has typed */
  commands: ReadonlySet<string>;
}

/** Features stay as they are. */
const names = new WeakMap<readonly Feature[], Names>();

function namesOf(features: readonly Feature[]): Names {
  const known = names.get(features) ?? namesIn(features);
  names.set(features, known);
  return known;
}

function namesIn(features: readonly Feature[]): Names {
  const all = features.flatMap(({ name, routes }) => routes.map((route) => ({ feature: name, route })));
  // The first of a name counts.
  const first = [...all].reverse();
  return {
    intents: new Map(first.flatMap((one) => ('intent' in one.route.on ? [[one.route.on.intent, one] as const] : []))),
    buttons: new Map(first.flatMap((one) => ('button' in one.route.on ? [[one.route.on.button, one] as const] : []))),
    always: all.filter(({ route: { on } }) => isAlways(on)),
    commands: new Set([...menuWords, ...features.flatMap(({ help }) => help.map(({ say }) => say))]),
  };
}

function breaksIn(features: readonly Feature[], understanding: Understanding): Found | null {
  return namesOf(features).always.find(({ route: { on } }) => hasIntent(on, understanding)) ?? null;
}

const isAlways = (on: Trigger): boolean => 'always' in on && on.always === true;

function hasIntent(on: Trigger, { intent, confidence }: Understanding): boolean {
  return 'intent' in on && on.intent === intent && confidence >= BREAKS_IN;
}

function interrupts({ intent, confidence }: Understanding): boolean {
  return (intent === 'cancel' && confidence >= CONFIDENT) || (QUESTIONS.includes(intent) && confidence >= INTERRUPTS);
}

/** Whether the dialog waits for the person's own words, in which a question is no question to the bot. */
function takesAnyWords({ on }: Route, { dialog }: Context): boolean {
  return 'dialog' in on && dialog !== null && on.ownWords.includes(dialog.step);
}

/** Whether it waits for own words, and a clear question in them is one to the bot all the same. */
function hearsWishes({ on }: Route, { dialog }: Context): boolean {
  return 'dialog' in on && dialog !== null && on.withWishes.includes(dialog.step);
}

/**
 * Whether a text that was typed may be the label of something that the bot sent on its own: nobody understood it and it is no greeting, or
 * it is a bare word such as รายงานเลย, and no command of a menu or the help.
 */
export function mayBeNoticeLabel(features: readonly Feature[], { route: { on }, input }: Choice): boolean {
  if (!('intent' in on)) return false;
  if (on.intent === 'none') return !isPolite(input.text);
  return Object.keys(input.slots).length === 0 && !isCommand(features, input.text);
}

/** Of what is typed where own words are waited for, besides questions these are meant for the bot: giving up, and what a menu types. */
function isCalledFor(features: readonly Feature[], text: string, { intent, confidence }: Understanding): boolean {
  if (intent === 'cancel' && confidence >= CONFIDENT) return true;
  return isCommand(features, text);
}

const isCommand = (features: readonly Feature[], text: string): boolean => namesOf(features).commands.has(text.trim());
