import type { mongo } from 'mongoose';
import { Refusal } from '../../refusal';
import { recordAudit } from '../audit/audit.model';
import type { OfficeId } from '../office-store';
import { unbind } from '../people/directory.model';
import { groups } from './group.model';
import { groupTexts } from './texts';

export interface GroupUnlink {
  office: OfficeId;
  lineGroupId: string;
  /** the admin who unlinks it */
  by: mongo.ObjectId;
  now: Date;
  eventId: string;
}

/**
 * Ends the link of a LINE group, so that any office may link it. Call it inside a transaction.
 * @throws Refusal `not_linked`
 */
export async function unlinkGroup({ office, lineGroupId, by, now, eventId }: GroupUnlink): Promise<void> {
  const removed = await groups(office).deleteMany({ lineGroupId });
  if (removed === 0) throw new Refusal('not_linked', groupTexts.notLinked);
  await unbind(lineGroupId);
  await recordAudit(office, { at: now, actor: by, action: 'group.unlinked', subject: lineGroupId, eventId });
}
