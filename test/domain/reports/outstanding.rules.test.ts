import { outstandingByUnit } from '../../../src/domain/reports/outstanding.rules';
import { standingsOf } from '../../../src/domain/reports/reports.rules';
import { rankUnits } from '../../../src/domain/reports/unit-progress.rules';
import { aMeasure, anOffice, aReport, EVIDENCE_FOR_ALL } from './samples';

const office = anOffice();
const measures = [
  aMeasure({ num: 1, units: ['clerk_office', 'finance_division'] }),
  aMeasure({ num: 2, units: ['finance_division'] }),
  aMeasure({ num: 3, units: ['all_units', 'public_works_division'] }),
  aMeasure({ num: 4, units: ['executives'] }),
];
const complete = { output: 'ประกาศ 1 ฉบับ', outcome: 'ร้องเรียนลดลง' };
const sixMonths = (...reports: ReturnType<typeof aReport>[]) =>
  standingsOf(office, measures, reports, '2026-11-20', EVIDENCE_FOR_ALL).filter(({ round }) => round === '6m');

const list = (standings: ReturnType<typeof sixMonths>, units: 'all' | string[]) =>
  outstandingByUnit(office, standings, units).map(({ unit, standings: open }) => [
    unit.name,
    open.map(({ measure }) => measure.num),
  ]);

describe('what is outstanding by unit', () => {
  test('a measure of several units stands under each, one of every unit under ทุกส่วนราชการ alone', () => {
    expect(list(sixMonths(), 'all')).toEqual([
      ['สำนักปลัด', [1]],
      ['กองคลัง', [1, 2]],
      ['ผู้บริหาร', [4]],
      ['ทุกส่วนราชการ', [3]],
    ]);
  });
  test("one unit's list has its own and those of every unit, nothing of others", () => {
    expect(list(sixMonths(), ['finance_division'])).toEqual([
      ['กองคลัง', [1, 2]],
      ['ทุกส่วนราชการ', [3]],
    ]);
  });
  test('no unit, no list', () => {
    expect(list(sixMonths(), [])).toEqual([]);
  });
  test('a report without ผลลัพธ์ is still outstanding; a complete one is not, for none of its units', () => {
    const incomplete = aReport({ measure: 2, output: 'ประกาศ 1 ฉบับ' });
    expect(list(sixMonths(aReport({ measure: 1, ...complete }), incomplete), 'all')).toEqual([
      ['กองคลัง', [2]],
      ['ผู้บริหาร', [4]],
      ['ทุกส่วนราชการ', [3]],
    ]);
  });
  test('when all is complete nothing is listed', () => {
    const all = measures.map(({ num }) => aReport({ measure: num, ...complete }));
    expect(list(sixMonths(...all), 'all')).toEqual([]);
  });
});

describe('units by how far they are', () => {
  test('the furthest first; a measure of every unit counts for each division but not for executives', () => {
    const reports = [aReport({ measure: 2, progress: 100 }), aReport({ measure: 3, progress: 50 })];
    const ranked = rankUnits(office, sixMonths(...reports)).map(({ unit, progress }) => [
      unit.name,
      progress.mean,
      progress.measures,
    ]);
    expect(ranked).toEqual([
      ['กองคลัง', 50, 3],
      ['กองช่าง', 50, 1],
      ['สำนักปลัด', 25, 2],
      ['ผู้บริหาร', 0, 1],
    ]);
  });
});
