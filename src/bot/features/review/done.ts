import { compact } from '../../../compact';
import { unitsFor } from '../../../domain/abilities/roles.rules';
import { messageAction, postbackAction, textMessage } from '../../../line/compose';
import { openButton, reportOf } from '../../../notifications/reviews/buttons';
import { supersedeNotices } from '../../../notifications/reviews/supersede-notices';
import { labels, texts } from '../../../notifications/reviews/texts';
import { phrases } from '../../../ui/texts';
import type { MemberContext } from '../../context';
import type { Outcome } from '../../feature';
import { waitingFor } from '../../measures/waiting-for';

/** Says what was done, how much still waits for this reviewer, and leads on to the next. */
export async function doneOutcome(ctx: MemberContext, said: string, also: readonly string[] = []): Promise<Outcome> {
  const { waiting } = await waitingFor(ctx, unitsFor(ctx.person, 'review'));
  const [next] = waiting;
  if (next) await supersedeNotices(ctx);
  const text = [said, ...also, texts.left(waiting.length)].join('\n');
  const ways = next
    ? compact([
        postbackAction({ label: labels.next, kind: openButton, payload: reportOf(next) }),
        waiting.length > 1 && messageAction(labels.several),
        messageAction(labels.queue),
      ])
    : [messageAction(phrases.overview), messageAction(phrases.outstanding)];
  return { replies: [textMessage(text, ways)] };
}
