import type { mongo } from 'mongoose';
import { Refusal } from '../../refusal';
import { recordAudit } from '../audit/audit.model';
import type { OfficeId } from '../office-store';
import { type Announcement, type AnnouncementState, announcements } from './announcement.model';
import { cancelBroadcasts } from './begin-broadcast';
import { texts } from './texts';

const NOT_OUT: readonly AnnouncementState[] = ['scheduled', 'sending'];
const HELD_UP: readonly AnnouncementState[] = [...NOT_OUT, 'sent'];

export interface Cancellation {
  office: OfficeId;
  announcement: Announcement;
  /** all recipients were entered into the outbox, and none has got it: it can be taken back still */
  isHeldUp: boolean;
  by: mongo.ObjectId;
  now: Date;
  eventId: string;
}

/**
 * Takes an announcement back before it went out. What of it is under way is dropped when it comes to be sent. Call it inside a
 * transaction.
 * @throws Refusal `already_sent`, `already_cancelled`
 */
export async function cancelAnnouncement({
  office,
  announcement: { _id },
  isHeldUp,
  by,
  now,
  eventId,
}: Cancellation): Promise<Announcement> {
  const cancelled = await announcements(office).updateOne(
    // A correction is under way to people who have the announcement: that is no taking back any more.
    { _id, state: { $in: [...(isHeldUp ? HELD_UP : NOT_OUT)] }, versions: { $size: 1 } },
    { $set: { state: 'cancelled', cancelledAt: now, cancelledBy: by } },
  );
  if (!cancelled) {
    const found = await announcements(office).findOne({ _id });
    if (found?.state === 'cancelled') throw new Refusal('already_cancelled', texts.alreadyCancelled);
    throw new Refusal('already_sent', texts.alreadySent);
  }
  await cancelBroadcasts(office, _id);
  await recordAudit(office, { at: now, actor: by, action: 'announcement.cancelled', subject: String(_id), eventId });
  return cancelled;
}
