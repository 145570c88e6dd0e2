import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  MEMO_ACTIONS,
  MEMO_STATES,
  MEMO_TRANSITIONS,
  type MemoAction,
  type MemoPlace,
  memoTransitionOf,
} from '../../../src/domain/memos/memo-states.rules';
import { readinessOf } from '../../../src/domain/memos/readiness.rules';
import { aMeasure, anOffice, aReport } from '../reports/samples';

const WAYS: Partial<Record<`${MemoPlace} ${MemoAction}`, [to: string, who: string]>> = {
  'none start': ['endorsing', 'starter'],
  'stopped start': ['endorsing', 'starter'],
  'released start': ['endorsing', 'starter'],
  'endorsing endorse': ['endorsing', 'holder'],
  'endorsing stop': ['stopped', 'reviewer'],
  'endorsing release': ['released', 'last_holder'],
  'none release': ['released', 'admin'],
  'stopped release': ['released', 'admin'],
  'released release': ['released', 'admin'],
  'withdrawn start': ['endorsing', 'starter'],
  'withdrawn release': ['released', 'admin'],
  'released withdraw': ['withdrawn', 'admin'],
};
const PLACES: MemoPlace[] = ['none', ...MEMO_STATES];

test.each(PLACES.flatMap((from) => MEMO_ACTIONS.map((action) => [from, action] as const)))(
  'a memo that is %s: %s',
  (from, action) => {
    const found = memoTransitionOf(from, action);
    expect(found && [found.to, found.who]).toEqual(WAYS[`${from} ${action}`] ?? null);
  },
);

describe('docs/STATES.md', () => {
  const page = readFileSync(join(__dirname, '../../../docs/STATES.md'), 'utf8');
  const section = page.slice(page.indexOf('## A memo'));

  test('holds the same table', () => {
    const rows = [...section.matchAll(/^\| (\w+) \| (\w+) \| (\w+) \| (\w+) \|$/gm)].map(([, ...cells]) => cells);
    expect(rows.slice(1)).toEqual(MEMO_TRANSITIONS.map(({ from, action, to, who }) => [from, action, to, who]));
  });

  test('draws every way, and no other', () => {
    const drawn = [...section.matchAll(/^ {2}(\S+) --> (\S+): (\w+)/gm)].map(([, from, to, action]) =>
      [from === '[*]' ? 'none' : from, action, to].join(' '),
    );
    expect(drawn.sort()).toEqual(MEMO_TRANSITIONS.map(({ from, action, to }) => `${from} ${action} ${to}`).sort());
  });
});

describe('whether the report of a round can be put forward', () => {
  const measures = [aMeasure({ num: 1 }), aMeasure({ num: 2 }), aMeasure({ num: 3, rounds: ['12m'] })];
  const of = (measure: number, state: 'draft' | 'submitted' | 'returned' | 'approved' | 'published') =>
    aReport({ measure, state });
  test.each([
    ['no report', [], [], 0, false],
    ['one of two approved', [of(1, 'approved'), of(2, 'submitted')], [1], 0, false],
    ['both approved', [of(1, 'approved'), of(2, 'approved')], [1, 2], 0, true],
    ['one published before, the other approved', [of(1, 'published'), of(2, 'approved')], [2], 1, true],
    ['all published', [of(1, 'published'), of(2, 'published')], [], 2, false],
    ['a draft and a returned one', [of(1, 'draft'), of(2, 'returned')], [], 0, false],
    ['a measure of the other round only does not count', [of(1, 'approved'), of(2, 'approved')], [1, 2], 0, true],
  ])('%s', (_name, reports, approved, published, isComplete) => {
    expect(readinessOf(anOffice(), measures, reports, '6m', null)).toEqual({
      measures: 2,
      approved,
      published,
      isComplete,
    });
  });
});
