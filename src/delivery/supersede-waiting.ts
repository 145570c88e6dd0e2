import type { OfficeId } from '../domain/office-store';
import { Outbox } from './outbox.model';

/**
 * Closes messages of some kinds that wait for somebody, because an answer says the same to them now. Joins the transaction of the
 * event that is answered.
 */
export async function supersedeWaiting(
  office: OfficeId,
  lineUserId: string,
  kinds: readonly string[],
  now: Date,
): Promise<void> {
  await Outbox.updateMany(
    { office, to: lineUserId, size: 1, kind: { $in: [...kinds] }, state: 'queued' },
    { $set: { state: 'dropped', dropped: 'superseded', closedAt: now }, $unset: { open: true } },
  ).exec();
}
