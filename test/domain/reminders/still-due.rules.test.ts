import { evidenceKey } from '../../../src/domain/evidence/find-evidence';
import { coveredBy, isRemindedOf, stillDue, worthReminding } from '../../../src/domain/reminders/still-due.rules';
import { type Standing, standingsOf } from '../../../src/domain/reports/reports.rules';
import { aMeasure, anOffice, aReport } from '../reports/samples';

const NO_EVIDENCE = new Map<string, number>();
const EVIDENCE = new Map([1, 2, 3].map((num) => [evidenceKey(num, '6m', 'clerk_office'), 1]));
const TODAY = '2027-03-17';
const DUE = { fiscalYear: 2570, round: '6m' as const, dueOn: '2027-03-31' };
const measures = [
  aMeasure({ num: 1 }),
  aMeasure({ num: 2, dueOn: { '6m': '2027-03-20' } }),
  aMeasure({ num: 3, rounds: ['12m'] }),
];
const standings = standingsOf(anOffice(), measures, [], TODAY, NO_EVIDENCE);
const names = (some: readonly Standing[]) => some.map(({ measure, round }) => `${measure.num} ${round}`);

test('a reminder covers the measures of its round that are due on its day, complete ones too', () => {
  const complete = aReport({ measure: 1, progress: 100, output: 'คู่มือ', outcome: 'ลดลง' });
  expect(names(coveredBy(standingsOf(anOffice(), measures, [complete], TODAY, EVIDENCE), [DUE]))).toEqual(['1 6m']);
});

test('one with another due day belongs to the reminder of that day', () => {
  expect(names(coveredBy(standings, [{ ...DUE, dueOn: '2027-03-20' }]))).toEqual(['2 6m']);
  expect(coveredBy(standings, [{ ...DUE, dueOn: '2027-04-30' }])).toEqual([]);
});

test('another fiscal year is none of it', () => {
  expect(coveredBy(standings, [{ ...DUE, fiscalYear: 2571 }])).toEqual([]);
});

test('several deadlines are covered together', () => {
  const due = [DUE, { ...DUE, dueOn: '2027-03-20' }, { ...DUE, round: '12m' as const, dueOn: '2027-09-30' }];
  expect(names(coveredBy(standings, due))).toEqual(['1 6m', '1 12m', '2 6m', '2 12m', '3 12m']);
});

test('what lacks something is owed, most urgent first; what is complete is not', () => {
  const reports = [
    aReport({ measure: 2, progress: 100, output: 'คู่มือ', outcome: 'ลดลง' }),
    aReport({ measure: 1, progress: 60 }),
  ];
  const owed = stillDue(standingsOf(anOffice(), measures, reports, TODAY, EVIDENCE));
  expect(names(owed)).toEqual(['1 6m', '1 12m', '2 12m', '3 12m']);
});

test.each([
  [0, ['outcome'] as const, true],
  [-1, ['outcome'] as const, false],
  [-1, ['evidence'] as const, false],
  [-1, ['report'] as const, true],
  [14, [] as const, false],
])('%i days before the deadline, with %j missing, it is worth a reminder: %s', (daysLeft, missing, isWorth) => {
  expect(isRemindedOf({ daysLeft, missing: [...missing] })).toBe(isWorth);
});

test('a list that is worth a reminder tells of everything that lacks something', () => {
  const late = standingsOf(anOffice(), measures, [aReport({ measure: 1, progress: 60 })], '2027-04-01', NO_EVIDENCE);
  const first = late.filter(({ round }) => round === '6m');
  expect(names(worthReminding(first))).toEqual(['2 6m', '1 6m']);
  expect(worthReminding(first.slice(0, 1))).toEqual([]);
});
