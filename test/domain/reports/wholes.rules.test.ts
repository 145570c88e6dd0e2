import { progressOf } from '../../../src/domain/reports/progress.rules';
import { standingsOf } from '../../../src/domain/reports/reports.rules';
import { countWholes, wholesOf } from '../../../src/domain/reports/wholes.rules';
import { aMeasure, anOffice, aReport, EVIDENCE_FOR_ALL } from './samples';

const measures = [aMeasure({ num: 1, units: ['all_units'], rounds: ['6m'] }), aMeasure({ num: 2, rounds: ['6m'] })];
const parts = (...reports: ReturnType<typeof aReport>[]) =>
  standingsOf(anOffice(), measures, reports, '2026-11-20', EVIDENCE_FOR_ALL);
const of = (unit: string, progress: number, state: 'submitted' | 'returned' | 'approved' = 'submitted') =>
  aReport({ unit, progress, state });
const joint = (...reports: ReturnType<typeof aReport>[]) => {
  const [whole] = wholesOf(parts(...reports));
  return [whole?.least.measure.unit, whole?.handedIn, whole?.parts.length];
};

test('a measure is as far as the part that is least far: not handed in, then the percentage, then the state', () => {
  expect(joint(of('clerk_office', 100))).toEqual(['finance_division', 1, 3]);
  expect(joint(of('clerk_office', 100), of('finance_division', 20), of('public_works_division', 50))).toEqual([
    'finance_division',
    3,
    3,
  ]);
  expect(
    joint(of('clerk_office', 10), of('finance_division', 20), of('public_works_division', 90, 'returned')),
  ).toEqual(['public_works_division', 2, 3]);
  expect(
    joint(of('clerk_office', 50, 'approved'), of('finance_division', 50), of('public_works_division', 50, 'approved')),
  ).toEqual(['finance_division', 3, 3]);
});

test('what a measure was published without is asked for no more and holds it back no more', () => {
  const one = parts(aReport({ unit: 'clerk_office', progress: 100, state: 'published' }));
  const left = one.filter(({ measure }) => measure.num === 1 && measure.unit !== 'clerk_office');
  expect(left.map(({ exempt, missing }) => [exempt, missing])).toEqual([
    ['published', []],
    ['published', []],
  ]);
  expect(wholesOf(one)[0]).toMatchObject({ least: { measure: { unit: 'clerk_office' } }, handedIn: 1 });
  expect(progressOf(one)).toMatchObject({ measures: 2, reported: 1, done: 1 });
  const handedIn = parts(
    aReport({ unit: 'clerk_office', progress: 100, state: 'published' }),
    of('finance_division', 50),
  );
  expect(wholesOf(handedIn)[0]).toMatchObject({ least: { measure: { unit: 'finance_division' } }, handedIn: 2 });
});

test('parts count as one measure, reported when all are in, with the smallest percentage', () => {
  expect(countWholes(parts())).toBe(2);
  const two = [of('clerk_office', 100), of('finance_division', 40)];
  expect(progressOf(parts(...two))).toMatchObject({ measures: 2, reported: 0, mean: 0 });
  expect(progressOf(parts(...two, of('public_works_division', 80)))).toMatchObject({
    measures: 2,
    reported: 1,
    started: 1,
    done: 0,
    mean: 20,
  });
});
