import {
  grantsAfterStandIn,
  grantsAfterTransfer,
  grantsOfGiver,
  grantsOfReceiver,
  grantsOn,
  grantsThatPass,
  grantsToHandOver,
  isOver,
  isRefusable,
  isToBegin,
} from '../../../src/domain/handovers/handover.rules';
import type { Grant } from '../../../src/domain/people/people.rules';

const finance: Grant = { role: 'staff', unit: 'finance_division' };
const clerk: Grant = { role: 'supervisor', unit: 'clerk_office' };
const admin: Grant = { role: 'admin', unit: null };

test('everything but the admin right can be handed over, and nothing that is held as a stand-in', () => {
  expect(grantsToHandOver([finance, admin, { ...clerk, until: '2026-12-01' }])).toEqual([finance]);
});

test('a right held as a stand-in is good through its last day', () => {
  const held = [{ ...finance, until: '2027-03-31' }];
  expect(grantsOn(held, '2027-03-31')).toEqual(held);
  expect(grantsOn(held, '2027-04-01')).toEqual([]);
  expect(grantsOn([finance], '2099-01-01')).toEqual([finance]);
});

test.each([
  ['accepted', '2027-03-31', '2027-03-30', false],
  ['accepted', '2027-03-31', '2027-03-31', true],
  ['accepted', '2027-03-31', '2027-04-02', true],
  ['offered', '2027-03-31', '2027-04-02', false],
] as const)('%s from %s: begins on %s? %s', (state, startsOn, day, begins) => {
  expect(isToBegin({ state, startsOn }, day)).toBe(begins);
});

test('a stand-in is over the day after its last; a transfer never', () => {
  expect(isOver({ state: 'active', endsOn: '2027-03-31' }, '2027-03-31')).toBe(false);
  expect(isOver({ state: 'active', endsOn: '2027-03-31' }, '2027-04-01')).toBe(true);
  expect(isOver({ state: 'active', endsOn: null }, '2099-01-01')).toBe(false);
});

test('the receiver keeps own rights, and gets each new one once', () => {
  const transfer = { grants: [finance, clerk], endsOn: null };
  expect(grantsOfReceiver([finance], transfer)).toEqual([finance, clerk]);
  expect(grantsOfReceiver([{ ...finance, until: '2027-01-01' }], transfer)).toEqual([finance, clerk]);
});

test('a stand-in never makes a right of one’s own end', () => {
  const standIn = { grants: [finance, clerk], endsOn: '2027-03-31' };
  expect(grantsOfReceiver([finance], standIn)).toEqual([finance, { ...clerk, until: '2027-03-31' }]);
});

test('the giver of a transfer keeps the rest', () => {
  expect(grantsOfGiver([finance, admin], { grants: [finance] })).toEqual([admin]);
});

test('only what the giver still holds passes', () => {
  expect(grantsThatPass({ grants: [finance, clerk] }, { grants: [clerk] })).toEqual([clerk]);
  expect(grantsThatPass({ grants: [finance] }, { grants: [{ ...finance, until: '2027-01-01' }] })).toEqual([]);
  expect(grantsThatPass({ grants: [finance] }, null)).toEqual([]);
});

test('a stand-in keeps own rights, and what another stand-in gives until its last day', () => {
  const held = [clerk, { ...finance, until: '2027-03-31' }];
  expect(grantsAfterStandIn(held, [finance, clerk], [])).toEqual([clerk]);
  const other = { grants: [finance], endsOn: '2027-01-31' };
  expect(grantsAfterStandIn(held, [finance], [other])).toEqual([clerk, { ...finance, until: '2027-01-31' }]);
});

test('a shorter stand-in does not shorten a longer one', () => {
  const held = [{ ...finance, until: '2027-03-31' }];
  expect(grantsOfReceiver(held, { grants: [finance], endsOn: '2027-01-31' })).toEqual(held);
});

test.each([
  ['offered', 'transfer', '2099-01-01', true],
  ['accepted', 'transfer', '2099-01-01', true],
  ['active', 'transfer', '2027-03-31', true],
  ['active', 'transfer', '2027-04-01', false],
  ['active', 'stand_in', '2099-01-01', true],
  ['ended', 'stand_in', '2027-03-02', false],
  ['declined', 'transfer', '2027-03-02', false],
] as const)('%s %s from 1 March can be refused on %s: %s', (state, kind, day, refusable) => {
  expect(isRefusable({ state, kind, startsOn: '2027-03-01' }, day)).toBe(refusable);
});

describe('where other stand-ins of the same person last', () => {
  const until = (day: string): Grant => ({ ...finance, until: day });
  const lasting = (...days: string[]) => days.map((endsOn) => ({ grants: [finance], endsOn }));

  test.each([
    ['none', [], []],
    ['of two the longer, the longer first', lasting('2027-04-30', '2027-04-01'), [until('2027-04-30')]],
    ['of two the longer, the shorter first', lasting('2027-04-01', '2027-04-30'), [until('2027-04-30')]],
    ['of other rights alone', [{ grants: [clerk], endsOn: '2027-04-30' }], []],
  ])('a stand-in’s right that is taken back stays as long as one gives it: %s', (_which, others, left) => {
    expect(grantsAfterStandIn([until('2027-03-31')], [finance], others)).toEqual(left);
  });

  test('own rights, and those that are not taken back, stay', () => {
    const other = { ...clerk, until: '2027-03-31' };
    expect(grantsAfterStandIn([finance, other], [finance], [])).toEqual([finance, other]);
  });

  test('what an undone transfer gave goes, or goes on as a stand-in’s; the rest stays', () => {
    expect(grantsAfterTransfer([finance, clerk], [finance], [])).toEqual([clerk]);
    expect(grantsAfterTransfer([finance, clerk], [finance], lasting('2027-04-30'))).toEqual([
      until('2027-04-30'),
      clerk,
    ]);
    expect(grantsAfterTransfer([until('2027-03-31')], [finance], lasting('2027-04-30'))).toEqual([until('2027-04-30')]);
  });
});
