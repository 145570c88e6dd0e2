import type { mongo } from 'mongoose';
import { recordAudit } from '../audit/audit.model';
import type { OfficeId } from '../office-store';
import { people, type StoredPerson } from './person.model';

export interface NameGiven {
  office: OfficeId;
  /** whose name it is */
  person: mongo.ObjectId;
  /** they themselves, or an admin who corrects it */
  by: mongo.ObjectId;
  /** null: stays as it is */
  fullName: string | null;
  /** null: stays as it is */
  jobTitle: string | null;
  now: Date;
  eventId: string;
}

/**
 * Stores the full name of a person, and what they work as. The audit says that, not the name. Call it inside a transaction.
 * @returns the person as they are now; null when they are registered no more
 */
export async function setName(given: NameGiven): Promise<StoredPerson | null> {
  const { office, person, by, fullName, jobTitle, now, eventId } = given;
  const named = await people(office).updateOne(
    { _id: person },
    { $set: { ...(fullName !== null && { fullName }), ...(jobTitle !== null && { jobTitle }) } },
  );
  if (!named) return null;
  const action = by.equals(person) ? 'person.named' : 'person.name_corrected';
  await recordAudit(office, { at: now, actor: by, action, subject: String(person), eventId });
  return named;
}

/**
 * Notes that a person was asked for their name, so that they are not asked too often.
 * @returns whether they are still registered
 */
export async function noteNameAsked(office: OfficeId, { _id, nameAsked }: StoredPerson, now: Date): Promise<boolean> {
  const times = (nameAsked?.times ?? 0) + 1;
  return (await people(office).updateOne({ _id }, { $set: { nameAsked: { times, at: now } } })) !== null;
}
