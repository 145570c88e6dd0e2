import { releaseWordOf } from '../../../domain/memos/release-word.rules';
import { publishedRounds, requireReleased } from '../../../domain/memos/withdraw-publication';
import { messageAction } from '../../../line/compose';
import { Refusal } from '../../../refusal';
import { choiceMessage } from '../../../ui/choice-message';
import { phrases } from '../../../ui/texts';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { withdrawalForm } from './form';
import { labels, texts } from './texts';

/** As many rounds as a message has room to offer. */
const MOST = 12;

/** Begins with the round that was said, or the only one that is published; asks which where there are several. */
export async function startWithdrawal(ctx: MemberContext, { slots }: Input): Promise<Outcome> {
  const rounds = (await publishedRounds(ctx.office)).filter(
    ({ round, fiscalYear }) => (slots.round ?? round) === round && (slots.fiscalYear ?? fiscalYear) === fiscalYear,
  );
  const [key, ...others] = rounds;
  if (!key) throw new Refusal('nothing_published', texts.nothing(releaseWordOf(ctx.organisation)));
  if (others.length > 0) {
    const ways = rounds
      .slice(0, MOST)
      .map((one) =>
        messageAction(labels.roundOf(one), phrases.withYear(labels.withdrawRound(one.round), one.fiscalYear)),
      );
    return { replies: [choiceMessage(texts.whichRound, ways)] };
  }
  await requireReleased(ctx.organisation, key);
  return withdrawalForm.start(ctx, { year: key.fiscalYear, round: key.round, reason: null });
}
