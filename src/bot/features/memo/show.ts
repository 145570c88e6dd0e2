import { abilitiesOf } from '../../../domain/abilities/abilities-of';
import { theMemo } from '../../../domain/abilities/things';
import { loadHolders } from '../../../domain/memos/holders';
import { loadReadiness } from '../../../domain/memos/load-readiness';
import { type Memo, memos } from '../../../domain/memos/memo.model';
import { stepsOf } from '../../../domain/memos/memo-steps';
import { textMessage } from '../../../line/compose';
import type { Message } from '../../../line/types';
import { memoMessage } from '../../../notifications/memos/memo-message';
import { texts } from '../../../notifications/memos/texts';
import { askIn } from '../../../ui/ask';
import { phrases } from '../../../ui/texts';
import type { MemberContext } from '../../context';
import type { Outcome } from '../../feature';

/** More than these nobody reads at once; LINE takes five. */
const MOST = 3;

/** Where the reports stand that were put forward: those under way first, else the latest. */
export async function showMemos(ctx: MemberContext): Promise<Outcome> {
  const underWay = await memos(ctx.office).find({ state: 'endorsing' }, { sort: { fiscalYear: 1, round: -1 } });
  const latest = underWay.length > 0 ? underWay : await memos(ctx.office).find({}, { sort: { _id: -1 }, limit: 1 });
  if (latest.length === 0) {
    const hasChain = (ctx.organisation.approvalChain ?? []).length > 0;
    const none = hasChain ? texts.none : texts.noneWithoutChain;
    return { replies: [textMessage(none, [askIn(ctx.chat)(phrases.overview)])] };
  }
  const replies: Message[] = [];
  for (const memo of latest.slice(0, MOST)) replies.push(await showMemo(ctx, memo));
  return { replies };
}

/** One memo for the person who asks: admins see who holds the positions. */
async function showMemo(ctx: MemberContext, memo: Memo): Promise<Message> {
  const holders = await loadHolders(ctx.office);
  const may = abilitiesOf(ctx.person, theMemo(memo.chain, holders, memo.chain[memo.step]?.position ?? null));
  const isTurn = memo.state === 'endorsing' && may.endorse;
  const { measures } = await loadReadiness(ctx.office, memo);
  const seen = may.see_holders ? holders : null;
  const steps = await stepsOf(ctx.office, memo);
  return memoMessage(ctx.organisation.name, { memo, steps, measures, isTurn, holders: seen });
}
