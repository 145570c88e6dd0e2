import type { mongo } from 'mongoose';
import { recordAudit } from '../audit/audit.model';
import type { OfficeId } from '../office-store';
import { people } from './person.model';
import { NOTICE_VERSION } from './privacy-notice';

export interface ConsentRenewal {
  office: OfficeId;
  person: mongo.ObjectId;
  now: Date;
  eventId: string;
}

/** Writes down that a registered person consented to the notice as it stands now. Consenting twice changes nothing. */
export async function renewConsent({ office, person, now, eventId }: ConsentRenewal): Promise<void> {
  const renewed = await people(office).updateOne(
    { _id: person, 'consent.version': { $lt: NOTICE_VERSION } },
    { $set: { consent: { version: NOTICE_VERSION, at: now } } },
  );
  if (!renewed) return;
  const subject = `notice ${NOTICE_VERSION}`;
  await recordAudit(office, { at: now, actor: person, action: 'consent.renewed', subject, eventId });
}
