import type { OfficeId } from '../office-store';
import type { FreshCode } from './fresh-code';
import { issueCodeHere } from './issue-code';
import { voidServerCodes } from './void-codes';

/**
 * A new single-use admin code for an office, whether it has admins or not: the way back in where the only admin lost the LINE account.
 * What the server made before, and nobody used, stops working. Joins the transaction.
 * @returns the code as it is to be handed on; it is not known any more afterwards
 */
export async function issueRecoveryCode(office: OfficeId, fresh: FreshCode, now: Date): Promise<string> {
  await voidServerCodes(office, { at: now });
  const request = { office, role: 'admin', unit: null, uses: 1 } as const;
  return issueCodeHere({ ...request, kind: 'recovery', issuedBy: null, now }, fresh);
}
