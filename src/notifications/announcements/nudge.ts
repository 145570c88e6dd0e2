import type { Announcement } from '../../domain/announcements/announcement.model';
import { nudgeUnacknowledged } from '../../domain/announcements/nudge-unacknowledged';
import { type NudgePlan, planNudge } from '../../domain/announcements/plan-nudge';
import type { Announcer } from './announcer';
import { BATCH_SIZE, fanOutBatch } from './fan-out';
import { onItsWay } from './on-its-way';

/** What is nudged about. */
export interface Nudging {
  announcement: Announcement;
  /** a head's own units, by key; null: all whom it was sent to */
  units: string[] | null;
}

/** Whom a nudge would reach now. @throws Refusal as `planNudge` */
export async function planOfNudge(
  { office, now }: Pick<Announcer, 'office' | 'now'>,
  { announcement, units }: Nudging,
): Promise<NudgePlan> {
  const isWaiting = (await onItsWay(office, announcement)).waiting > 0;
  return planNudge({ office, announcement, units, isWaiting, now });
}

/** Nudges whom the plan reaches. Call it inside the transaction that planned it. @throws Refusal `nudged_today` */
export async function sendNudgeAsPlanned(by: Announcer, nudging: Nudging, plan: NudgePlan): Promise<void> {
  const { office, person, now, eventId } = by;
  const { count, excluded } = plan;
  const broadcast = await nudgeUnacknowledged({ office, ...nudging, plan, by: person._id, now, eventId });
  if (count + excluded.blocked + excluded.quiet <= BATCH_SIZE) await fanOutBatch(broadcast, now);
}
