import { type AuditAction, recordAudit } from '../audit/audit.model';
import type { Cause } from '../audit/cause';
import type { OfficeId } from '../office-store';
import type { StoredHandover } from './offer-handover';

export type { Cause };

/** Writes what became of a handover into the audit trail. Call it inside the transaction of the change. */
export function auditHandover(
  office: OfficeId,
  { _id, kind }: Pick<StoredHandover, '_id' | 'kind'>,
  action: AuditAction,
  { at, by, eventId }: Cause,
): Promise<void> {
  return recordAudit(office, { at, actor: by ?? null, action, subject: `${kind} ${_id}`, eventId: eventId ?? null });
}
