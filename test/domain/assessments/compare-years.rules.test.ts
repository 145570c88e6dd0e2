import type { Assessment } from '../../../src/domain/assessments/assessment.model';
import { compareYears } from '../../../src/domain/assessments/compare-years.rules';
import { exampleAssessment } from './example-assessments';

const { assessment, framework } = exampleAssessment('kham-muang');
/** Years of which only the printed total is known. */
const years = (...totals: (number | null)[]) =>
  totals.map((total, n) => ({ assessment: bare({ fiscalYear: 2562 + n, total }), framework }));
const bare = (given: Partial<Assessment>): Assessment => ({
  ...assessment,
  instruments: [],
  indicators: [],
  subIndicators: [],
  items: [],
  level: null,
  ...given,
});

test('each year with its score, its level, and what changed since the year before it', () => {
  expect(compareYears(years(57.31, 95, 84.99))).toEqual([
    { fiscalYear: 2562, score: 57.31, level: 'D', change: null },
    { fiscalYear: 2563, score: 95, level: 'AA', change: 37.69 },
    { fiscalYear: 2564, score: 84.99, level: 'B', change: -10.01 },
  ]);
});

test('a year without a score has no change, nor has the year after it', () => {
  expect(compareYears(years(57.31, null, 95, 95)).map(({ change }) => change)).toEqual([null, null, null, 0]);
});

test('a score of zero is a score', () => {
  expect(compareYears(years(0, 10, 0)).map(({ change }) => change)).toEqual([null, 10, -10]);
});

test('a level is that of a total: an indicator or an instrument has none', () => {
  const one = [{ assessment, framework }];
  expect(compareYears(one, { indicator: 9 })).toEqual([{ fiscalYear: 2562, score: 46.34, level: null, change: null }]);
  expect(compareYears(one, { instrument: 'IIT' })).toMatchObject([{ score: 77.45, level: null }]);
});

test('an indicator that a year does not have has no score in it', () => {
  expect(compareYears([{ assessment, framework }], { indicator: 11 })).toMatchObject([{ score: null }]);
});
