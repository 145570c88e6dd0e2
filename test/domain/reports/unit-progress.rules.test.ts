import { partUnits } from '../../../src/domain/measures/parts.rules';
import { standingsOf } from '../../../src/domain/reports/reports.rules';
import { rankUnits } from '../../../src/domain/reports/unit-progress.rules';
import { aMeasure, anOffice, aReport, EVIDENCE_FOR_ALL } from './samples';

const office = anOffice();
const measure = (num: number, ...units: string[]) => aMeasure({ num, units, rounds: ['6m'] });

/** How units stand, `name mean of measures`, where measures by number are so far. */
function ranked(measures: ReturnType<typeof measure>[], progress: Record<number, number>): string[] {
  const reports = measures.flatMap((one) =>
    partUnits(office, one).map((unit) => aReport({ measure: one.num, unit, progress: progress[one.num] ?? 0 })),
  );
  const standings = standingsOf(office, measures, reports, '2027-01-01', EVIDENCE_FOR_ALL);
  return rankUnits(office, standings).map(
    ({ unit, progress: { mean, measures: of } }) => `${unit.name} ${mean} of ${of}`,
  );
}

test('the furthest unit comes first, equal ones in the order of the office', () => {
  const measures = [measure(1, 'clerk_office'), measure(2, 'finance_division'), measure(3, 'public_works_division')];
  expect(ranked(measures, { 2: 50 })).toEqual(['กองคลัง 50 of 1', 'สำนักปลัด 0 of 1', 'กองช่าง 0 of 1']);
  expect(ranked(measures, { 3: 50, 2: 20 })).toEqual(['กองช่าง 50 of 1', 'กองคลัง 20 of 1', 'สำนักปลัด 0 of 1']);
});

test('a measure of every unit counts for each division, not for a group; ทุกส่วนราชการ is no unit of its own', () => {
  const measures = [measure(1, 'all_units'), measure(2, 'clerk_office')];
  expect(ranked(measures, { 1: 100 })).toEqual(['กองคลัง 100 of 1', 'กองช่าง 100 of 1', 'สำนักปลัด 50 of 2']);
});

test('a group is ranked by what names it; units that have nothing to do are left out', () => {
  expect(ranked([measure(1, 'executives')], { 1: 10 })).toEqual(['ผู้บริหาร 10 of 1']);
  expect(ranked([], {})).toEqual([]);
});
