import fc from 'fast-check';
import {
  ABILITIES,
  type Ability,
  belongsTo,
  carries,
  coversAll,
  grantsThat,
  rolesThatMay,
  unitsFor,
} from '../../../src/domain/abilities/roles.rules';
import type { Grant, Role } from '../../../src/domain/people/people.rules';

const FINANCE = 'finance_division';
const CLERK = 'clerk_office';
const staff = (unit: string): Grant => ({ role: 'staff', unit });
const head = (unit: string): Grant => ({ role: 'supervisor', unit });
const EXECUTIVE: Grant = { role: 'executive', unit: null };
const ADMIN: Grant = { role: 'admin', unit: null };

// Contract section 7, role by role.
test.each<[Ability, Role[]]>([
  ['view', ['staff', 'supervisor', 'executive', 'admin']],
  ['report', ['staff', 'supervisor']],
  ['see_outstanding', ['staff', 'supervisor', 'executive', 'admin']],
  ['open_evidence', ['staff', 'supervisor', 'executive', 'admin']],
  ['review', ['supervisor', 'executive']],
  ['nudge', ['supervisor', 'executive', 'admin']],
  ['documents', ['staff', 'supervisor', 'executive', 'admin']],
  ['announce', ['supervisor', 'executive', 'admin']],
  ['hand_over', ['staff', 'supervisor', 'executive']],
  ['administer', ['admin']],
])('%s is for %j', (ability, roles) => {
  expect(rolesThatMay(ability)).toEqual(roles);
});

test('every ability is somebody’s, and no role has all', () => {
  for (const ability of ABILITIES) expect(rolesThatMay(ability).length).toBeGreaterThan(0);
  for (const role of ['staff', 'supervisor', 'executive', 'admin'] as const) {
    expect(ABILITIES.every((ability) => carries(role, ability))).toBe(false);
  }
});

test.each<[string, Grant[], Ability, 'all' | string[]]>([
  ['staff report for their unit', [staff(FINANCE)], 'report', [FINANCE]],
  ['staff view the whole office', [staff(FINANCE)], 'view', 'all'],
  ['staff review nothing', [staff(FINANCE)], 'review', []],
  ['of two units both are theirs', [staff(FINANCE), staff(CLERK)], 'report', [FINANCE, CLERK]],
  ['a unit held twice is one', [staff(FINANCE), head(FINANCE)], 'report', [FINANCE]],
  ['a head reviews the own unit only', [head(FINANCE), staff(CLERK)], 'review', [FINANCE]],
  ['an executive reviews the whole office', [EXECUTIVE], 'review', 'all'],
  ['an executive who is a head too reviews it all the same', [head(FINANCE), EXECUTIVE], 'review', 'all'],
  ['an executive reports nothing', [EXECUTIVE], 'report', []],
  ['an admin reviews nothing', [ADMIN], 'review', []],
  ['an admin announces to all', [ADMIN], 'announce', 'all'],
  ['who holds nothing views nothing', [], 'view', []],
])('%s', (_what, grants, ability, units) => {
  expect(unitsFor({ grants }, ability)).toEqual(units);
});

test.each<[string, readonly string[], 'all' | readonly string[], boolean]>([
  ['of the own unit', [FINANCE], [FINANCE], true],
  ['of several units, one of them the own', [CLERK, FINANCE], [FINANCE], true],
  ['of another unit', [CLERK], [FINANCE], false],
  ['of every unit', ['all_units'], [FINANCE], true],
  ['of every unit, for who has none', ['all_units'], [], false],
  ['of no unit', [], [FINANCE], false],
  ['of no unit, for the whole office', [], 'all', true],
])('a measure %s', (_what, measure, units, belongs) => {
  expect(belongsTo(measure, units)).toBe(belongs);
});

test.each<[string, 'all' | readonly string[], readonly string[] | null, boolean]>([
  ['the whole office holds the whole office', 'all', null, true],
  ['a unit does not hold the whole office', [FINANCE], null, false],
  ['a unit holds itself', [FINANCE], [FINANCE], true],
  ['a unit does not hold another beside it', [FINANCE], [FINANCE, CLERK], false],
  ['the whole office holds units', 'all', [FINANCE, CLERK], true],
  ['nothing asked is held', [], [], true],
])('%s', (_what, units, asked, holds) => {
  expect(coversAll(units, asked)).toBe(holds);
});

test('what is held as a stand-in can be used, but not handed over', () => {
  const grants = [{ ...staff(FINANCE), until: '2027-03-31' as const }, head(CLERK)];
  expect(grantsThat({ grants }, 'report')).toEqual(grants);
  expect(grantsThat({ grants }, 'hand_over')).toEqual([head(CLERK)]);
});

const anyGrant = fc.oneof(
  fc.record({ role: fc.constantFrom('staff', 'supervisor'), unit: fc.constantFrom(FINANCE, CLERK, 'education') }),
  fc.record({ role: fc.constantFrom('executive', 'admin'), unit: fc.constant(null) }),
) as fc.Arbitrary<Grant>;

test('a further right never takes an ability or a unit away', () => {
  fc.assert(
    fc.property(fc.array(anyGrant), anyGrant, fc.constantFrom(...ABILITIES), (grants, more, ability) => {
      const before = unitsFor({ grants }, ability);
      const after = unitsFor({ grants: [...grants, more] }, ability);
      expect(after === 'all' || (before !== 'all' && before.every((unit) => after.includes(unit)))).toBe(true);
    }),
  );
});
