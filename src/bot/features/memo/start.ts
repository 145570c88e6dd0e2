import { compact } from '../../../compact';
import { ROUNDS, roundName } from '../../../domain/calendar/dates';
import { askedPlan } from '../../../domain/measures/plan';
import { loadReadiness } from '../../../domain/memos/load-readiness';
import { latestMemo, type RoundKey } from '../../../domain/memos/memo-steps';
import { releaseWithoutChain } from '../../../domain/memos/release-without-chain';
import { releaseWordOf } from '../../../domain/memos/release-word.rules';
import { requireStarter } from '../../../domain/memos/start-memo';
import { texts as refusals } from '../../../domain/memos/texts';
import { approvedMark } from '../../../domain/reports/publish-reports';
import { messageAction, postbackAction, textMessage } from '../../../line/compose';
import type { Message } from '../../../line/types';
import { type RoundButtonPayload, releaseButton, startButton } from '../../../notifications/memos/buttons';
import { notifyReleased } from '../../../notifications/memos/notify';
import { putForward } from '../../../notifications/memos/put-forward';
import { labels, texts } from '../../../notifications/memos/texts';
import { Refusal } from '../../../refusal';
import { choiceMessage } from '../../../ui/choice-message';
import { sheetMessage } from '../../../ui/sheet';
import { texts as shared } from '../../../ui/texts';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { publicAddress } from './public-address';

/** Asks for the round if it was not said, and shows what would be put forward. */
export async function askStart(ctx: MemberContext, { slots }: Input): Promise<Outcome> {
  await requireStarter(ctx.organisation, ctx.person, ctx);
  const { round } = slots;
  const { fiscalYear } = await askedPlan(ctx.office, ctx.now, slots.fiscalYear);
  if (round !== undefined) return { replies: [await wouldGoForward(ctx, { fiscalYear, round }, null)] };
  const hasChain = (ctx.organisation.approvalChain ?? []).length > 0;
  const says = hasChain ? labels.startRound : labels.releaseRound;
  const ways = ROUNDS.map((one) => messageAction(roundName(one), `${says(one)} ปี ${fiscalYear}`));
  return { replies: [choiceMessage(hasChain ? texts.whichRound : texts.whichRoundToRelease, ways)] };
}

/**
 * What would be put forward, or published where there is no chain; its button does so with just that.
 * @param notice what is said first; null: nothing
 * @throws Refusal `nothing_approved`
 */
async function wouldGoForward(ctx: MemberContext, key: RoundKey, notice: string | null): Promise<Message> {
  const { fiscalYear, round } = key;
  const { approved, measures } = await loadReadiness(ctx.office, key);
  if (approved.length === 0) throw new Refusal('nothing_approved', refusals.nothingApproved(fiscalYear, round));
  const word = releaseWordOf(ctx.organisation);
  const [first] = ctx.organisation.approvalChain ?? [];
  const says = first ? texts.confirm(key, first.title) : texts.confirmRelease(key, word);
  const shown = await approvedMark(ctx.organisation, { ...key, measures: approved });
  const payload = { year: fiscalYear, round, shown };
  return sheetMessage({
    kicker: `${ctx.organisation.name} ${shared.year(fiscalYear)}`,
    title: first ? texts.confirmTitle : texts.confirmReleaseTitle(word),
    lines: compact([
      notice,
      says,
      texts.approvedOf(approved.length, measures),
      texts.measures(approved),
      approved.length < measures && texts.staysBehind,
    ]),
    sections: [],
    buttons: [
      first
        ? postbackAction({ label: labels.start, kind: startButton, payload })
        : postbackAction({ label: word, kind: releaseButton, payload }),
    ],
    altText: compact([notice, says]).join(' '),
    quickReplies: [messageAction(labels.see)],
  });
}

export async function onStart(ctx: MemberContext, { payload }: Input<RoundButtonPayload>): Promise<Outcome> {
  await requireStarter(ctx.organisation, ctx.person, ctx);
  const key = { fiscalYear: payload.year, round: payload.round };
  return elseShownAgain(ctx, key, async () => {
    const told = await putForward(ctx, key, payload.shown ?? '');
    return textMessage(told, [messageAction(labels.see)]);
  });
}

/** An admin publishes where no positions have to endorse. */
export async function onRelease(ctx: MemberContext, { payload }: Input<RoundButtonPayload>): Promise<Outcome> {
  const { organisation, eventId, now, person } = ctx;
  const key = { fiscalYear: payload.year, round: payload.round };
  return elseShownAgain(ctx, key, async () => {
    const { shown = '' } = payload;
    const published = await releaseWithoutChain({ organisation, key, shown, by: person._id, eventId, now });
    const memo = await latestMemo(ctx.office, key);
    if (memo) await notifyReleased(ctx.office, memo, published, { by: person._id, now });
    const told = texts.releasedNow(key, published, releaseWordOf(organisation), publicAddress(ctx, payload.year));
    return textMessage(told, [messageAction(labels.see)]);
  });
}

/** Does it, unless it is another thing by now than what the button showed: that is shown first. */
async function elseShownAgain(ctx: MemberContext, key: RoundKey, act: () => Promise<Message>): Promise<Outcome> {
  try {
    return { replies: [await act()] };
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'changed_meanwhile') throw error;
    return { replies: [await wouldGoForward(ctx, key, error.message)] };
  }
}
