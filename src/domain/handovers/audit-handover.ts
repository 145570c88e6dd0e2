import type { mongo } from 'mongoose';
import { recordAudit } from '../audit/audit.model';
import type { OfficeId } from '../office-store';
import type { StoredHandover } from './offer-handover';

/** Because of what a handover changes; by nobody: by its day. */
export interface Cause {
  at: Date;
  by?: mongo.ObjectId;
  eventId?: string;
}

/** Writes what became of a handover into the audit trail. Call it inside the transaction of the change. */
export function auditHandover(
  office: OfficeId,
  { _id, kind }: Pick<StoredHandover, '_id' | 'kind'>,
  action: string,
  { at, by, eventId }: Cause,
): Promise<void> {
  return recordAudit(office, { at, actor: by ?? null, action, subject: `${kind} ${_id}`, eventId: eventId ?? null });
}
