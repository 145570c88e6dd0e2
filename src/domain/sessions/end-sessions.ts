import type { mongo } from 'mongoose';
import { recordAudit } from '../audit/audit.model';
import type { OfficeId } from '../office-store';
import { closeDesksOf } from './desks';
import { type StoredSession, sessions } from './session.model';
import { signInLinks } from './sign-in-link.model';

/** The sessions of a person that are not over, the one used last first. */
export async function sessionsOf(office: OfficeId, person: mongo.ObjectId, now: Date): Promise<StoredSession[]> {
  return sessions(office).find({ person, endsAt: { $gt: now } }, { sort: { seenAt: -1 } });
}

/**
 * Ends one of somebody's own sessions, and audits it. Call it inside a transaction.
 * @param id of the session, in hex; of somebody else's it ends nothing
 * @returns whether there was one
 */
export async function endSession(
  office: OfficeId,
  { id, person, now }: { id: mongo.ObjectId; person: mongo.ObjectId; now: Date },
): Promise<boolean> {
  const ended = await sessions(office).deleteMany({ _id: id, person });
  if (ended === 0) return false;
  const subject = `session ${id}`;
  await recordAudit(office, { at: now, actor: person, action: 'session.ended', subject, eventId: null });
  return true;
}

/**
 * Ends every session of a person, and what could begin one: links and codes that are open. Joins the transaction.
 * @returns how many sessions there were
 */
export async function endSessionsOf(office: OfficeId, person: mongo.ObjectId): Promise<number> {
  await signInLinks(office).deleteMany({ person });
  await closeDesksOf(person);
  return sessions(office).deleteMany({ person });
}
