import type { mongo } from 'mongoose';
import { Refusal } from '../../refusal';
import { recordAudit } from '../audit/audit.model';
import { beginBroadcast } from './begin-broadcast';
import type { Broadcast } from './broadcast.model';
import type { NudgePlan, ToNudge } from './plan-nudge';
import { texts } from './texts';

export interface AnnouncementNudge extends Omit<ToNudge, 'isWaiting'> {
  /** what was seen, looked up in the same transaction */
  plan: NudgePlan;
  by: mongo.ObjectId;
  eventId: string;
}

/**
 * Reminds who has not acknowledged an announcement, once a day. Call it inside a transaction.
 * @returns the pass that is to be made
 * @throws Refusal `nudged_today`
 */
export async function nudgeUnacknowledged({
  office,
  announcement: { _id },
  units,
  plan: { version, occasion },
  by,
  now,
  eventId,
}: AnnouncementNudge): Promise<Broadcast> {
  const nudge = { announcement: _id, kind: 'nudge' as const, version, occasion, due: now };
  const broadcast = await beginBroadcast(office, { ...nudge, ...(units && { units }) });
  if (!broadcast) throw new Refusal('nudged_today', texts.nudgedToday);
  const subject = [_id, ...(units ?? [])].join(' ');
  await recordAudit(office, { at: now, actor: by, action: 'announcement.nudged', subject, eventId });
  return broadcast;
}
