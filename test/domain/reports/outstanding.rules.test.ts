import { partUnits } from '../../../src/domain/measures/parts.rules';
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
  test('a measure of several units stands under each, one of every unit under every unit but groups', () => {
    expect(list(sixMonths(), 'all')).toEqual([
      ['สำนักปลัด', [1, 3]],
      ['กองคลัง', [1, 2, 3]],
      ['กองช่าง', [3]],
      ['ผู้บริหาร', [4]],
    ]);
  });
  test("one unit's list has its own parts, nothing of others", () => {
    expect(list(sixMonths(), ['finance_division'])).toEqual([['กองคลัง', [1, 2, 3]]]);
  });
  test('the most urgent first: the earliest day before the number', () => {
    const early = [...measures, aMeasure({ num: 5, units: ['finance_division'], dueOn: { '6m': '2027-01-15' } })];
    const standings = standingsOf(office, early, [], '2026-11-20', EVIDENCE_FOR_ALL);
    expect(list(standings, ['finance_division'])).toEqual([['กองคลัง', [5, 1, 2, 3, 1, 2, 3, 5]]]);
  });
  test('no unit, no list', () => {
    expect(list(sixMonths(), [])).toEqual([]);
  });
  test('a report without ผลลัพธ์ is still outstanding; a complete part is not, those of the other units are', () => {
    const incomplete = aReport({ measure: 2, unit: 'finance_division', output: 'ประกาศ 1 ฉบับ' });
    expect(list(sixMonths(aReport({ measure: 1, ...complete }), incomplete), 'all')).toEqual([
      ['สำนักปลัด', [3]],
      ['กองคลัง', [1, 2, 3]],
      ['กองช่าง', [3]],
      ['ผู้บริหาร', [4]],
    ]);
  });
  test('when all is complete nothing is listed', () => {
    const all = measures.flatMap((measure) =>
      partUnits(office, measure).map((unit) => aReport({ measure: measure.num, unit, ...complete })),
    );
    expect(list(sixMonths(...all), 'all')).toEqual([]);
  });
});

describe('units by how far they are', () => {
  test('the furthest first; each by its own parts, executives by what names them', () => {
    const reports = [
      aReport({ measure: 2, unit: 'finance_division', progress: 100 }),
      aReport({ measure: 3, unit: 'public_works_division', progress: 50 }),
    ];
    const ranked = rankUnits(office, sixMonths(...reports)).map(({ unit, progress }) => [
      unit.name,
      progress.mean,
      progress.measures,
    ]);
    expect(ranked).toEqual([
      ['กองช่าง', 50, 1],
      ['กองคลัง', 33, 3],
      ['สำนักปลัด', 0, 2],
      ['ผู้บริหาร', 0, 1],
    ]);
  });
});
