import type { mongo } from 'mongoose';
import { recordAudit } from '../audit/audit.model';
import type { OfficeId } from '../office-store';
import { setPhotoLocation } from '../organisations/organisation.model';

/** Sets whether photos that come from now on keep where they were taken. Call it inside a transaction. */
export async function setKeepPhotoLocation(
  office: OfficeId,
  keeps: boolean,
  { by, eventId, now }: { by: mongo.ObjectId; eventId: string; now: Date },
): Promise<void> {
  await setPhotoLocation(office, keeps);
  const action = keeps ? 'evidence.location_kept' : 'evidence.location_removed';
  await recordAudit(office, { at: now, actor: by, action, subject: '', eventId });
}
