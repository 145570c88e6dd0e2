import { mongo } from 'mongoose';
import { cancelAnnouncement } from '../../../../domain/announcements/cancel-announcement';
import { findManaged } from '../../../../domain/announcements/find-announcement';
import { withinOf } from '../../../../domain/announcements/scope';
import { texts as refusals } from '../../../../domain/announcements/texts';
import { messageAction, textMessage } from '../../../../line/compose';
import { isHeldUp, onItsWay } from '../../../../notifications/announcements/on-its-way';
import { Refusal } from '../../../../refusal';
import type { MemberContext } from '../../../context';
import type { Input, Outcome } from '../../../feature';
import { againOf, correctionOf } from '../draft';
import { announceForm } from '../form';
import { labels, texts } from './texts';

type Pressed = Input<{ announcement: string }>;

/** Begins a correction: the words are asked for anew, the recipients stay the same. */
export async function correct(ctx: MemberContext, { payload }: Pressed): Promise<Outcome> {
  const announcement = await findManaged(ctx, payload.announcement);
  if (announcement.state !== 'sent') throw new Refusal('not_sent_yet', refusals.notSentToCorrect);
  return announceForm.start(ctx, correctionOf(announcement), { at: 'text' });
}

/** Begins a new announcement with the words of one that did not go out, and its recipients where they are the same by one's rights. */
export async function writeAgain(ctx: MemberContext, { payload }: Pressed): Promise<Outcome> {
  const announcement = await findManaged(ctx, payload.announcement);
  const mayKeepAudience = String(announcement.within) === String(withinOf(ctx));
  return announceForm.start(ctx, againOf(String(new mongo.ObjectId()), announcement, mayKeepAudience));
}

/** Takes an announcement back before it goes out. */
export async function takeBack(ctx: MemberContext, { payload }: Pressed): Promise<Outcome> {
  const { office, person, now, eventId } = ctx;
  const announcement = await findManaged(ctx, payload.announcement);
  const way = await onItsWay(office, announcement);
  await cancelAnnouncement({ office, announcement, isHeldUp: isHeldUp(way), by: person._id, now, eventId });
  return { replies: [textMessage(texts.takenBack, [messageAction(labels.mine), messageAction(labels.announce)])] };
}
