import type { LocalDate } from '../../../src/domain/calendar/dates';
import { rankOwingUnits } from '../../../src/domain/reminders/owing-units.rules';
import { standingsOf } from '../../../src/domain/reports/reports.rules';
import { aMeasure, anOffice, aReport, EVIDENCE_FOR_ALL } from '../reports/samples';

const measures = [
  aMeasure({ num: 1, rounds: ['6m'], units: ['clerk_office'] }),
  aMeasure({ num: 2, rounds: ['6m'], units: ['clerk_office', 'finance_division'] }),
  aMeasure({ num: 3, rounds: ['6m'], units: ['public_works_division'], dueOn: { '6m': '2027-03-10' } }),
  aMeasure({ num: 4, rounds: ['6m'], units: ['all_units'] }),
];
const complete = (measure: number, unit: string) =>
  aReport({ measure, unit, progress: 100, output: 'คู่มือ', outcome: 'ลดลง' });
const ranked = (...done: ReturnType<typeof complete>[]) =>
  rankOwingUnits(anOffice(), standingsOf(anOffice(), measures, done, '2027-03-17', EVIDENCE_FOR_ALL)).map(
    ({ unit, all, complete: whole, late }) => [unit.name, whole, all, late],
  );

test('what is overdue comes before what is merely much; equals in the order of the office', () => {
  expect(ranked()).toEqual([
    ['กองช่าง', 0, 2, 1],
    ['สำนักปลัด', 0, 3, 0],
    ['กองคลัง', 0, 2, 0],
  ]);
});

test('what is due today is not overdue yet', () => {
  const lateOn = (today: LocalDate) =>
    rankOwingUnits(anOffice(), standingsOf(anOffice(), measures, [], today, EVIDENCE_FOR_ALL)).find(
      ({ unit }) => unit.name === 'กองช่าง',
    )?.late;
  expect([lateOn('2027-03-10'), lateOn('2027-03-11')]).toEqual([0, 1]);
});

test('a unit that is through comes last, and is overdue no more', () => {
  const through = [complete(3, 'public_works_division'), complete(4, 'public_works_division')];
  expect(ranked(...through)).toEqual([
    ['สำนักปลัด', 0, 3, 0],
    ['กองคลัง', 0, 2, 0],
    ['กองช่าง', 2, 2, 0],
  ]);
});

test('of a joint measure each unit owes its own part', () => {
  expect(ranked(complete(2, 'finance_division'))).toEqual([
    ['กองช่าง', 0, 2, 1],
    ['สำนักปลัด', 0, 3, 0],
    ['กองคลัง', 1, 2, 0],
  ]);
});

test('a report that is in but lacks a part is owed, not overdue: who has not reported at all comes first', () => {
  const lacking = aReport({ measure: 3, unit: 'public_works_division', progress: 60 });
  const standings = standingsOf(anOffice(), measures, [lacking], '2027-04-01', EVIDENCE_FOR_ALL);
  const [first, ...others] = rankOwingUnits(anOffice(), standings);
  expect([first?.unit.name, first?.late]).toEqual(['สำนักปลัด', 3]);
  expect(others.find(({ unit }) => unit.name === 'กองช่าง')).toMatchObject({ all: 2, complete: 0, late: 1 });
});

test('a unit that nothing is asked of is left out', () => {
  expect(ranked().map(([name]) => name)).not.toContain('ผู้บริหาร');
});
