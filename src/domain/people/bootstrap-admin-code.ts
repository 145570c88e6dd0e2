import type { OfficeId } from '../office-store';
import { listOrganisations } from '../organisations/organisation.model';
import { inTransaction } from '../transaction';
import { type FreshCode, makeFreshCode } from './fresh-code';
import { issueCodeHere } from './issue-code';
import { people } from './person.model';
import { registrationCodes } from './registration-code.model';
import { MOST_CODE_DAYS } from './registration-code.rules';

/**
 * A single-use admin code for every office that has no admin, in order of slug. A code of an earlier start that nobody used
 * stops working.
 */
export async function issueBootstrapCodes(now: Date): Promise<{ office: OfficeId; code: string }[]> {
  const issued: { office: OfficeId; code: string }[] = [];
  for (const organisation of await listOrganisations()) {
    const office = organisation._id;
    if (await hasAdmin(office)) continue;
    const fresh = await makeFreshCode();
    const code = await inTransaction(() => issueUnlessAdmin(office, fresh, now));
    if (code) issued.push({ office, code });
  }
  return issued;
}

async function hasAdmin(office: OfficeId): Promise<boolean> {
  return (await people(office).count({ 'grants.role': 'admin' })) > 0;
}

async function issueUnlessAdmin(office: OfficeId, fresh: FreshCode, now: Date): Promise<string | null> {
  if (await hasAdmin(office)) return null;
  await registrationCodes(office).deleteMany({ kind: 'bootstrap' });
  // Until the first admin is there each start makes a new one, so it need not be short-lived.
  const request = { office, role: 'admin', unit: null, uses: 1, days: MOST_CODE_DAYS } as const;
  return issueCodeHere({ ...request, kind: 'bootstrap', issuedBy: null, now }, fresh);
}
