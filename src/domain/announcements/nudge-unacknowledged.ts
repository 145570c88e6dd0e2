import type { mongo } from 'mongoose';
import { Refusal } from '../../refusal';
import { recordAudit } from '../audit/audit.model';
import { localDate } from '../calendar/dates';
import type { OfficeId } from '../office-store';
import { type Announcement, currentContent } from './announcement.model';
import { beginRun } from './begin-run';
import { occasionOf } from './occasions';
import { receipts } from './receipt.model';
import type { AnnouncementRun } from './run.model';
import { texts } from './texts';

export interface AnnouncementNudge {
  office: OfficeId;
  announcement: Announcement;
  by: mongo.ObjectId;
  now: Date;
  eventId: string;
}

/**
 * Reminds who has not acknowledged an announcement, once a day. Call it inside a transaction.
 * @returns how many they are now, and the pass that is to be made
 * @throws Refusal `groups_only`, `nobody_left`, `nudged_today`, `not_sent_yet`
 */
export async function nudgeUnacknowledged({
  office,
  announcement,
  by,
  now,
  eventId,
}: AnnouncementNudge): Promise<{ left: number; run: AnnouncementRun }> {
  const { _id, audience, state } = announcement;
  if (audience.to === 'groups') throw new Refusal('groups_only', texts.groupsOnly);
  if (state !== 'sent') throw new Refusal('not_sent_yet', texts.notSentToNudge);
  const { version } = currentContent(announcement);
  const left = await receipts(office).count({
    announcement: _id,
    version,
    kind: 'person',
    queuedAt: { $ne: null },
    acknowledgedAt: null,
  });
  if (left === 0) throw new Refusal('nobody_left', texts.nobodyLeft);
  const occasion = occasionOf.nudge(_id, localDate(now));
  const run = await beginRun(office, { announcement: _id, kind: 'nudge', version, occasion, due: now });
  if (!run) throw new Refusal('nudged_today', texts.nudgedToday);
  await recordAudit(office, { at: now, actor: by, action: 'announcement.nudged', subject: String(_id), eventId });
  return { left, run };
}
