import type { mongo } from 'mongoose';
import { recordAudit } from '../audit/audit.model';
import type { Cause } from '../audit/cause';
import type { OfficeId } from '../office-store';
import { registrationCodes } from './registration-code.model';

/** Ends the open codes that somebody issued who may issue no more. Joins the transaction. */
export async function voidCodesOf(office: OfficeId, issuer: mongo.ObjectId, cause: Cause): Promise<void> {
  const { at, by, eventId } = cause;
  const open = { issuedBy: issuer, usesLeft: { $gt: 0 }, expiresAt: { $gt: at } };
  const voided = await registrationCodes(office).updateMany(open, { $set: { usesLeft: 0, voidedAt: at } });
  if (voided === 0) return;
  const subject = `${issuer} x${voided}`;
  await recordAudit(office, { at, actor: by ?? null, action: 'codes.voided', subject, eventId: eventId ?? null });
}
