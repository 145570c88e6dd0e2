import { keepGrants } from '../../../src/domain/handovers/keep-grants';
import { officeId } from '../../../src/domain/office-store';
import { issueCode } from '../../../src/domain/people/issue-code';
import type { Grant } from '../../../src/domain/people/people.rules';
import { people } from '../../../src/domain/people/person.model';
import { findGoodCode } from '../../../src/domain/people/redeem-code';
import { inTransaction } from '../../../src/domain/transaction';
import { useDatabase } from '../../../src/testing/database';

useDatabase();

const office = officeId('kham-muang');
const now = new Date('2026-11-20T03:00:00Z');
const ADMIN: Grant = { role: 'admin', unit: null };
const STAFF: Grant = { role: 'staff', unit: 'finance_division' };

test.each<[string, Grant[], boolean]>([
  ['the right to issue', [STAFF], false],
  ['all rights', [], false],
  ['another right', [ADMIN], true],
])(
  'when a handover or its end takes %s, the codes the person issued go on only with that right',
  async (_name, left, isGood) => {
    const person = await people(office).insert({
      lineUserId: 'U1',
      displayName: null,
      grants: [ADMIN, STAFF],
      consent: { version: 1, at: now },
      reach: 'reachable' as const,
      registeredAt: now,
    });
    const code = await issueCode({ office, ...STAFF, uses: 5, now, issuedBy: person._id });
    await inTransaction(() => keepGrants(office, person, left, now, async () => undefined));
    expect((await findGoodCode(code, now)) !== null).toBe(isGood);
  },
);
