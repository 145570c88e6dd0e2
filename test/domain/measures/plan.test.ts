import { measures } from '../../../src/domain/measures/measure.model';
import { pastResultOf } from '../../../src/domain/measures/past-result';
import { askedPlan, measuresOfPlan, planYear } from '../../../src/domain/measures/plan';
import { officeId } from '../../../src/domain/office-store';
import { useDatabase } from '../../../src/testing/database';
import { aMeasure } from '../reports/samples';

useDatabase();

const office = officeId('sample');
const store = async (...years: number[]) => {
  for (const fiscalYear of years) await measures(office).insert(aMeasure({ fiscalYear }));
};

describe('the year whose measures are being worked on', () => {
  test.each([
    ['the running year where it has measures', [2569, 2570], '2026-11-20T03:00:00Z', 2570],
    ['1 October belongs to the new year', [2569, 2570], '2026-09-30T17:00:00Z', 2570],
    ['30 September, last second, to the old', [2569, 2570], '2026-09-30T16:59:59Z', 2569],
    ['in October without a new plan the old goes on', [2569], '2026-10-01T03:00:00Z', 2569],
    ['no measures, no year', [], '2026-11-20T03:00:00Z', null],
  ])('%s', async (_name, years, at, year) => {
    await store(...years);
    expect(await planYear(office, new Date(at))).toBe(year);
  });

  test("another office's measures do not count", async () => {
    await measures(officeId('other')).insert(aMeasure());
    expect(await planYear(office, new Date('2026-11-20T03:00:00Z'))).toBeNull();
  });
});

describe('the plan that is asked for', () => {
  const now = new Date('2026-11-20T03:00:00Z');
  test('comes in order of number', async () => {
    for (const num of [3, 1, 2]) await measures(office).insert(aMeasure({ num }));
    expect((await measuresOfPlan(office, 2570)).map(({ num }) => num)).toEqual([1, 2, 3]);
    expect((await askedPlan(office, now)).fiscalYear).toBe(2570);
  });
  test('a year without measures is refused with the years there are', async () => {
    await store(2563, 2570);
    await expect(askedPlan(office, now, 2566)).rejects.toThrow('ยังไม่มีมาตรการของปี 2566 ในระบบ ปีที่มีคือ 2570 และ 2563');
  });
  test('an office without measures is told how they come in', async () => {
    await expect(askedPlan(office, now)).rejects.toMatchObject({ code: 'no_plan' });
  });
});

describe('what was written of a measure before', () => {
  const result = { details: [], outputs: ['คู่มือ 1 เล่ม'], outcomes: [], period: null, remarks: null, published: null };
  test('is found in the year it was carried over from', async () => {
    await measures(office).insert(aMeasure({ fiscalYear: 2565, num: 4, result }));
    const carried = aMeasure({ carriedFrom: { fiscalYear: 2565, num: 4 } });
    expect((await pastResultOf(office, carried))?.outputs).toEqual(['คู่มือ 1 เล่ม']);
  });
  test('is nothing for a measure that is new, or whose year before is not known', async () => {
    expect(await pastResultOf(office, aMeasure())).toBeNull();
    expect(await pastResultOf(office, aMeasure({ carriedFrom: { fiscalYear: 2565, num: 4 } }))).toBeNull();
  });
});
