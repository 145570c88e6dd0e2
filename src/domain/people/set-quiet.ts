import type { mongo } from 'mongoose';
import { recordAudit } from '../audit/audit.model';
import type { OfficeId } from '../office-store';
import { people } from './person.model';

export interface QuietWish {
  office: OfficeId;
  /** whose notifications: it is always the person's own wish */
  person: mongo.ObjectId;
  /** true: no notifications any more (งดแจ้งเตือน); false: again (เปิดแจ้งเตือน) */
  quiet: boolean;
  now: Date;
  eventId: string;
}

/**
 * Stops or resumes what the bot sends a person of its own accord. What is waiting to be sent is held against it at sending time.
 * Call it inside a transaction.
 * @returns whether that changed anything
 */
export async function setQuiet({ office, person, quiet, now, eventId }: QuietWish): Promise<boolean> {
  const changed = await people(office).updateOne(
    { _id: person, quietSince: { $exists: !quiet } },
    quiet ? { $set: { quietSince: now } } : { $unset: { quietSince: 1 } },
  );
  if (!changed) return false;
  const action = quiet ? 'notifications.stopped' : 'notifications.resumed';
  await recordAudit(office, { at: now, actor: person, action, subject: String(person), eventId });
  return true;
}
