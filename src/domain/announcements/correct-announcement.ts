import type { mongo } from 'mongoose';
import { Refusal } from '../../refusal';
import { recordAudit } from '../audit/audit.model';
import type { OfficeId } from '../office-store';
import { type Announcement, announcements, type Content, currentContent } from './announcement.model';
import { beginBroadcast } from './begin-broadcast';
import type { Broadcast } from './broadcast.model';
import { occasionOf } from './occasions';
import { texts } from './texts';

export interface Correction {
  office: OfficeId;
  announcement: Announcement;
  content: Content;
  /** whether the groups it goes to are mentioned as a whole from now on */
  mentionAll: boolean;
  by: mongo.ObjectId;
  now: Date;
  eventId: string;
}

/**
 * Corrects an announcement that went out: its next version follows to the same recipients, who acknowledge it anew. Call it inside
 * a transaction.
 * @throws Refusal `not_sent_yet` while it is not sent to all, or its last correction is not
 */
export async function correctAnnouncement({
  office,
  announcement,
  content,
  mentionAll,
  by,
  now,
  eventId,
}: Correction): Promise<{ announcement: Announcement; broadcast: Broadcast }> {
  const version = currentContent(announcement).version + 1;
  const corrected = await announcements(office).updateOne(
    { _id: announcement._id, state: 'sent', versions: { $size: version - 1 } },
    { $set: { state: 'sending', mentionAll }, $push: { versions: { ...content, version, by, at: now, eventId } } },
  );
  if (!corrected) throw new Refusal('not_sent_yet', texts.notSentToCorrect);
  const broadcast = await beginBroadcast(office, {
    announcement: announcement._id,
    kind: 'correct',
    version,
    occasion: occasionOf.version(announcement._id, version),
    due: now,
  });
  if (!broadcast) throw new Error('the correction was entered already');
  const subject = `${announcement._id} v${version}`;
  await recordAudit(office, { at: now, actor: by, action: 'announcement.corrected', subject, eventId });
  return { announcement: corrected, broadcast };
}
