import { partOf, partsOf, partUnits } from '../../../src/domain/measures/parts.rules';
import { aMeasure, anOffice } from '../reports/samples';

const office = anOffice();
const EVERY = ['clerk_office', 'finance_division', 'public_works_division'];

test.each([
  ['one unit', ['finance_division'], ['finance_division']],
  ['several, in the order of the plan', ['finance_division', 'clerk_office'], ['finance_division', 'clerk_office']],
  ['a unit named twice', ['clerk_office', 'clerk_office'], ['clerk_office']],
  ['ทุกส่วนราชการ: every unit, no group', ['all_units'], EVERY],
  ['ทุกส่วนราชการ and a unit of it', ['all_units', 'clerk_office'], EVERY],
  ['ทุกส่วนราชการ and a group that is named', ['all_units', 'executives'], [...EVERY, 'executives']],
])('the units that owe a part of a measure of %s', (_name, units, owing) => {
  expect(partUnits(office, aMeasure({ units }))).toEqual(owing);
});

test('in an office without units of its own ทุกส่วนราชการ owes the part itself', () => {
  const groups = { units: office.units.filter(({ group }) => group) };
  expect(partUnits(groups, aMeasure({ units: ['all_units'] }))).toEqual(['all_units']);
});

test('a part is the measure with its unit alone; the unit is named where the measure is joint', () => {
  const measure = aMeasure({ units: ['clerk_office', 'finance_division'] });
  expect(partsOf(office, measure)).toEqual([
    { ...measure, units: ['clerk_office'], unit: 'clerk_office', jointUnit: 'สำนักปลัด' },
    { ...measure, units: ['finance_division'], unit: 'finance_division', jointUnit: 'กองคลัง' },
  ]);
  expect(partsOf(office, aMeasure()).map(({ jointUnit }) => jointUnit)).toEqual([null]);
});

test('a unit that owes none has no part', () => {
  expect(partOf(office, aMeasure(), 'finance_division')).toBeNull();
});
