import { contradiction } from '../../../src/domain/reports/content.rules';
import { isDone, isStarted, percentOf } from '../../../src/domain/reports/how-far.rules';
import { progressOf } from '../../../src/domain/reports/progress.rules';
import type { ProgressStatus } from '../../../src/domain/reports/report.model';
import { aPart, aReport } from './samples';

type Row = [
  name: string,
  status: ProgressStatus | null,
  progress: number | null,
  done: boolean,
  started: boolean,
  percent: number,
];

const ROWS: Row[] = [
  ['nothing said', null, null, false, false, 0],
  ['0 %', null, 0, false, false, 0],
  ['1 % is started', null, 1, false, true, 1],
  ['99 % is not done', null, 99, false, true, 99],
  ['100 % without a word is done', null, 100, true, true, 100],
  ['done without a percentage counts 100', 'done', null, true, true, 100],
  ['done at 80 %: what was said counts', 'done', 80, true, true, 80],
  ['in progress without a percentage counts 0 and is started', 'in_progress', null, false, true, 0],
  ['in progress at 100 % is not done', 'in_progress', 100, false, true, 100],
  ['not started', 'not_started', null, false, false, 0],
  ['blocked before it began', 'blocked', null, false, false, 0],
  ['blocked on the way', 'blocked', 40, false, true, 40],
];

test.each(ROWS)('%s', (_name, status, progress, done, started, percent) => {
  const said = { status, progress };
  expect({ done: isDone(said), started: isStarted(said), percent: percentOf(said) }).toEqual({
    done,
    started,
    percent,
  });
});

test('no report counts 0', () => {
  expect(percentOf(null)).toBe(0);
});

const standings = (...reports: ({ status?: ProgressStatus; progress?: number } | null)[]) =>
  reports.map((given, index) => ({
    measure: aPart({ num: index + 1 }),
    round: '6m' as const,
    report: given && aReport(given),
  }));

describe('the progress of a set of measures', () => {
  test('each measure weighs the same; no report counts 0', () => {
    expect(progressOf(standings({ progress: 100 }, { progress: 50 }, null, null))).toEqual({
      measures: 4,
      reported: 2,
      started: 2,
      done: 1,
      mean: 38,
    });
  });
  test('exactly a half rounds up (0.5 → 1), below it down (1/3 → 0)', () => {
    expect(progressOf(standings({ progress: 1 }, null)).mean).toBe(1);
    expect(progressOf(standings({ progress: 1 }, null, null)).mean).toBe(0);
  });
  test('no measures have no mean', () => {
    expect(progressOf([])).toEqual({ measures: 0, reported: 0, started: 0, done: 0, mean: null });
  });
});

describe('a word and a percentage that do not go together', () => {
  test.each([
    ['done', 99, 'done_below_100'],
    ['done', 100, null],
    ['done', null, null],
    ['not_started', 1, 'not_started_above_0'],
    ['not_started', 0, null],
    ['in_progress', 100, 'not_done_at_100'],
    ['in_progress', 99, null],
    ['blocked', 100, 'not_done_at_100'],
    [null, 100, null],
  ] as const)('%s and %s: %s', (status, progress, found) => {
    expect(contradiction({ status, progress })).toBe(found);
  });
});
