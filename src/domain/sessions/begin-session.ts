import type { mongo } from 'mongoose';
import { recordAudit } from '../audit/audit.model';
import type { OfficeId } from '../office-store';
import { hashSecret, heldText, newSecret } from './secrets';
import { sessions } from './session.model';
import { endOfSession } from './session.rules';

/**
 * Begins a session of a person on a device, and audits it. Call it inside the transaction that uses up what they sign in with.
 * @returns what its cookie holds; it is stored hashed only
 */
export async function beginSession(
  office: OfficeId,
  { person, device, now }: { person: mongo.ObjectId; device: string; now: Date },
): Promise<string> {
  const secret = newSecret();
  const times = { beganAt: now, seenAt: now, endsAt: endOfSession(now) };
  const { _id } = await sessions(office).insert({ person, hash: hashSecret(secret), device, ...times });
  const subject = `session ${_id}`;
  await recordAudit(office, { at: now, actor: person, action: 'session.began', subject, eventId: null });
  return heldText({ office, secret });
}
