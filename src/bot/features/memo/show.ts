import { abilitiesOf } from '../../../domain/abilities/abilities-of';
import { theMemo } from '../../../domain/abilities/things';
import { requireTurn } from '../../../domain/memos/endorse-memo';
import { loadHolders } from '../../../domain/memos/holders';
import { loadReadiness } from '../../../domain/memos/load-readiness';
import { type Memo, memos } from '../../../domain/memos/memo.model';
import { stepsOf } from '../../../domain/memos/memo-steps';
import { releaseWordOf } from '../../../domain/memos/release-word.rules';
import { findSentBack } from '../../../domain/memos/sent-back';
import { texts as refusals } from '../../../domain/memos/texts';
import { textMessage } from '../../../line/compose';
import type { Message } from '../../../line/types';
import type { MemoReportsPlace } from '../../../notifications/memos/buttons';
import { memoMessage } from '../../../notifications/memos/memo-message';
import { memoReports } from '../../../notifications/memos/memo-reports';
import { texts } from '../../../notifications/memos/texts';
import { Refusal } from '../../../refusal';
import { askIn } from '../../../ui/ask';
import { phrases } from '../../../ui/texts';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';

/** More than these nobody reads at once; LINE takes five. */
const MOST = 3;

/** Where the reports stand that were put forward: those under way first, else the latest. */
export async function showMemos(ctx: MemberContext): Promise<Outcome> {
  const underWay = await memos(ctx.office).find({ state: 'endorsing' }, { sort: { fiscalYear: 1, round: -1 } });
  const latest = underWay.length > 0 ? underWay : await memos(ctx.office).find({}, { sort: { _id: -1 }, limit: 1 });
  if (latest.length === 0) {
    const hasChain = (ctx.organisation.approvalChain ?? []).length > 0;
    const none = hasChain ? texts.none : texts.noneWithoutChain(releaseWordOf(ctx.organisation));
    return { replies: [textMessage(none, [askIn(ctx.chat)(phrases.overview)])] };
  }
  const holders = await loadHolders(ctx.office);
  const mine = underWay.find((memo) => mayEndorse(ctx, memo, holders));
  if (mine) {
    // What is signed is seen first, so one is shown at a time.
    const reports = await memoReports(ctx.office, mine);
    return { replies: [...reports, await showMemo(ctx, mine, holders, underWay.length - 1)] };
  }
  const replies: Message[] = [];
  for (const memo of latest.slice(0, MOST)) replies.push(await showMemo(ctx, memo, holders, 0));
  return { replies };
}

/** ดูต่อ: further reports of a memo, for who holds a position of its chain. */
export async function showMoreReports(ctx: MemberContext, { payload }: Input<MemoReportsPlace>): Promise<Outcome> {
  const { year: fiscalYear, round, run, from } = payload;
  const memo = await memos(ctx.office).findOne({ fiscalYear, round, run });
  if (!memo) throw new Refusal('memo_over', refusals.over(fiscalYear, round));
  await requireTurn(ctx.office, memo, memo, ctx);
  return { replies: await memoReports(ctx.office, memo, from) };
}

type Holders = Awaited<ReturnType<typeof loadHolders>>;

const rightsOn = (ctx: MemberContext, { chain, step }: Memo, holders: Holders) =>
  abilitiesOf(ctx.person, theMemo(chain, holders, chain[step]?.position ?? null));

const mayEndorse = (ctx: MemberContext, memo: Memo, holders: Holders): boolean =>
  memo.state === 'endorsing' && rightsOn(ctx, memo, holders).endorse;

/**
 * One memo for the person who asks: admins see who holds the positions.
 * @param others how many more are under way that are not shown
 */
async function showMemo(ctx: MemberContext, memo: Memo, holders: Holders, others: number): Promise<Message> {
  const { measures } = await loadReadiness(ctx.office, memo);
  const seen = rightsOn(ctx, memo, holders).see_holders ? holders : null;
  const steps = await stepsOf(ctx.office, memo);
  const isTurn = mayEndorse(ctx, memo, holders);
  const sentBack = await findSentBack(ctx.office, memo, holders);
  return memoMessage(ctx.organisation, { memo, steps, measures, sentBack, isTurn, holders: seen, others });
}
