import { nearestTitles } from '../../../src/domain/measures/nearest-titles';
import { concerns, listedUnder, unitNamed, unitNames } from '../../../src/domain/measures/units.rules';
import { aMeasure, anOffice } from '../reports/samples';

const office = anOffice();

test('units are called by the names the office uses', () => {
  expect(unitNames(office, ['finance_division', 'clerk_office'])).toEqual(['กองคลัง', 'สำนักปลัด']);
});

test('a unit is found by the name the office uses', () => {
  expect(unitNamed(office, 'กองคลัง').key).toBe('finance_division');
});

test('a unit the office has not is refused with those it has', () => {
  expect(() => unitNamed(office, 'กองการประปา')).toThrow(
    /^ไม่มีกองการประปาในหน่วยงานนี้ ส่วนราชการที่มีคือ สำนักปลัด กองคลัง กองช่าง และผู้บริหาร$/,
  );
});

test('a measure of every unit is listed under ทุกส่วนราชการ alone, even where one is named besides', () => {
  expect(listedUnder(aMeasure({ units: ['all_units', 'clerk_office'] }))).toEqual(['all_units']);
  expect(listedUnder(aMeasure({ units: ['finance_division', 'clerk_office'] }))).toHaveLength(2);
});

test.each([
  ['named for it', ['clerk_office'], 'clerk_office', true],
  ['of every unit', ['all_units'], 'clerk_office', true],
  ['of another unit', ['finance_division'], 'clerk_office', false],
  ['of every unit, for a group of people', ['all_units'], 'executives', false],
  ['named for a group of people', ['executives'], 'executives', true],
])('a measure %s', (_name, units, key, does) => {
  const unit = office.units.find((one) => one.key === key);
  expect(unit && concerns(aMeasure({ units }), unit)).toBe(does);
});

describe('the titles nearest to some words', () => {
  const measures = [
    aMeasure({ num: 1, title: 'มีแนวทางปฏิบัติเกี่ยวกับการใช้ทรัพย์สินของราชการที่ถูกต้อง' }),
    aMeasure({ num: 2, title: 'ให้ความรู้เกี่ยวกับการป้องกันผลประโยชน์ทับซ้อน' }),
    aMeasure({ num: 7, title: 'E-Service' }),
  ];
  const nums = (words: string) => nearestTitles(measures, words, 2).map(({ num }) => num);

  test('come with the one that shares most first', () => {
    expect(nums('ผลประโยชน์ทับซ้อน')[0]).toBe(2);
    expect(nums('ทรัพย์สินราชการ')[0]).toBe(1);
  });
  test('are found in any case of letters and without hyphen', () => {
    expect(nums('eservice')).toEqual([7]);
  });
  test('are none where nothing is shared, or nothing was said', () => {
    expect(nums('xyz')).toEqual([]);
    expect(nums('-')).toEqual([]);
  });
});
