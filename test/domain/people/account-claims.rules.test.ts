import { mongo } from 'mongoose';
import { mayConfirmClaim, unitedGrants } from '../../../src/domain/people/account-claims.rules';
import type { Grant } from '../../../src/domain/people/people.rules';
import { lettersOf } from '../../../src/domain/thai-text/comparable';

const ADMIN: Grant = { role: 'admin', unit: null };
const FINANCE: Grant = { role: 'staff', unit: 'finance_division' };
const person = (...grants: Grant[]) => ({ _id: new mongo.ObjectId(), grants });

describe('who may say that a claimant is a colleague', () => {
  test('another admin', () => {
    const [admin, claimant, claimed] = [person(ADMIN), person(FINANCE), person(FINANCE)];
    expect(mayConfirmClaim(admin._id, claimant, claimed, [admin])).toBe(true);
  });

  test('the claimant alone where nobody else is left: of the only admin’s account, which was lost', () => {
    const [claimant, lost] = [person(ADMIN), person(ADMIN)];
    expect(mayConfirmClaim(claimant._id, claimant, lost, [claimant, lost])).toBe(true);
  });

  test('the claimant never, where there is another admin to ask', () => {
    const [claimant, lost, other] = [person(ADMIN), person(ADMIN), person(ADMIN)];
    expect(mayConfirmClaim(claimant._id, claimant, lost, [claimant, lost, other])).toBe(false);
  });

  test('the claimant never of somebody who is no admin', () => {
    const [claimant, colleague] = [person(ADMIN), person(FINANCE)];
    expect(mayConfirmClaim(claimant._id, claimant, colleague, [claimant])).toBe(false);
  });
});

test.each<[string, Grant[], Grant[], Grant[]]>([
  ['other rights are added', [FINANCE], [ADMIN], [FINANCE, ADMIN]],
  ['the same right is there once', [FINANCE], [FINANCE], [FINANCE]],
  ['one held for good counts more than for a time', [{ ...FINANCE, until: '2027-03-31' }], [FINANCE], [FINANCE]],
  ['one held for a time ends with its registration', [ADMIN], [{ ...FINANCE, until: '2027-03-31' }], [ADMIN]],
  ['nothing is taken for a time in place of for good', [FINANCE], [{ ...FINANCE, until: '2027-03-31' }], [FINANCE]],
  ['of nothing and something there is something', [], [FINANCE], [FINANCE]],
])('of two registrations %s', (_what, one, other, expected) => {
  expect(unitedGrants(one, other)).toEqual(expected);
});

test.each([
  ['สมชาย ใจดี', 'สมชายใจดี'],
  ['  Somchai (IT) ', 'somchaiit'],
  ['ＡＢＣ１', 'abc1'],
  ['น้องนุ่น 🌸', 'น้องนุ่น'],
  ['กำนัน', 'กำนัน'],
  ['๑๒๓', '123'],
  ['…!?', ''],
])('%s is compared as %s', (name, expected) => {
  expect(lettersOf(name)).toBe(expected);
});
