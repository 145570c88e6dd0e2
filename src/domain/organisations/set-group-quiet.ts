import type { mongo } from 'mongoose';
import { recordAudit } from '../audit/audit.model';
import type { OfficeId } from '../office-store';
import { groups } from './group.model';

export interface GroupQuietWish {
  office: OfficeId;
  lineGroupId: string;
  /** true: no notifications in the group any more (งดแจ้งเตือน); false: again (เปิดแจ้งเตือน) */
  quiet: boolean;
  /** who asked for it */
  by: mongo.ObjectId;
  now: Date;
  eventId: string;
}

/**
 * Stops or resumes what the bot sends a linked group of its own accord. Call it inside a transaction.
 * @returns whether that changed anything
 */
export async function setGroupQuiet(wish: GroupQuietWish): Promise<boolean> {
  const { office, lineGroupId, quiet, by, now, eventId } = wish;
  const changed = await groups(office).updateOne(
    { lineGroupId, quietSince: { $exists: !quiet } },
    quiet ? { $set: { quietSince: now } } : { $unset: { quietSince: 1 } },
  );
  if (!changed) return false;
  const action = quiet ? 'group.notifications_stopped' : 'group.notifications_resumed';
  await recordAudit(office, { at: now, actor: by, action, subject: lineGroupId, eventId });
  return true;
}
