import type { mongo } from 'mongoose';
import { recordAudit } from '../audit/audit.model';
import type { OfficeId } from '../office-store';
import { setPartRequired } from '../organisations/organisation.model';
import type { LackingPart } from './lacking-parts';

/** Sets whether reports that are handed in or approved from now on must have a part. Call it inside a transaction. */
export async function setRequiredPart(
  office: OfficeId,
  part: LackingPart,
  isRequired: boolean,
  { by, eventId, now }: { by: mongo.ObjectId; eventId: string; now: Date },
): Promise<void> {
  await setPartRequired(office, part, isRequired);
  const action = isRequired ? 'report.part_required' : 'report.part_not_required';
  await recordAudit(office, { at: now, actor: by, action, subject: part, eventId });
}
