import { mongo } from 'mongoose';
import { Refusal } from '../../refusal';
import { recordAudit } from '../audit/audit.model';
import type { OfficeId } from '../office-store';
import { type RegistrationCode, registrationCodes } from './registration-code.model';
import { codeTexts } from './texts';

export type OpenCode = RegistrationCode & { _id: mongo.ObjectId };

const openAt = (now: Date) => ({ usesLeft: { $gt: 0 }, expiresAt: { $gt: now } });

/** The codes that somebody could register with at `now`, those that end first in front. */
export async function listOpenCodes(office: OfficeId, now: Date): Promise<OpenCode[]> {
  return registrationCodes(office).find(openAt(now), { sort: { expiresAt: 1, _id: 1 } });
}

/**
 * One open code, by its id in hexadecimal.
 * @throws Refusal `code_not_open`
 */
export async function findOpenCode(office: OfficeId, id: string, now: Date): Promise<OpenCode> {
  const open = await registrationCodes(office).findOne({ _id: new mongo.ObjectId(id), ...openAt(now) });
  if (!open) throw new Refusal('code_not_open', codeTexts.notOpen);
  return open;
}

/**
 * Ends an open code: nobody registers with it any more. Who did stays registered. Call it inside a transaction.
 * @param code its id in hexadecimal
 * @returns the code as it was before
 * @throws Refusal `code_not_open`
 */
export async function revokeCode(
  office: OfficeId,
  code: string,
  { by, now, eventId }: { by: mongo.ObjectId; now: Date; eventId: string },
): Promise<OpenCode> {
  const open = await findOpenCode(office, code, now);
  await registrationCodes(office).updateOne({ _id: open._id }, { $set: { usesLeft: 0, voidedAt: now } });
  const subject = [open._id, open.role, open.unit, `x${open.usesLeft}`].filter(Boolean).join(' ');
  await recordAudit(office, { at: now, actor: by, action: 'code.revoked', subject, eventId });
  return open;
}
