import { recordAudit } from '../audit/audit.model';
import { localDate } from '../calendar/dates';
import { grantsOn } from '../handovers/handover.rules';
import type { OfficeId } from '../office-store';
import { people } from '../people/person.model';
import { type Announcement, announcements, type NotSentReason } from './announcement.model';
import { whyNotSent } from './going-out.rules';

/**
 * Looks whether a scheduled announcement may go out at `now`; one that may not is cancelled, and that is audited. Call it inside a
 * transaction.
 * @returns why it does not go out; null: it does
 */
export async function giveUpIfNotToBeSent(
  office: OfficeId,
  announcement: Announcement,
  now: Date,
): Promise<NotSentReason | null> {
  const { _id, by } = announcement;
  const sender = await people(office).findOne({ _id: by });
  const why = whyNotSent(announcement, grantsOn(sender?.grants ?? [], localDate(now)), now);
  if (why === null) return null;
  await announcements(office).updateOne({ _id }, { $set: { state: 'cancelled', cancelledAt: now, notSent: why } });
  const subject = `${_id} ${why}`;
  await recordAudit(office, { at: now, actor: null, action: 'announcement.not_sent', subject, eventId: null });
  return why;
}
