import type { mongo } from 'mongoose';
import { recordAudit } from '../audit/audit.model';
import type { OfficeId } from '../office-store';
import { setKeepsMisses } from '../organisations/organisation.model';
import { unrecognised } from './unrecognised.model';

/**
 * Sets whether an office keeps the words of what was not understood; what was kept, labelled or not, goes when it does not. Call it inside a
 * transaction.
 */
export async function setKeeping(
  office: OfficeId,
  keeps: boolean,
  { by, now, eventId }: { by: mongo.ObjectId; now: Date; eventId: string },
): Promise<void> {
  await setKeepsMisses(office, keeps);
  if (!keeps) await unrecognised(office).updateMany({}, { $set: { texts: [] }, $unset: { labelled: '' } });
  const action = keeps ? 'misses.kept' : 'misses.not_kept';
  await recordAudit(office, { at: now, actor: by, action, subject: '', eventId });
}
