import type { mongo } from 'mongoose';
import { Refusal } from '../../refusal';
import { recordAudit } from '../audit/audit.model';
import { localDate } from '../calendar/dates';
import type { OfficeId } from '../office-store';
import { type Announcement, currentContent } from './announcement.model';
import { beginRun, hasRun } from './begin-run';
import { countUnacknowledged, type LeftOut } from './count-reach';
import { occasionOf } from './occasions';
import type { AnnouncementRun } from './run.model';
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
  const leftOut = units === null ? counted.leftOut : { ...counted.leftOut, gone: 0 };
  if (reachable === 0) {
    const unreachable = leftOut.blocked + leftOut.quiet;
    if (unreachable > 0) throw new Refusal('nobody_reachable', texts.nobodyReachable(unreachable));
    if (units !== null) throw new Refusal('nobody_left', texts.nobodyLeftInUnits);
    throw new Refusal('nobody_left', leftOut.gone > 0 ? texts.nobodyLeftHere : texts.nobodyLeft);
  }
  const day = localDate(now);
  const ofAll = occasionOf.nudge(_id, day);
  if (units !== null && (await hasRun(office, ofAll))) throw new Refusal('nudged_today', texts.nudgedToday);
  const occasion = units === null ? ofAll : occasionOf.nudgeOfUnits(_id, day, units);
  const nudge = { announcement: _id, kind: 'nudge' as const, version, occasion, due: now };
  const run = await beginRun(office, { ...nudge, ...(units && { units }) });
  if (!run) throw new Refusal('nudged_today', texts.nudgedToday);
  const subject = [_id, ...(units ?? [])].join(' ');
  await recordAudit(office, { at: now, actor: by, action: 'announcement.nudged', subject, eventId });
  return { count: reachable, leftOut, run };
}
