import { compact } from '../../../compact';
import { ROUNDS, roundName } from '../../../domain/calendar/dates';
import { askedPlan } from '../../../domain/measures/plan';
import { loadReadiness } from '../../../domain/memos/load-readiness';
import { latestMemo } from '../../../domain/memos/memo-steps';
import { releaseWithoutChain } from '../../../domain/memos/release-without-chain';
import { releaseWordOf } from '../../../domain/memos/release-word.rules';
import { requireStarter } from '../../../domain/memos/start-memo';
import { texts as refusals } from '../../../domain/memos/texts';
import { messageAction, postbackAction, textMessage } from '../../../line/compose';
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

/** Asks for the round if it was not said, and shows what would be put forward. */
export async function askStart(ctx: MemberContext, { slots }: Input): Promise<Outcome> {
  await requireStarter(ctx.organisation, ctx.person, ctx);
  const { round } = slots;
  const { fiscalYear } = await askedPlan(ctx.office, ctx.now, slots.fiscalYear);
  if (round === undefined) {
    const ways = ROUNDS.map((one) => messageAction(roundName(one), `${labels.startRound(one)} ปี ${fiscalYear}`));
    return { replies: [choiceMessage(texts.whichRound, ways)] };
  }
  const key = { fiscalYear, round };
  const { approved, measures } = await loadReadiness(ctx.office, key);
  if (approved.length === 0) throw new Refusal('nothing_approved', refusals.nothingApproved(fiscalYear, round));
  const word = releaseWordOf(ctx.organisation);
  const [first] = ctx.organisation.approvalChain ?? [];
  const says = first ? texts.confirm(key, first.title) : texts.confirmRelease(key, word);
  const payload = { year: fiscalYear, round };
  return {
    replies: [
      sheetMessage({
        kicker: `${ctx.organisation.name} ${shared.year(fiscalYear)}`,
        title: first ? texts.confirmTitle : texts.confirmReleaseTitle(word),
        lines: compact([
          says,
          texts.approvedOf(approved.length, measures),
          approved.length < measures && texts.staysBehind,
        ]),
        sections: [],
        buttons: [
          first
            ? postbackAction({ label: labels.start, kind: startButton, payload })
            : postbackAction({ label: word, kind: releaseButton, payload }),
        ],
        altText: says,
        quickReplies: [messageAction(labels.see)],
      }),
    ],
  };
}

export async function onStart(ctx: MemberContext, { payload }: Input<RoundButtonPayload>): Promise<Outcome> {
  await requireStarter(ctx.organisation, ctx.person, ctx);
  const key = { fiscalYear: payload.year, round: payload.round };
  const told = await putForward(ctx, key);
  return { replies: [textMessage(told, [messageAction(labels.see)])] };
}

/** An admin publishes where no positions have to endorse. */
export async function onRelease(ctx: MemberContext, { payload }: Input<RoundButtonPayload>): Promise<Outcome> {
  const { organisation, eventId, now } = ctx;
  const key = { fiscalYear: payload.year, round: payload.round };
  const published = await releaseWithoutChain({ organisation, key, by: ctx.person._id, eventId, now });
  const memo = await latestMemo(ctx.office, key);
  if (memo) await notifyReleased(ctx.office, memo, published, now);
  return {
    replies: [textMessage(texts.releasedNow(key, published, releaseWordOf(organisation)), [messageAction(labels.see)])],
  };
}
