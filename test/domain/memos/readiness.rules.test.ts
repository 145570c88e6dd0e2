import { mongo } from 'mongoose';
import type { Round } from '../../../src/domain/calendar/dates';
import { readinessOf } from '../../../src/domain/memos/readiness.rules';
import type { ReportState } from '../../../src/domain/reports/report-states.rules';
import { aMeasure, anOffice, aReport } from '../reports/samples';

/** Measures from 1 on, each with its report in a state; null: with none. */
function ready(states: readonly (ReportState | null)[], round: Round = '6m', closed: readonly number[] = []) {
  const measures = states.map((_, index) => aMeasure({ num: index + 1 }));
  const reports = states.flatMap((state, index) => (state ? [aReport({ measure: index + 1, state })] : []));
  const closings = closed.map((measure) => ({
    round,
    measure,
    reason: 'ยุบงาน',
    by: new mongo.ObjectId(),
    at: new Date(0),
  }));
  return readinessOf(anOffice(), measures, reports, round, { closings });
}

test.each<[string, (ReportState | null)[], { approved: number[]; published: number; isComplete: boolean }]>([
  ['all approved', ['approved', 'approved'], { approved: [1, 2], published: 0, isComplete: true }],
  ['some published before', ['published', 'approved'], { approved: [2], published: 1, isComplete: true }],
  [
    'all published: nothing is left to publish',
    ['published', 'published'],
    { approved: [], published: 2, isComplete: false },
  ],
  ['one that waits for review', ['approved', 'submitted'], { approved: [1], published: 0, isComplete: false }],
  ['one that was sent back', ['approved', 'returned'], { approved: [1], published: 0, isComplete: false }],
  ['one that is a draft', ['approved', 'draft'], { approved: [1], published: 0, isComplete: false }],
  ['one without a report', ['approved', null], { approved: [1], published: 0, isComplete: false }],
  ['no measures', [], { approved: [], published: 0, isComplete: false }],
])('with %s', (_what, states, expected) => {
  expect(ready(states)).toEqual({ measures: states.length, ...expected });
});

test('reports of the other round do not count', () => {
  expect(ready(['approved'], '12m')).toEqual({ measures: 1, approved: [], published: 0, isComplete: false });
});

test('a measure that is not reported in the round is not asked for', () => {
  const measures = [aMeasure({ num: 1 }), aMeasure({ num: 2, rounds: ['12m'] })];
  const reports = [aReport({ measure: 1, state: 'approved' })];
  expect(readinessOf(anOffice(), measures, reports, '6m', null)).toEqual({
    measures: 1,
    approved: [1],
    published: 0,
    isComplete: true,
  });
});

test('what was stored before there were states was handed in, and is not approved', () => {
  expect(readinessOf(anOffice(), [aMeasure()], [aReport()], '6m', null)).toMatchObject({
    approved: [],
    isComplete: false,
  });
});

test.each<[string, (ReportState | null)[], { measures: number; isComplete: boolean }]>([
  ['nothing', ['approved', null], { measures: 1, isComplete: true }],
  ['a draft', ['approved', 'draft'], { measures: 1, isComplete: true }],
  ['a report that was sent back', ['approved', 'returned'], { measures: 1, isComplete: true }],
  ['a report that waits for its review', ['approved', 'submitted'], { measures: 2, isComplete: false }],
  ['an approved report', ['approved', 'approved'], { measures: 2, isComplete: true }],
])('a measure that an admin closed with %s', (_what, states, expected) => {
  expect(ready(states, '6m', [2])).toMatchObject(expected);
});

test('a joint measure is ready when every part is approved or published, not before', () => {
  const measures = [aMeasure({ num: 1, units: ['clerk_office', 'finance_division'] })];
  const part = (unit: string, state: ReportState) => aReport({ unit, state });
  const ready = (...reports: ReturnType<typeof part>[]) => readinessOf(anOffice(), measures, reports, '6m', null);
  const no = { measures: 1, approved: [], published: 0, isComplete: false };
  expect(ready(part('clerk_office', 'approved'))).toEqual(no);
  expect(ready(part('clerk_office', 'approved'), part('finance_division', 'submitted'))).toEqual(no);
  const all = { ...no, approved: [1], isComplete: true };
  expect(ready(part('clerk_office', 'approved'), part('finance_division', 'approved'))).toEqual(all);
  expect(ready(part('clerk_office', 'published'), part('finance_division', 'approved'))).toEqual(all);
  expect(ready(part('clerk_office', 'published'), part('finance_division', 'published'))).toEqual({
    ...no,
    published: 1,
  });
});

test('what a measure was published without is not waited for, until it is handed in', () => {
  const measures = [aMeasure({ num: 1, units: ['clerk_office', 'finance_division'] })];
  const later = (...states: ReportState[]) =>
    readinessOf(
      anOffice(),
      measures,
      [aReport({ state: 'published' }), ...states.map((state) => aReport({ unit: 'finance_division', state }))],
      '6m',
      null,
    );
  const published = { measures: 1, approved: [], published: 1, isComplete: false };
  expect(later()).toEqual(published);
  expect(later('draft')).toEqual(published);
  expect(later('submitted')).toEqual({ ...published, published: 0 });
  expect(later('approved')).toEqual({ ...published, published: 0, approved: [1], isComplete: true });
});
