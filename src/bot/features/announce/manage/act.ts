import { cancelAnnouncement } from '../../../../domain/announcements/cancel-announcement';
import { findManaged } from '../../../../domain/announcements/find-announcement';
import { nudgeUnacknowledged } from '../../../../domain/announcements/nudge-unacknowledged';
import { texts as refusals } from '../../../../domain/announcements/texts';
import { messageAction, textMessage } from '../../../../line/compose';
import { Refusal } from '../../../../refusal';
import type { MemberContext } from '../../../context';
import { openDialog } from '../../../dialog';
import type { Input, Outcome } from '../../../feature';
import { correctionOf } from '../draft';
import { goOn } from '../go-on';
import { CHUNK, spreadChunk } from '../spread';
import { FEATURE } from '../talk';
import { overview } from './open';
import { labels, texts } from './texts';

type Pressed = Input<{ announcement: string }>;

/** Reminds those who have not acknowledged it, once a day. */
export async function nudge(ctx: MemberContext, { payload }: Pressed): Promise<Outcome> {
  const { officeId: office, person, now, eventId } = ctx;
  const announcement = await findManaged(office, person, payload.announcement);
  const { left, run } = await nudgeUnacknowledged({ office, announcement, by: person._id, now, eventId });
  if (left <= CHUNK) await spreadChunk(run, now);
  return { replies: [await overview(ctx, announcement, texts.nudged(left))] };
}

/** Begins a correction: the words are asked for anew, the recipients stay the same. */
export async function correct(ctx: MemberContext, { payload }: Pressed): Promise<Outcome> {
  const announcement = await findManaged(ctx.officeId, ctx.person, payload.announcement);
  if (announcement.state !== 'sent') throw new Refusal('not_sent_yet', refusals.notSentToCorrect);
  return goOn(ctx, openDialog(FEATURE, 'text'), correctionOf(announcement), 'text');
}

/** Takes an announcement back before it goes out. */
export async function takeBack(ctx: MemberContext, { payload }: Pressed): Promise<Outcome> {
  const { officeId: office, person, now, eventId } = ctx;
  const announcement = await findManaged(office, person, payload.announcement);
  await cancelAnnouncement({ office, announcement, by: person._id, now, eventId });
  return { replies: [textMessage(texts.takenBack, [messageAction(labels.mine), messageAction(labels.announce)])] };
}
