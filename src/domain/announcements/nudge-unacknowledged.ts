import type { mongo } from 'mongoose';
import { Refusal } from '../../refusal';
import { recordAudit } from '../audit/audit.model';
import { localDate } from '../calendar/dates';
import type { OfficeId } from '../office-store';
import { type Announcement, currentContent } from './announcement.model';
import { beginRun } from './begin-run';
import { countUnacknowledged, type LeftOut } from './count-reach';
import { occasionOf } from './occasions';
import type { AnnouncementRun } from './run.model';
import { texts } from './texts';

export interface AnnouncementNudge {
  office: OfficeId;
  announcement: Announcement;
  /** some messages of it wait to go out */
  isWaiting: boolean;
  by: mongo.ObjectId;
  now: Date;
  eventId: string;
}

export interface Nudged {
  /** how many are nudged */
  count: number;
  /** who has not acknowledged it either, and gets nothing */
  leftOut: LeftOut;
  /** the pass that is to be made */
  run: AnnouncementRun;
}

/**
 * Reminds who has not acknowledged an announcement, once a day. Call it inside a transaction.
 * @throws Refusal `groups_only`, `nobody_left`, `nobody_reachable`, `nudged_today`, `not_sent_yet`
 */
export async function nudgeUnacknowledged({
  office,
  announcement,
  isWaiting,
  by,
  now,
  eventId,
}: AnnouncementNudge): Promise<Nudged> {
  const { _id, audience, state, within } = announcement;
  if (audience.to === 'groups') throw new Refusal('groups_only', texts.groupsOnly);
  // Who has not got it must not be reminded of it.
  if (state !== 'sent' || isWaiting) throw new Refusal('not_sent_yet', texts.notSentToNudge);
  const { version } = currentContent(announcement);
  const { reachable, leftOut } = await countUnacknowledged(office, { announcement: _id, version }, within);
  if (reachable === 0) {
    const unreachable = leftOut.blocked + leftOut.quiet;
    if (unreachable > 0) throw new Refusal('nobody_reachable', texts.nobodyReachable(unreachable));
    throw new Refusal('nobody_left', leftOut.gone > 0 ? texts.nobodyLeftHere : texts.nobodyLeft);
  }
  const occasion = occasionOf.nudge(_id, localDate(now));
  const run = await beginRun(office, { announcement: _id, kind: 'nudge', version, occasion, due: now });
  if (!run) throw new Refusal('nudged_today', texts.nudgedToday);
  await recordAudit(office, { at: now, actor: by, action: 'announcement.nudged', subject: String(_id), eventId });
  return { count: reachable, leftOut, run };
}
