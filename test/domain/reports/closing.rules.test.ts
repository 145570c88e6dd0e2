import { closableOf, numbersOf } from '../../../src/domain/reports/closing.rules';
import { type Standing, standingsOf } from '../../../src/domain/reports/reports.rules';
import { aMeasure, anOffice, aPart, aReport, EVIDENCE_FOR_ALL } from './samples';

const FULL = { output: 'ประกาศ', outcome: 'ร้องเรียนลดลง' };
const three = [3, 1, 2].map((num) => aMeasure({ num }));
const on = (today: string, reports: ReturnType<typeof aReport>[] = [], evidence = EVIDENCE_FOR_ALL): Standing[] =>
  standingsOf(anOffice(), three, reports, today, evidence);
const closable = (standings: readonly Standing[]) =>
  closableOf(standings).map(({ measure, round }) => `${measure.num} ${round}`);

test.each([
  ['the day before its last', '2027-03-30', []],
  ['its last day', '2027-03-31', []],
  ['the day after', '2027-04-01', ['1 6m', '2 6m', '3 6m']],
  ['with the next round over too, the oldest first', '2027-10-01', ['1 6m', '2 6m', '3 6m', '1 12m', '2 12m', '3 12m']],
])('%s', (_, today, expected) => {
  expect(closable(on(today))).toEqual(expected);
});

test('what was handed in can be closed as long as it lacks a part', () => {
  const reports = [aReport({ measure: 1, ...FULL }), aReport({ measure: 2, output: 'ประกาศ' })];
  expect(closable(on('2027-04-01', reports))).toEqual(['2 6m', '3 6m']);
  expect(closable(on('2027-04-01', reports, new Map()))).toEqual(['1 6m', '2 6m', '3 6m']);
});

test('numbers of measures stand once and in order', () => {
  const of = (...nums: number[]) => numbersOf(nums.map((num) => ({ measure: aPart({ num }) })));
  expect(of(10, 2, 2, 1)).toEqual([1, 2, 10]);
  expect(of()).toEqual([]);
});
