import { sendAtOf } from '../../../notifications/announcements/draft';
import { estimate } from '../../../notifications/announcements/reach';
import { reachWords } from '../../../notifications/announcements/reach-words';
import { sendAnnouncement } from '../../../notifications/announcements/send-announcement';
import type { Submitted } from '../../forms/form';
import { REVIEW } from '../../forms/next-step';
import { confirmedMessage } from './confirmed';
import { type AnnouncePrompt, isComplete, type Values } from './draft';
import { refusalOf } from './preview';
import { texts } from './texts';

/**
 * Sends what the preview showed, or schedules it, and ends the dialog. What the quota does not allow any more is shown again, refused.
 */
export async function submit({ ctx, draft }: AnnouncePrompt): Promise<Submitted<Values>> {
  if (!isComplete(draft)) return { ask: REVIEW };
  if (draft.sendAt !== null && sendAtOf(draft, ctx.now) <= ctx.now) return { ask: 'time', notice: texts.timeOver };
  const reach = await estimate(ctx, draft);
  if (refusalOf(draft, reach) !== null) return { ask: REVIEW };

  await sendAnnouncement(ctx, draft, reach);
  return { replies: [confirmedMessage(ctx, draft, reachWords(reach))], dialog: null };
}
