import { abilitiesOf } from '../../../domain/abilities/abilities-of';
import { unitsFor } from '../../../domain/abilities/roles.rules';
import { theReport } from '../../../domain/abilities/things';
import { loadQueue } from '../../../domain/reviews/load-queue';
import { messageAction, postbackAction, textMessage } from '../../../line/compose';
import { openButton, reportOf } from '../../../notifications/reviews/buttons';
import { supersedeNotices } from '../../../notifications/reviews/supersede-notices';
import { labels, texts } from '../../../notifications/reviews/texts';
import { phrases } from '../../../ui/texts';
import type { MemberContext } from '../../context';
import type { Outcome } from '../../feature';

/** Says what was done, how much still waits for this reviewer, and leads on to the next. */
export async function doneOutcome(ctx: MemberContext, said: string, also: readonly string[] = []): Promise<Outcome> {
  const all = await loadQueue(ctx.office, unitsFor(ctx.person, 'review'));
  const waiting = all.filter(({ measure, authors }) => abilitiesOf(ctx.person, theReport(measure, authors)).review);
  const [next] = waiting;
  if (next) await supersedeNotices(ctx);
  const text = [said, ...also, texts.left(waiting.length)].join('\n');
  const ways = next
    ? [postbackAction({ label: labels.next, kind: openButton, payload: reportOf(next) }), messageAction(labels.queue)]
    : [messageAction(phrases.overview), messageAction(phrases.outstanding)];
  return { replies: [textMessage(text, ways)] };
}
