import type { mongo } from 'mongoose';
import { Refusal } from '../../refusal';
import { recordAudit } from '../audit/audit.model';
import type { OfficeId } from '../office-store';
import { bindToOffice } from '../people/directory.model';
import { groups } from './group.model';
import { groupTexts } from './texts';

export interface GroupLink {
  office: OfficeId;
  lineGroupId: string;
  /** unit key; null: the whole office */
  unit: string | null;
  /** the admin who links it */
  by: mongo.ObjectId;
  now: Date;
  eventId: string;
}

/**
 * Links a LINE group to a unit of an office, or to the office as a whole; a linked one is moved. Call it inside a transaction.
 * @throws Refusal `other_office` when another office has linked it
 */
export async function linkGroup({ office, lineGroupId, unit, by, now, eventId }: GroupLink): Promise<void> {
  if ((await bindToOffice(lineGroupId, office)) !== office) throw new Refusal('other_office', groupTexts.otherOffice);
  await groups(office).updateOne(
    { lineGroupId },
    { $set: { unit, state: 'linked', linkedBy: by, linkedAt: now } },
    { upsert: true },
  );
  const subject = `${lineGroupId} ${unit ?? 'office'}`;
  await recordAudit(office, { at: now, actor: by, action: 'group.linked', subject, eventId });
}
