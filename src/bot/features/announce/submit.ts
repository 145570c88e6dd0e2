import { mongo } from 'mongoose';
import type { Broadcast } from '../../../domain/announcements/broadcast.model';
import { correctAnnouncement } from '../../../domain/announcements/correct-announcement';
import { findManaged } from '../../../domain/announcements/find-announcement';
import { scheduleAnnouncement } from '../../../domain/announcements/schedule-announcement';
import { keepPicture } from '../../../domain/announcements/take-picture';
import { BATCH_SIZE, fanOutBatch } from '../../../notifications/announcements/fan-out';
import type { MemberContext } from '../../context';
import type { Submitted } from '../../forms/form';
import { REVIEW } from '../../forms/next-step';
import { type Complete, contentOf, draftShown, isComplete, mentionsAll, sendAtOf } from './complete';
import { confirmedMessage } from './confirmed';
import { type AnnouncePrompt, isCorrection, type Values } from './draft';
import { reachWords, refusalOf } from './preview';
import { type Estimate, estimate } from './reach';
import { withinOf } from './scope';
import { texts } from './texts';

/**
 * Sends what the preview showed, or schedules it, and ends the dialog. What the quota does not allow any more is shown again, refused.
 */
export async function submit({ ctx, draft }: AnnouncePrompt): Promise<Submitted<Values>> {
  if (!isComplete(draft)) return { ask: REVIEW };
  if (draft.sendAt !== null && sendAtOf(draft, ctx.now) <= ctx.now) return { ask: 'time', notice: texts.timeOver };
  const reach = await estimate(ctx, draft, draft.audience);
  if (refusalOf(draft, reach) !== null) return { ask: REVIEW };

  if (draft.image) await keepPicture(ctx.office, new mongo.ObjectId(draft.image.id), ctx.now);
  const broadcast = isCorrection(draft) ? await enterCorrection(ctx, draft) : await enterAnnouncement(ctx, draft);
  if (draft.sendAt === null && sizeOf(reach) <= BATCH_SIZE) await fanOutBatch(broadcast, ctx.now);
  return { replies: [confirmedMessage(ctx, draft, reachWords(reach))], dialog: null };
}

async function enterAnnouncement(ctx: MemberContext, draft: Complete): Promise<Broadcast> {
  const { office, person, now, eventId } = ctx;
  const { audience } = draft;
  const { byRight, at } = draftShown(ctx, draft);
  const { broadcast } = await scheduleAnnouncement({
    office,
    id: new mongo.ObjectId(draft.id),
    by: person._id,
    byRight,
    content: contentOf(draft),
    audience,
    within: withinOf(ctx),
    mentionAll: mentionsAll(draft),
    sendAt: at,
    now,
    eventId,
  });
  return broadcast;
}

async function enterCorrection(ctx: MemberContext, draft: Complete): Promise<Broadcast> {
  const { office, person, now, eventId } = ctx;
  const announcement = await findManaged(ctx, draft.id);
  const said = { content: contentOf(draft), mentionAll: mentionsAll(draft) };
  const { broadcast } = await correctAnnouncement({ office, announcement, ...said, by: person._id, now, eventId });
  return broadcast;
}

/** What a few hundred get goes out with the confirmation; for more a worker goes through them. */
function sizeOf({ people, groups, quietGroups }: Estimate): number {
  return people + groups.length + quietGroups;
}
