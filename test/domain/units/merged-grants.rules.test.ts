import { mergedGrants } from '../../../src/domain/units/merged-grants.rules';

const move = { from: 'works', into: 'finance' };

test('a right in the unit is the same right in the other, held once, for as long as the longer one', () => {
  const works = { role: 'staff', unit: 'works' } as const;
  const finance = { role: 'staff', unit: 'finance' } as const;
  const head = { role: 'supervisor', unit: 'works' } as const;
  const admin = { role: 'admin', unit: null } as const;
  expect(mergedGrants([admin, works, head], move)).toEqual([admin, finance, { ...head, unit: 'finance' }]);
  expect(mergedGrants([works, { ...finance, until: '2027-01-31' }], move)).toEqual([finance]);
  expect(
    mergedGrants(
      [
        { ...works, until: '2027-02-28' },
        { ...finance, until: '2027-01-31' },
      ],
      move,
    ),
  ).toEqual([{ ...finance, until: '2027-02-28' }]);
});
