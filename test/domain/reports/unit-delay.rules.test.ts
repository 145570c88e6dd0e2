import { standingsOf } from '../../../src/domain/reports/reports.rules';
import { rankByDelay } from '../../../src/domain/reports/unit-delay.rules';
import { aMeasure, anOffice, aReport, EVIDENCE_FOR_ALL } from './samples';

const office = anOffice();
const joint = aMeasure({ num: 1, units: ['all_units'] });
const of = (unit: string, round: '6m' | '12m', progress: number) => aReport({ unit, round, progress });
const ranked = (...reports: ReturnType<typeof aReport>[]) =>
  rankByDelay(office, standingsOf(office, [joint], reports, '2027-04-10', EVIDENCE_FOR_ALL), {
    fiscalYear: 2570,
    round: '6m',
  }).map(({ unit, late, lateDays, progress }) => [unit.name, late, lateDays, progress.mean]);

test('of a joint measure each unit is late with its own part only', () => {
  expect(ranked()).toEqual([
    ['สำนักปลัด', 1, 10, 0],
    ['กองคลัง', 1, 10, 0],
    ['กองช่าง', 1, 10, 0],
  ]);
  expect(ranked(of('clerk_office', '6m', 40), of('public_works_division', '6m', 90))).toEqual([
    ['กองคลัง', 1, 10, 0],
    ['สำนักปลัด', 0, 0, 40],
    ['กองช่าง', 0, 0, 90],
  ]);
});
