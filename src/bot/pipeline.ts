import type { Clock } from '../clock';
import type { MonthlyQuota, RecentlySent } from '../delivery';
import { localDate } from '../domain/calendar/dates';
import type { FileLinks } from '../domain/evidence/file-links';
import { withdrawPending } from '../domain/evidence/withdraw-evidence';
import { officeCalendar } from '../domain/holidays/office-calendar';
import type { Organisation } from '../domain/organisations/organisation.model';
import { hasConsented } from '../domain/people/privacy-notice';
import { needTransaction } from '../domain/reading-only';
import { followedBy, textMessage } from '../line/compose';
import type { EventHandler, EventMeta } from '../line/event-handler';
import type { Gateway } from '../line/gateway';
import type { LineEvent, Message } from '../line/types';
import { Refusal } from '../refusal';
import { withAssumed, withHeldQuestion, withOwnQuestion, withWayBack } from './around-answer';
import { type Context, isMember, type MemberContext, type ReminderTimes } from './context';
import { type Dialog, dialogKey, endDialog, saveDialog } from './dialog';
import { hasLostRight, neededByDialogs, rightsUnder } from './dialog-rights';
import { batchesOf } from './evidence/batch';
import type { Feature, Outcome, Route } from './feature';
import { chatOf, identifyChat, identifyPerson, userOf } from './identify';
import { questionAfter, toShownQuestion } from './last-question';
import { withMore } from './more-wishes';
import { OfficeVocabularies, WORDS_OF_NO_OFFICE } from './office-vocabulary';
import { requireWho } from './require-who';
import { answersEach, type Choice, chooseRoute, mayBeNoticeLabel, routeOfIntent, routeOfMedia } from './router';
import { texts } from './texts';
import { readTypedLabel, type TypedLabel } from './typed-label';
import { readNoticeLabel } from './typed-notice';
import { whichMessage } from './ui/which';
import { readUserInput, type UserInput } from './user-input';

export interface PipelineOptions {
  features: readonly Feature[];
  gateway: Gateway;
  quota: MonthlyQuota;
  links: FileLinks;
  reminders: ReminderTimes;
  recentlySent: RecentlySent;
  clock: Clock;
  /** told who writes in a 1:1 chat, whose answer may take something along */
  expectRiding?: (lineUserId: string) => Promise<void>;
  /** counts what each feature was used for */
  count?: (feature: string) => void;
}

/**
 * The order of everything that happens to an event:
 *
 * 1. log       the event gets its own log, with its id and type
 * 2. boundary  standby events, events without a chat, and group talk that is not for us end here, unread and unstored
 * 3. identify  person, office, the person's open dialog in this place; the place; whether the text is the label of something shown there
 * 4. consent   who has not registered (which takes consent), or consented to an older notice, reaches only the routes for anyone
 * 5. guards    the chosen route's role and place
 * 6. feature   the first route that matches handles; the last feature takes what nobody understood
 *
 * It runs inside the transaction that marks the event as handled; what a route that only reads (`reads`) takes, without one. A refusal
 * becomes a sentence; a fault rolls everything back and the event is tried again.
 */
export function createPipeline(options: PipelineOptions): EventHandler {
  const { features, gateway, quota, links, reminders, clock } = options;
  const vocabularies = new OfficeVocabularies();
  const needed = neededByDialogs(features);

  return async (event, meta) => {
    const log = meta.log.child({ type: event.type });
    const chat = chatOf(event);
    if (event.mode === 'standby' || !chat) return [];

    const input = readUserInput(event);
    const lineUserId = userOf(event);
    const isCall = input.kind !== 'media' && (input.kind !== 'text' || input.addressed);
    const mayBeDialog = chat.kind === 'group' && !isCall;
    if (chat.kind === 'group' && (input.kind === 'other' || (mayBeDialog && !lineUserId))) return [];

    const now = clock.now();
    const key = dialogKey(chat.id, lineUserId ?? '');
    const who = lineUserId ? await identifyPerson(lineUserId, chat.id, now, meta.lastShown) : null;
    if (mayBeDialog && !who?.dialog.open) return [];
    if (who && lineUserId && chat.kind === 'user') await options.expectRiding?.(lineUserId);

    const ctx: Context = {
      eventId: meta.eventId,
      log,
      now,
      today: localDate(now),
      chat: await identifyChat(chat),
      lineUserId,
      gateway,
      quota,
      links,
      reminders,
      person: who?.person ?? null,
      organisation: who?.organisation ?? null,
      vocabulary: WORDS_OF_NO_OFFICE,
      dialog: who?.dialog.open ?? null,
      lapsed: who?.dialog.lapsed ?? null,
      answered: who?.answered ?? null,
      asked: who?.asked ?? null,
    };
    if (who) {
      meta.keepButtons?.();
      await makeMember(ctx, who.organisation);
    }
    const typed =
      input.kind === 'text' && input.addressed && who
        ? readTypedLabel(input.text, who.answered?.buttons ?? [], ctx.dialog)
        : null;
    if (typed) return runLabel(ctx, typed, event, meta, key);
    return run(ctx, input, event, meta, key, false);
  };

  async function makeMember(ctx: Context, organisation: Organisation): Promise<void> {
    const vocabulary = await vocabularies.of(organisation, ctx.now);
    const holidays = officeCalendar(reminders.national, organisation);
    Object.assign(ctx, { office: organisation._id, vocabulary, reminders: { ...reminders, holidays } });
  }

  /** Asks what an outcome wants asked behind it. Who came in just now is registered by then. */
  async function askBehind(ctx: Context, choice: Choice, outcome: Outcome): Promise<Outcome> {
    const { andAsk, ...first } = outcome;
    if (andAsk === undefined || ctx.dialog || !ctx.lineUserId) return first;
    const next = routeOfIntent(features, andAsk);
    const who = await identifyPerson(ctx.lineUserId, ctx.chat.id, ctx.now);
    if (!next || !who) return first;
    Object.assign(ctx, { person: who.person, organisation: who.organisation });
    await makeMember(ctx, who.organisation);
    const asked = await handle(features, ctx, { ...next, input: choice.input });
    return { ...asked, replies: followedBy(first.replies, asked.replies) };
  }

  /** Does what a tap does, or asks which one was meant. */
  async function runLabel(
    ctx: Context,
    typed: TypedLabel,
    event: LineEvent,
    meta: EventMeta,
    key: string,
  ): Promise<Message[]> {
    return 'several' in typed ? [whichMessage(typed.several)] : run(ctx, typed.input, event, meta, key, true);
  }

  async function run(
    ctx: Context,
    input: UserInput,
    event: LineEvent,
    meta: EventMeta,
    key: string,
    isLabel: boolean,
  ): Promise<Message[]> {
    // Of pictures and files that are sent one after the other the last is answered, or refused, for all.
    let isSilent = input.kind === 'media' && meta.isFollowed === true;
    try {
      if (isMember(ctx)) await endWithRight(ctx, key, input, event);
      const choice = chooseRoute(features, ctx, input, event);
      if (!choice) return [];
      if (answersEach(choice)) isSilent = false;
      if (input.kind === 'text' && !isLabel && isMember(ctx) && mayBeNoticeLabel(features, choice)) {
        const typed = await readNoticeLabel(input.text, ctx, options.recentlySent);
        if (typed) return runLabel(ctx, typed, event, meta, key);
      }
      const first = await askBehind(ctx, choice, await handle(features, ctx, choice));
      const last = await withMore(features, ctx, choice, first, (next) => handle(features, ctx, next));
      const outcome = await withHeldQuestion(features, ctx, choice, withAssumed(choice, last.outcome));
      await keepDialog(ctx, key, outcome, event);
      keepQuestion(ctx, last.choice, outcome, meta);
      options.count?.(choice.feature);
      ctx.log.info({ feature: choice.feature, replies: outcome.replies.length }, 'handled');
      return isSilent ? [] : withOwnQuestion(features, ctx, outcome, withWayBack(ctx, outcome));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      meta.log.info({ refusal: error.code }, 'refused');
      return isSilent ? [] : [textMessage(error.message)];
    }
  }

  /**
   * Ends a dialog whose right is gone. What goes on with it is told so; anything else is handled as if there were none.
   * @throws Refusal `right_over`
   */
  async function endWithRight(ctx: MemberContext, key: string, input: UserInput, event: LineEvent): Promise<void> {
    const { grants } = ctx.person;
    if (ctx.lapsed && hasLostRight(ctx.lapsed, grants)) ctx.lapsed = null;
    const { dialog } = ctx;
    if (!dialog || !hasLostRight(dialog, grants)) return;
    const goesOn = input.kind === 'button' ? input.dialog === dialog.token : isLedBy(dialog, ctx, input, event);
    needTransaction();
    await endDialog(ctx.office, key);
    for (const batch of batchesOf(dialog)) await withdrawPending(ctx.office, batch, ctx);
    ctx.dialog = null;
    if (goesOn) throw new Refusal('right_over', texts.rightOver);
  }

  function isLedBy({ feature }: Dialog, ctx: MemberContext, input: UserInput, event: LineEvent): boolean {
    const on = chooseRoute(features, ctx, input, event)?.route.on;
    if (!on) return false;
    return ('dialog' in on && on.dialog === feature) || ('mediaIn' in on && on.mediaIn === feature);
  }

  function keepQuestion(ctx: Context, choice: Choice, { listed }: Outcome, meta: EventMeta): void {
    const { on } = choice.route;
    const said = { intent: 'intent' in on ? on.intent : null, slots: choice.input.slots };
    const asked = questionAfter(ctx.asked, said, listed, ctx.now);
    if (asked && ctx.person) meta.keepQuestion?.(toShownQuestion(asked, String(ctx.person._id)));
  }

  async function keepDialog(ctx: Context, key: string, outcome: Outcome, event: LineEvent): Promise<void> {
    if (outcome.dialog === undefined || !isMember(ctx)) return;
    if (outcome.dialog) {
      const under = rightsUnder(ctx.person.grants, needed.get(outcome.dialog.feature));
      const from = textsOf(ctx, outcome.dialog, event);
      await saveDialog(ctx.office, key, ctx.dialog, { ...outcome.dialog, under, from }, ctx.now);
    } else await endDialog(ctx.office, key);
    // What was sent in a dialog that is over, and never said to be about anything, goes with it.
    for (const batch of !outcome.dialog && ctx.dialog ? batchesOf(ctx.dialog) : []) {
      await withdrawPending(ctx.office, batch, ctx);
    }
  }
}

/** The texts whose words a dialog holds after an event: those of before, also of one that was taken up again, and the event's own. */
function textsOf({ dialog, lapsed }: Context, after: Dialog, event: LineEvent): string[] {
  const before = [dialog, lapsed].find((one) => one?.feature === after.feature)?.from ?? [];
  const isText = event.type === 'message' && event.message.type === 'text';
  return isText ? [...before, event.message.id] : before;
}

const nameOf = (features: readonly Feature[], route: Route): string =>
  features.find(({ routes }) => routes.includes(route))?.name ?? '';

/** Lets the route handle it, and where that hands it on, the one it is handed on to. */
async function handle(features: readonly Feature[], ctx: Context, { route, input }: Choice): Promise<Outcome> {
  if (!route.readsOnly) needTransaction();
  const outcome = await (route.who === 'anyone'
    ? route.handle(ctx, input)
    : route.handle(await admit(ctx, route, nameOf(features, route)), input));
  if (outcome.handOn === undefined) return outcome;
  const { handOn } = outcome;
  if (typeof handOn === 'object') {
    const taking = routeOfMedia(features);
    if (!taking) throw new Error('Handed on a file that no feature takes');
    return handle(features, ctx, { ...taking, input: { ...input, payload: undefined as never, media: handOn.media } });
  }
  const next = routeOfIntent(features, handOn);
  if (!next) throw new Error(`Handed on to an intent that no feature takes: ${handOn}`);
  return handle(features, ctx, { ...next, input });
}

/**
 * Lets a registered person through to a route, or says why not and who may.
 * @throws Refusal
 */
async function admit(ctx: Context, route: Exclude<Route, { who: 'anyone' }>, feature: string): Promise<MemberContext> {
  const inGroup = ctx.chat.kind === 'group';
  // A button of which LINE does not say who pressed it is refused before a route is chosen.
  if (!ctx.lineUserId) throw new Refusal('unknown_writer', texts.unknownWriter);
  if (!isMember(ctx)) {
    throw new Refusal('not_registered', inGroup ? texts.notRegisteredInGroup : texts.notRegistered);
  }
  if (!hasConsented(ctx.person)) {
    throw new Refusal('consent_again', inGroup ? texts.consentAgainInGroup : texts.consentAgain);
  }
  await requireWho(ctx, route.who, feature);
  if (ctx.chat.kind === 'group') {
    if (route.privateOnly) throw new Refusal('private_only', texts.privateOnly);
    // An admin must be able to link a group before it is linked.
    if (!ctx.chat.group && route.who !== 'administer') throw new Refusal('group_not_linked', texts.groupNotLinked);
    if (ctx.chat.group && ctx.chat.group.office !== ctx.office) throw new Refusal('other_office', texts.otherOffice);
  }
  return ctx;
}
