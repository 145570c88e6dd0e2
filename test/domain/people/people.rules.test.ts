import {
  type Grant,
  hasRole,
  isHeldForGood,
  isOfUnit,
  isSameGrant,
  ownUnits,
  ROLES,
  unitsAs,
} from '../../../src/domain/people/people.rules';

const FINANCE: Grant = { role: 'staff', unit: 'finance_division' };
const CLERK: Grant = { role: 'supervisor', unit: 'clerk_office' };
const ADMIN: Grant = { role: 'admin', unit: null };

test('staff and heads are of a unit, executives and admins of the whole office', () => {
  expect(ROLES.filter(isOfUnit)).toEqual(['staff', 'supervisor']);
});

test.each<[string, Grant, Grant, boolean]>([
  ['itself', FINANCE, { ...FINANCE }, true],
  ['the same for a time', FINANCE, { ...FINANCE, until: '2027-03-31' }, true],
  ['the role in another unit', FINANCE, { ...FINANCE, unit: 'clerk_office' }, false],
  ['another role in the unit', CLERK, { ...CLERK, role: 'staff' }, false],
  ['a role of the whole office', ADMIN, { role: 'executive', unit: null }, false],
])('a right and %s are the same: %p', (_what, one, other, same) => {
  expect(isSameGrant(one, other)).toBe(same);
  expect(isSameGrant(other, one)).toBe(same);
});

test.each<[string, Grant[], boolean]>([
  ['without a last day', [FINANCE], true],
  ['with a last day', [{ ...FINANCE, until: '2027-03-31' }], false],
  ['with and without', [{ ...FINANCE, until: '2027-03-31' }, FINANCE], true],
  ['of another unit', [{ ...FINANCE, unit: 'clerk_office' }], false],
  ['none', [], false],
])('a right held %s is held for good: %p', (_what, own, forGood) => {
  expect(isHeldForGood(own, FINANCE)).toBe(forGood);
});

test.each<[string, Grant[], string[]]>([
  ['of several units has each', [FINANCE, CLERK], ['finance_division', 'clerk_office']],
  ['of one unit by two rights has it once', [FINANCE, { ...FINANCE, role: 'supervisor' }], ['finance_division']],
  ['of the whole office has none', [ADMIN], []],
  ['without rights has none', [], []],
])('somebody %s', (_what, grants, units) => {
  expect(ownUnits({ grants })).toEqual(units);
});

test('the units of one role are those it is held in', () => {
  const holder = { grants: [FINANCE, CLERK, { ...FINANCE, unit: 'education' }, FINANCE] };
  expect(unitsAs(holder, 'staff')).toEqual(['finance_division', 'education']);
  expect(unitsAs(holder, 'supervisor')).toEqual(['clerk_office']);
  expect(unitsAs(holder, 'admin')).toEqual([]);
  expect([hasRole(holder, 'staff'), hasRole(holder, 'admin'), hasRole({ grants: [] }, 'staff')]).toEqual([
    true,
    false,
    false,
  ]);
});
