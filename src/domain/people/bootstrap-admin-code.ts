import { type OfficeId, officeId } from '../office-store';
import { listOrganisations } from '../organisations/organisation.model';
import { inTransaction } from '../transaction';
import { issueCodeHere } from './issue-code';
import { people } from './person.model';
import { registrationCodes } from './registration-code.model';

/** Until the first admin is there each start makes a new one, so it need not be short-lived. */
const BOOTSTRAP_DAYS = 30;

/**
 * A single-use admin code for every office that has no admin, in order of slug. A code of an earlier start that nobody used
 * stops working.
 */
export async function issueBootstrapCodes(now: Date): Promise<{ office: OfficeId; code: string }[]> {
  const issued: { office: OfficeId; code: string }[] = [];
  for (const organisation of await listOrganisations()) {
    const office = officeId(organisation._id);
    const code = await inTransaction(async () => {
      if ((await people(office).count({ 'grants.role': 'admin' })) > 0) return null;
      await registrationCodes(office).deleteMany({ kind: 'bootstrap' });
      return issueCodeHere({
        ...{ office, role: 'admin', unit: null, uses: 1, days: BOOTSTRAP_DAYS },
        ...{ kind: 'bootstrap', issuedBy: null, now },
      });
    });
    if (code) issued.push({ office, code });
  }
  return issued;
}
