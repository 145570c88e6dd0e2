import { mongo } from 'mongoose';
import { exemptOf } from '../../../src/domain/measures/exempt.rules';
import type { Closing } from '../../../src/domain/measures/plan-record.model';
import { standingsOf } from '../../../src/domain/reports/reports.rules';
import { aMeasure, anOffice, aReport } from '../reports/samples';

const plan = (storedAt: string, closings: Pick<Closing, 'round' | 'measure'>[] = []) => ({
  firstStoredAt: new Date(storedAt),
  closings: closings.map((one) => ({ ...one, reason: 'ยุบงาน', by: new mongo.ObjectId(), at: new Date(0) })),
});
const ofYear = (fiscalYear: number) => aMeasure({ fiscalYear });

describe('a plan is owed from the fiscal year on in which it was first stored', () => {
  test.each([
    ['the last instant of 30 September 2569 (Bangkok)', '2026-09-30T16:59:59.999Z', 2569, null],
    ['the first of 1 October', '2026-09-30T17:00:00Z', 2569, 'history'],
    ['in its own year', '2026-11-20T03:00:00Z', 2570, null],
    ['before its year', '2026-11-20T03:00:00Z', 2571, null],
    ['long after it', '2026-11-20T03:00:00Z', 2562, 'history'],
  ])('%s', (_name, storedAt, year, expected) => {
    expect(exemptOf(plan(storedAt), ofYear(year), '6m')).toBe(expected);
  });

  test('a result that was imported is history in any year', () => {
    const result = { details: ['ทำแล้ว'], outputs: [], outcomes: [], period: null, remarks: null, published: null };
    expect(exemptOf(plan('2026-11-20T03:00:00Z'), aMeasure({ result }), '6m')).toBe('history');
  });
});

test('what an admin closed is one measure in one round', () => {
  const one = plan('2026-11-20T03:00:00Z', [{ round: '6m', measure: 1 }]);
  expect(exemptOf(one, aMeasure({ num: 1 }), '6m')).toBe('closed');
  expect(exemptOf(one, aMeasure({ num: 1 }), '12m')).toBeNull();
  expect(exemptOf(one, aMeasure({ num: 2 }), '6m')).toBeNull();
});

test('nothing is asked for of what is closed or history, approved or published', () => {
  const missing = (today: string, reports = [aReport({ state: 'submitted' })], of = plan('2026-11-20T03:00:00Z')) =>
    standingsOf(anOffice(), [aMeasure({ rounds: ['6m'] })], reports, today, new Map(), of)[0]?.missing;
  expect(missing('2027-04-01')).toEqual(['output', 'outcome', 'evidence']);
  expect(missing('2027-04-01', [aReport({ state: 'approved' })])).toEqual([]);
  expect(missing('2027-04-01', [aReport({ state: 'published' })])).toEqual([]);
  expect(missing('2027-04-01', [], plan('2026-11-20T03:00:00Z', [{ round: '6m', measure: 1 }]))).toEqual([]);
  expect(missing('2028-04-01', [], plan('2027-11-20T03:00:00Z'))).toEqual([]);
});
