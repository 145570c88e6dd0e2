import { enqueue } from '../../../delivery/enqueue';
import { addDays, endOfDay, instantOf, localDate } from '../../../domain/calendar/dates';
import { textMessage } from '../../../line/compose';
import { Refusal } from '../../../refusal';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import type { AgainPress } from './buttons';
import { findSent, sentFor } from './find-sent';
import { againOccasion, type PersonPayload } from './payloads';
import { answers } from './texts';

/**
 * When a reminder that was asked for comes, in Bangkok: a few minutes after the tick of 08:30, so that a reminder that is due on
 * that day in any case is there first and takes its place.
 */
export const AGAIN_AT = '08:35';

/** เตือนอีกทีพรุ่งนี้: one's own list once more tomorrow, if something is still owed then; once for each reminder. */
export async function askAgain(ctx: MemberContext, { payload: { occasion } }: Input<AgainPress>): Promise<Outcome> {
  const sent = await sentFor(ctx, occasion);
  if (ctx.person.quietSince) throw new Refusal('quiet', answers.quietNow);
  const before = await findSent(ctx, againOccasion(occasion));
  if (before) return { replies: [textMessage(answers.againSet(localDate(before.notBefore)))] };

  const tomorrow = addDays(ctx.today, 1);
  const payload: PersonPayload = {
    ...(sent.payload as PersonPayload),
    parts: { own: true, units: false, office: false },
  };
  await enqueue(
    [
      {
        office: ctx.officeId,
        to: { person: ctx.person._id, lineUserId: ctx.lineUserId },
        occasion: againOccasion(occasion),
        kind: sent.kind,
        payload,
        notBefore: instantOf(tomorrow, AGAIN_AT),
        expiresAt: endOfDay(tomorrow),
      },
    ],
    ctx.now,
  );
  return { replies: [textMessage(answers.again(instantOf(tomorrow, AGAIN_AT)))] };
}
