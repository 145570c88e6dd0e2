import { closedNumbers, reopenClosed } from '../../../domain/reports/close-overdue';
import { messageAction, textMessage } from '../../../line/compose';
import { phrases } from '../../../ui/texts';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import type { ReopenPayload } from './buttons';
import { texts } from './texts';

/** Asks again for what was closed. */
export async function reopen(ctx: MemberContext, { payload }: Input<ReopenPayload>): Promise<Outcome> {
  const { organisation, eventId, now } = ctx;
  const { year: fiscalYear, round, measure } = payload;
  const of = { fiscalYear, round };
  const nums = measure === null ? await closedNumbers(ctx.office, of) : [measure];
  await reopenClosed({ organisation, of, nums, by: ctx.person._id, eventId, now });
  return { replies: [textMessage(texts.reopened(nums, of), [messageAction(phrases.outstanding)])] };
}
