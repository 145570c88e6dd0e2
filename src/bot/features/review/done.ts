import { unitsFor } from '../../../domain/people/people.rules';
import { loadQueue } from '../../../domain/reviews/load-queue';
import { mayReview } from '../../../domain/reviews/reviewers.rules';
import { messageAction, postbackAction, textMessage } from '../../../line/compose';
import type { MemberContext } from '../../context';
import type { Outcome } from '../../feature';
import { asks } from '../../measures/texts';
import { openButton, reportOf } from './buttons';
import { coverNotices } from './cover-notices';
import { labels, texts } from './texts';

/** Says what was done, how much still waits for this reviewer, and leads on to the next. */
export async function doneOutcome(ctx: MemberContext, said: string, also: readonly string[] = []): Promise<Outcome> {
  const all = await loadQueue(ctx.officeId, unitsFor(ctx.person, 'review'));
  const waiting = all.filter(({ measure, authors }) => mayReview(ctx.person, measure, authors));
  const [next] = waiting;
  if (next) await coverNotices(ctx);
  const text = [said, ...also, texts.left(waiting.length)].join('\n');
  const ways = next
    ? [postbackAction({ label: labels.next, kind: openButton, payload: reportOf(next) }), messageAction(labels.queue)]
    : [messageAction(asks.overview), messageAction(asks.outstanding)];
  return { replies: [textMessage(text, ways)] };
}
