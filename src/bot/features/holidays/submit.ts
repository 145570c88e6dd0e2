import { addHolidays, removeHolidays } from '../../../domain/holidays/change-holidays';
import { messageAction, textMessage } from '../../../line/compose';
import { Refusal } from '../../../refusal';
import type { Prompt } from '../../forms/field';
import type { Submitted } from '../../forms/form';
import { REVIEW } from '../../forms/next-step';
import type { Values } from './draft';
import type { Facts } from './facts';
import { labels, texts } from './texts';

/** Does what was shown; what does not hold any more is asked for again. */
export async function submit({ ctx, draft, notice }: Prompt<Values, Facts>): Promise<Submitted<Values>> {
  const { change, first: from, last: to, name } = draft;
  if (notice !== null) return { ask: REVIEW, notice };
  if (from === null || to === null) return { ask: REVIEW };
  const cause = { by: ctx.person._id, now: ctx.now, eventId: ctx.eventId };
  try {
    if (change === 'add') await addHolidays(ctx.office, { from, to, name: name ?? '' }, cause);
    else await removeHolidays(ctx.office, { from, to }, cause);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ask: REVIEW, set: { first: null, last: null }, notice: error.message };
  }
  const done = change === 'add' ? texts.added({ from, to }, name ?? '') : texts.removed({ from, to });
  return { replies: [textMessage(done, [messageAction(labels.list), messageAction(labels.add)])], dialog: null };
}
