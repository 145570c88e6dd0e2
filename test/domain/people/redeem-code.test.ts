import { officeId } from '../../../src/domain/office-store';
import { officeOf } from '../../../src/domain/people/directory.model';
import { type CodeRequest, issueCode } from '../../../src/domain/people/issue-code';
import { people } from '../../../src/domain/people/person.model';
import { findGoodCode, type GoodCode, redeemCode } from '../../../src/domain/people/redeem-code';
import { inTransaction } from '../../../src/domain/transaction';
import { Refusal } from '../../../src/refusal';
import { useDatabase } from '../../../src/testing/database';

useDatabase();

const OFFICE = officeId('kham-muang');
const NOW = new Date('2026-11-20T03:00:00Z');
const DAY_MS = 24 * 3600 * 1000;

const request: CodeRequest = {
  office: OFFICE,
  role: 'staff',
  unit: 'finance_division',
  uses: 1,
  now: NOW,
  issuedBy: null,
};

async function goodCode(change: Partial<CodeRequest> = {}): Promise<GoodCode> {
  const good = await findGoodCode(await issueCode({ ...request, ...change }), NOW);
  if (!good) throw new Error('the code is not good');
  return good;
}

const redeem = (good: GoodCode, lineUserId: string) =>
  inTransaction(() => redeemCode({ good, lineUserId, displayName: null, now: NOW, eventId: `e-${lineUserId}` }));

test('of two who redeem the last use at the same moment one is registered and the other refused', async () => {
  const good = await goodCode();
  const results = await Promise.allSettled([redeem(good, 'U1'), redeem(good, 'U2')]);
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const refused = results.find((result) => result.status === 'rejected');
  expect(refused?.reason).toBeInstanceOf(Refusal);
  expect(await people(OFFICE).count()).toBe(1);
});

test('a use more than there are is refused and leaves nothing behind', async () => {
  const good = await goodCode({ uses: 2 });
  await redeem(good, 'U1');
  await redeem(good, 'U2');
  await expect(redeem(good, 'U3')).rejects.toMatchObject({ code: 'code_used_up' });
  expect(await people(OFFICE).count()).toBe(2);
  expect(await officeOf('U3')).toBeNull();
});

test('who belongs to an office is refused by another one', async () => {
  await redeem(await goodCode(), 'U1');
  const other = await goodCode({ office: officeId('soe-phloe') });
  await expect(redeem(other, 'U1')).rejects.toMatchObject({ code: 'other_office' });
  expect(await officeOf('U1')).toBe(OFFICE);
});

test.each([
  ['a millisecond before its end', 7 * DAY_MS - 1, true],
  ['at its end', 7 * DAY_MS, false],
])('a code of seven days %s', async (_name, after, isGood) => {
  const code = await issueCode(request);
  expect((await findGoodCode(code, new Date(NOW.getTime() + after))) !== null).toBe(isGood);
});

test('the same request issues one code', async () => {
  await issueCode({ ...request, request: 'event-1' });
  await expect(issueCode({ ...request, request: 'event-1' })).rejects.toMatchObject({ code: 'code_issued' });
  await issueCode({ ...request, request: 'event-2' });
});

test('a code gives for good what somebody holds as a stand-in for a time', async () => {
  await redeem(await goodCode(), 'U1');
  const asStandIn = { role: 'supervisor' as const, unit: 'finance_division', until: '2026-12-01' };
  await people(OFFICE).updateOne({ lineUserId: 'U1' }, { $push: { grants: asStandIn } });
  const code = await goodCode({ role: 'supervisor' });
  expect(await redeem(code, 'U1')).toMatchObject({ gained: 'grant' });
  expect((await people(OFFICE).findOne({ lineUserId: 'U1' }))?.grants).toEqual([
    { role: 'staff', unit: 'finance_division' },
    { role: 'supervisor', unit: 'finance_division' },
  ]);
});
