import { loadExamples } from '../../../src/domain/imports/load-examples';
import { officeId } from '../../../src/domain/office-store';
import { issueBootstrapCodes } from '../../../src/domain/people/bootstrap-admin-code';
import { issueCode } from '../../../src/domain/people/issue-code';
import { findGoodCode, redeemCode } from '../../../src/domain/people/redeem-code';
import { inTransaction } from '../../../src/domain/transaction';
import { useDatabase } from '../../../src/testing/database';

useDatabase();
beforeEach(async () => {
  await loadExamples(NOW);
});

const NOW = new Date('2026-11-20T03:00:00Z');
const SLUGS = ['kham-muang', 'ko-loi-bang-hak', 'mueang-hong', 'soe-phloe'];

test('every office without an admin gets a single-use admin code, in order of slug', async () => {
  const issued = await issueBootstrapCodes(NOW);
  expect(issued.map(({ office }) => office)).toEqual(SLUGS);
  for (const { office, code } of issued) {
    const good = await findGoodCode(code, NOW);
    expect(good).toMatchObject({ office, code: { role: 'admin', unit: null, usesLeft: 1, kind: 'bootstrap' } });
  }
});

test('the next start gives new codes and those of the start before stop working; codes of admins go on', async () => {
  const [first] = await issueBootstrapCodes(NOW);
  const office = officeId('kham-muang');
  const other = await issueCode({ office, role: 'executive', unit: null, uses: 1, now: NOW, issuedBy: null });
  const [second] = await issueBootstrapCodes(NOW);
  expect(await findGoodCode(first?.code ?? '', NOW)).toBeNull();
  expect(await findGoodCode(second?.code ?? '', NOW)).not.toBeNull();
  expect(await findGoodCode(other, NOW)).not.toBeNull();
});

test('an office with an admin gets none', async () => {
  const [issued] = await issueBootstrapCodes(NOW);
  const good = await findGoodCode(issued?.code ?? '', NOW);
  if (!good) throw new Error('the code is not good');
  await inTransaction(() => redeemCode({ good, lineUserId: 'U1', displayName: null, now: NOW, eventId: 'e1' }));
  expect((await issueBootstrapCodes(NOW)).map(({ office }) => office)).toEqual(SLUGS.slice(1));
});
