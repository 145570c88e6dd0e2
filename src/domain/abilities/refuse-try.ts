import type { mongo } from 'mongoose';
import type { Refusal } from '../../refusal';
import { isTried, recordAudit } from '../audit/audit.model';
import type { OfficeId } from '../office-store';
import { needTransaction } from '../reading-only';

/** Who tried, and because of what. */
export interface Trying {
  person: { _id: mongo.ObjectId };
  now: Date;
  /** null: no event, but a link that was opened */
  eventId: string | null;
}

/**
 * Refuses what somebody may not do, and writes the try down, once for each event. Call it inside the event's transaction.
 * @param ability what they may not do, e.g. `review`
 * @param subject what they tried to do it to; empty: the office
 * @param refusal the sentence, which says who may
 * @throws the refusal
 */
export async function refuseTry(
  office: OfficeId,
  { person, now, eventId }: Trying,
  { ability, subject = '' }: { ability: string; subject?: string },
  refusal: Refusal,
): Promise<never> {
  needTransaction();
  const tried = { actor: person._id, action: `refused.${ability}` as const, subject, eventId };
  if (!(await isTried(office, tried))) await recordAudit(office, { at: now, ...tried });
  throw refusal;
}
