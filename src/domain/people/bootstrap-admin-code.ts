import type { OfficeId } from '../office-store';
import { listOffices, oneAtATime } from '../organisations/organisation.model';
import { inTransaction } from '../transaction';
import { makeFreshCode } from './fresh-code';
import { issueCodeHere } from './issue-code';
import { people } from './person.model';
import { registrationCodes } from './registration-code.model';
import { MOST_CODE_DAYS } from './registration-code.rules';

/** A code that makes the first admin of an office. */
export interface AdminCode {
  office: OfficeId;
  code: string;
}

/**
 * A single-use admin code for every office that has no admin, in order of slug. A code of an earlier start that nobody used
 * stops working.
 */
export async function issueBootstrapCodes(now: Date): Promise<AdminCode[]> {
  return issueWhere(now, async (office) => !(await hasAdmin(office)));
}

/**
 * The same, but only for offices whose last code of the server is not good any more: it expired, or the only admin left meanwhile. May be
 * called by any number of processes: an office gets one.
 */
export async function renewBootstrapCodes(now: Date): Promise<AdminCode[]> {
  return issueWhere(now, async (office) => !(await hasAdmin(office)) && !(await hasServerCode(office, now)));
}

async function issueWhere(now: Date, isWithout: (office: OfficeId) => Promise<boolean>): Promise<AdminCode[]> {
  const issued: AdminCode[] = [];
  for (const office of await listOffices()) {
    // The hash of a code takes long: it is made before the transaction, and only where it looks as if it were needed.
    if (!(await isWithout(office))) continue;
    const fresh = await makeFreshCode();
    const code = await inTransaction(async () => {
      await oneAtATime(office);
      if (!(await isWithout(office))) return null;
      await registrationCodes(office).deleteMany({ kind: 'bootstrap' });
      // Until the first admin is there a new one is made again and again, so it need not be short-lived.
      const request = { office, role: 'admin', unit: null, uses: 1, days: MOST_CODE_DAYS } as const;
      return issueCodeHere({ ...request, kind: 'bootstrap', issuedBy: null, now }, fresh);
    });
    if (code) issued.push({ office, code });
  }
  return issued;
}

async function hasAdmin(office: OfficeId): Promise<boolean> {
  return (await people(office).count({ 'grants.role': 'admin' })) > 0;
}

async function hasServerCode(office: OfficeId, now: Date): Promise<boolean> {
  const ofServer = { kind: { $in: ['bootstrap' as const, 'recovery' as const] } };
  return (await registrationCodes(office).count({ ...ofServer, usesLeft: { $gt: 0 }, expiresAt: { $gt: now } })) > 0;
}
