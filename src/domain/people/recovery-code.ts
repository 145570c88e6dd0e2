import type { OfficeId } from '../office-store';
import type { FreshCode } from './fresh-code';
import { issueCodeHere } from './issue-code';
import { registrationCodes } from './registration-code.model';

/**
 * A new single-use admin code for an office, whether it has admins or not: the way back in where the only admin lost the LINE account.
 * One of before that nobody used stops working. Joins the transaction.
 * @returns the code as it is to be handed on; it is not known any more afterwards
 */
export async function issueRecoveryCode(office: OfficeId, fresh: FreshCode, now: Date): Promise<string> {
  const earlier = { kind: 'recovery' as const, usesLeft: { $gt: 0 } };
  await registrationCodes(office).updateMany(earlier, { $set: { usesLeft: 0, voidedAt: now } });
  const request = { office, role: 'admin', unit: null, uses: 1 } as const;
  return issueCodeHere({ ...request, kind: 'recovery', issuedBy: null, now }, fresh);
}
