import { compact } from '../../../compact';
import { closeOverdue } from '../../../domain/reports/close-overdue';
import { messageAction, textMessage } from '../../../line/compose';
import { notifyClosed } from '../../../notifications/closing/notify-closed';
import { putForwardWhenComplete } from '../../../notifications/memos/put-forward';
import { phrases } from '../../../ui/texts';
import { answersOf } from '../../forms/draft';
import type { Prompt } from '../../forms/field';
import type { Submitted } from '../../forms/form';
import { REVIEW } from '../../forms/next-step';
import { roundIn, type Values } from './draft';
import { labels, texts } from './texts';

/** Closes what the review showed, and tells who owed it. What changed meanwhile is shown again first. A round that waited for nothing else is put forward. */
export async function submit({ ctx, draft, notice }: Prompt<Values, unknown>): Promise<Submitted<Values>> {
  if (notice !== null) return { ask: REVIEW, notice };
  const { organisation, eventId, now } = ctx;
  const of = roundIn(draft);
  const { nums } = draft;
  const { reason } = answersOf(draft, 'reason');
  const by = ctx.person._id;
  const standings = await closeOverdue({ organisation, of, nums, reason, by, eventId, now });
  await notifyClosed({ office: ctx.office, standings, by, eventId, now });
  const forward = await putForwardWhenComplete(ctx, of);
  const said = compact([texts.done(nums, of), forward]).join('\n');
  return {
    replies: [textMessage(said, [messageAction(phrases.outstanding), messageAction(labels.reopen)])],
    dialog: null,
  };
}
