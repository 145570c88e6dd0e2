import type { FilterQuery, mongo } from 'mongoose';
import { recordAudit } from '../audit/audit.model';
import type { Cause } from '../audit/cause';
import type { OfficeId } from '../office-store';
import { type RegistrationCode, registrationCodes } from './registration-code.model';

/** Ends the open codes that somebody issued who may issue no more. Joins the transaction. */
export async function voidCodesOf(office: OfficeId, issuer: mongo.ObjectId, cause: Cause): Promise<void> {
  await voidThose(office, { issuedBy: issuer }, String(issuer), cause);
}

/**
 * Ends the open admin codes that no person issued: those in the log of a start, and those of `npm run admin-code`. There is one at a
 * time, and none once somebody came in. Joins the transaction.
 */
export async function voidServerCodes(office: OfficeId, cause: Cause): Promise<void> {
  await voidThose(office, { kind: { $in: ['bootstrap', 'recovery'] } }, 'server', cause);
}

/** Ends the open codes of a unit that is no more. Joins the transaction. */
export async function voidCodesOfUnit(office: OfficeId, unit: string, cause: Cause): Promise<void> {
  await voidThose(office, { unit }, unit, cause);
}

async function voidThose(
  office: OfficeId,
  which: FilterQuery<RegistrationCode>,
  whose: string,
  { at, by, eventId }: Cause,
): Promise<void> {
  const open = { ...which, usesLeft: { $gt: 0 }, expiresAt: { $gt: at } };
  const voided = await registrationCodes(office).updateMany(open, { $set: { usesLeft: 0, voidedAt: at } });
  if (voided === 0) return;
  const subject = `${whose} x${voided}`;
  await recordAudit(office, { at, actor: by ?? null, action: 'codes.voided', subject, eventId: eventId ?? null });
}
