import type { mongo } from 'mongoose';
import { recordAudit } from '../audit/audit.model';
import type { OfficeId } from '../office-store';
import type { Grant } from '../people/people.rules';
import { type Announcement, announcements, type Content } from './announcement.model';
import type { Addressed } from './audience';
import { beginBroadcast } from './begin-broadcast';
import type { Broadcast } from './broadcast.model';
import { occasionOf } from './occasions';

export interface NewAnnouncement extends Addressed {
  office: OfficeId;
  /** chosen beforehand, so that the preview is the very message */
  id: mongo.ObjectId;
  by: mongo.ObjectId;
  byRight: Grant;
  content: Content;
  mentionAll: boolean;
  /** when it goes out; not before `now` */
  sendAt: Date;
  now: Date;
  eventId: string;
}

/**
 * Enters an announcement that its sender confirmed; it goes out at `sendAt`. Call it inside a transaction; an id is entered once.
 * @returns the announcement and the pass that is to be made for it
 */
export async function scheduleAnnouncement({
  office,
  id,
  by,
  byRight,
  content,
  audience,
  within,
  mentionAll,
  sendAt,
  now,
  eventId,
}: NewAnnouncement): Promise<{ announcement: Announcement; broadcast: Broadcast }> {
  const announcement = await announcements(office).insert({
    _id: id,
    by,
    byRight,
    versions: [{ ...content, version: 1, by, at: now, eventId }],
    audience,
    within: within && [...within],
    mentionAll,
    state: 'scheduled',
    sendAt,
    createdAt: now,
  });
  const broadcast = await beginBroadcast(office, {
    announcement: id,
    kind: 'send',
    version: 1,
    occasion: occasionOf.version(id, 1),
    due: sendAt,
  });
  if (!broadcast) throw new Error('the announcement was entered already');
  const action = sendAt > now ? 'announcement.scheduled' : 'announcement.confirmed';
  await recordAudit(office, { at: now, actor: by, action, subject: `${id} ${audience.to}`, eventId });
  return { announcement, broadcast };
}
