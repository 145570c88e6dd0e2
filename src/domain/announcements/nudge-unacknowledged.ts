import type { mongo } from 'mongoose';
import { Refusal } from '../../refusal';
import { recordAudit } from '../audit/audit.model';
import { localDate } from '../calendar/dates';
import type { OfficeId } from '../office-store';
import { type Announcement, currentContent } from './announcement.model';
import { beginBroadcast, hasBroadcast } from './begin-broadcast';
import type { Broadcast } from './broadcast.model';
import { countUnacknowledged, type Excluded } from './count-reach';
import { occasionOf } from './occasions';
import { texts } from './texts';

export interface AnnouncementNudge {
  office: OfficeId;
  announcement: Announcement;
  /** only people of these units; null: whoever it was sent to */
  units: string[] | null;
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
  excluded: Excluded;
  /** the pass that is to be made */
  broadcast: Broadcast;
}

/**
 * Reminds who has not acknowledged an announcement, once a day. Call it inside a transaction.
 * @throws Refusal `groups_only`, `nobody_left`, `nobody_reachable`, `nudged_today`, `not_sent_yet`
 */
export async function nudgeUnacknowledged({
  office,
  announcement,
  units,
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
  const counted = await countUnacknowledged(office, { announcement: _id, version }, units ?? within);
  const { reachable } = counted;
  // Beyond the units people are none of theirs, not gone.
  const excluded = units === null ? counted.excluded : { ...counted.excluded, gone: 0 };
  if (reachable === 0) {
    const unreachable = excluded.blocked + excluded.quiet;
    if (unreachable > 0) throw new Refusal('nobody_reachable', texts.nobodyReachable(unreachable));
    if (units !== null) throw new Refusal('nobody_left', texts.nobodyLeftInUnits);
    throw new Refusal('nobody_left', excluded.gone > 0 ? texts.nobodyLeftHere : texts.nobodyLeft);
  }
  const day = localDate(now);
  const ofAll = occasionOf.nudge(_id, day);
  if (units !== null && (await hasBroadcast(office, ofAll))) throw new Refusal('nudged_today', texts.nudgedToday);
  const occasion = units === null ? ofAll : occasionOf.nudgeOfUnits(_id, day, units);
  const nudge = { announcement: _id, kind: 'nudge' as const, version, occasion, due: now };
  const broadcast = await beginBroadcast(office, { ...nudge, ...(units && { units }) });
  if (!broadcast) throw new Refusal('nudged_today', texts.nudgedToday);
  const subject = [_id, ...(units ?? [])].join(' ');
  await recordAudit(office, { at: now, actor: by, action: 'announcement.nudged', subject, eventId });
  return { count: reachable, excluded, broadcast };
}
