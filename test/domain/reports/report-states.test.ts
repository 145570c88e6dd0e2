import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  isHandedIn,
  isUndoable,
  REPORT_ACTIONS,
  REPORT_STATES,
  type ReportAction,
  type ReportStateOrNone,
  stateOf,
  TRANSITIONS,
  transitionOf,
} from '../../../src/domain/reports/report-states.rules';

/** What becomes of a report, for every pair of place and action; pairs that are not here are refused. */
const WAYS: Partial<Record<`${ReportStateOrNone} ${ReportAction}`, [to: string, who: string]>> = {
  'none save_draft': ['draft', 'reporter'],
  'none submit': ['submitted', 'reporter'],
  'draft save_draft': ['draft', 'reporter'],
  'draft discard_draft': ['none', 'reporter'],
  'draft submit': ['submitted', 'reporter'],
  'submitted submit': ['submitted', 'reporter'],
  'submitted undo': ['before', 'last_editor'],
  'submitted approve': ['approved', 'reviewer'],
  'submitted return': ['returned', 'reviewer'],
  'returned submit': ['submitted', 'reporter'],
  'approved return': ['returned', 'reviewer'],
  'approved publish': ['published', 'last_endorser'],
  'published withdraw': ['approved', 'admin'],
};
const PLACES: ReportStateOrNone[] = ['none', ...REPORT_STATES];
const pairs = PLACES.flatMap((from) => REPORT_ACTIONS.map((action) => [from, action] as const));

test.each(pairs)('from %s, %s', (from, action) => {
  const found = transitionOf(from, action);
  const expected = WAYS[`${from} ${action}`];
  expect(found && [found.to, found.who]).toEqual(expected ?? null);
});

test('only an admin takes back what is published', () => {
  expect(TRANSITIONS.filter(({ from }) => from === 'published').map(({ who }) => who)).toEqual(['admin']);
});

test('docs/STATES.md holds the same table', () => {
  const page = readFileSync(join(__dirname, '../../../docs/STATES.md'), 'utf8');
  const section = page.slice(page.indexOf('## A report'), page.indexOf('## A memo'));
  const rows = [...section.matchAll(/^\| (\w+) \| (\w+) \| (\w+) \| (\w+) \|$/gm)].map(([, ...cells]) => cells);
  expect(rows.slice(1)).toEqual(TRANSITIONS.map(({ from, action, to, who }) => [from, action, to, who]));
});

test('the diagram in docs/STATES.md draws every way, and no other', () => {
  const page = readFileSync(join(__dirname, '../../../docs/STATES.md'), 'utf8');
  const section = page.slice(page.indexOf('## A report'), page.indexOf('## A memo'));
  const drawn = [...section.matchAll(/^ {2}(\S+) --> (\S+): (\w+)/gm)].map(([, from, to, action]) =>
    [from, action, to].map((word) => (word === '[*]' ? 'none' : word)).join(' '),
  );
  const before = ['submitted undo draft', 'submitted undo returned'];
  const ways = TRANSITIONS.flatMap(({ from, action, to }) => (to === 'before' ? before : [`${from} ${action} ${to}`]));
  expect(drawn.sort()).toEqual(ways.sort());
});

describe('where a report is', () => {
  test.each([
    [null, 'none', false],
    [{ state: 'draft' as const }, 'draft', false],
    [{}, 'submitted', true],
    [{ state: 'submitted' as const }, 'submitted', true],
    [{ state: 'returned' as const }, 'returned', false],
    [{ state: 'approved' as const }, 'approved', true],
    [{ state: 'published' as const }, 'published', true],
  ])('%j is %s', (report, place, handedIn) => {
    expect(stateOf(report)).toBe(place);
    expect(isHandedIn(report)).toBe(handedIn);
  });
});

describe('taking back', () => {
  const at = new Date('2026-11-20T03:00:00.000Z');
  test.each([
    ['at once', 0, true],
    ['after 9:59', 599_000, true],
    ['after ten minutes to the millisecond', 600_000, true],
    ['a millisecond later', 600_001, false],
    ['after 10:01', 601_000, false],
  ])('%s', (_name, after, may) => {
    expect(isUndoable(at, new Date(at.getTime() + after))).toBe(may);
  });
});
