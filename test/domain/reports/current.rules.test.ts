import {
  askedNow,
  coveredWith,
  currentTasks,
  inOpenRound,
  inRound,
  isOverdue,
  overdueOfMeasure,
  overdueRounds,
  overdueTogether,
  roundMeant,
  roundsOf,
  toCatchUpWith,
} from '../../../src/domain/reports/current.rules';
import { type Standing, standingsOf } from '../../../src/domain/reports/reports.rules';
import { aMeasure, anOffice, aReport, EVIDENCE_FOR_ALL } from './samples';

const FULL = { output: 'ประกาศ', outcome: 'ร้องเรียนลดลง' };
const SIX = { fiscalYear: 2570, round: '6m' as const };
const TWELVE = { fiscalYear: 2570, round: '12m' as const };
const NEXT_SIX = { fiscalYear: 2571, round: '6m' as const };

type Reports = ReturnType<typeof aReport>[];
const on = (today: string, reports: Reports = [], measures = [aMeasure({ num: 1 })]): Standing[] =>
  [2570, 2571].flatMap((fiscalYear) =>
    standingsOf(
      anOffice(),
      measures.map((measure) => ({ ...measure, fiscalYear })),
      reports.filter((report) => report.fiscalYear === fiscalYear),
      today,
      EVIDENCE_FOR_ALL,
    ),
  );
const only2570 = (standings: Standing[]) => standings.filter(({ measure }) => measure.fiscalYear === 2570);
const names = (standings: readonly Standing[]) =>
  standings.map(({ measure, round }) => `${measure.fiscalYear} ${measure.num} ${round}`);

describe('what is overdue', () => {
  test.each([
    ['2027-03-31', []],
    ['2027-04-01', ['2570 1 6m']],
    ['2027-09-30', ['2570 1 6m']],
    ['2027-10-01', ['2570 1 6m', '2570 1 12m']],
    ['2028-04-01', ['2570 1 6m', '2570 1 12m', '2571 1 6m']],
  ])('on %s: %j, of whatever year, oldest first', (today, expected) => {
    expect(names(overdueRounds(on(today)).flatMap(({ standings }) => standings))).toEqual(expected);
  });

  test.each([
    ['submitted', false],
    ['approved', false],
    ['published', false],
    ['returned', true],
    ['draft', true],
  ] as const)('a report that is %s: %s', (state, expected) => {
    const [six] = on('2027-04-01', [aReport({ state })]);
    expect(six && isOverdue(six)).toBe(expected);
  });
});

describe('the rounds that a list is about', () => {
  const all = on('2027-04-01', [], [aMeasure({ num: 1 }), aMeasure({ num: 2 })]);

  test('stand there once each, the oldest first, whatever order the list has', () => {
    expect(roundsOf(all.toReversed())).toEqual([SIX, TWELVE, NEXT_SIX, { fiscalYear: 2571, round: '12m' }]);
    expect(roundsOf([])).toEqual([]);
  });

  test('are covered whole, but for what is closed', () => {
    const [first, ...others] = inRound(all, '6m', SIX);
    if (!first) throw new Error('nothing is asked for');
    expect(names(coveredWith(all, [first]))).toEqual(['2570 1 6m', '2570 2 6m']);
    const closed = all.map((one) => (others.includes(one) ? { ...one, exempt: 'closed' as const } : one));
    expect(names(coveredWith(closed, [first]))).toEqual(['2570 1 6m']);
  });
});

describe('the round that is meant where none was said', () => {
  test.each([
    ['2027-03-31', SIX, SIX],
    ['2027-04-01', TWELVE, SIX],
    ['2027-10-01', NEXT_SIX, SIX],
  ])('on %s, with everything outstanding', (today, open, meant) => {
    expect(roundMeant(on(today), open)).toEqual(meant);
  });
  test('with the first round in on 1 October: the second of the year before', () => {
    expect(roundMeant(on('2027-10-01', [aReport()]), NEXT_SIX)).toEqual(TWELVE);
  });
  test('with nothing overdue: the open one', () => {
    const reports = [aReport(), aReport({ round: '12m' })];
    expect(roundMeant(on('2027-10-01', reports), NEXT_SIX)).toEqual(NEXT_SIX);
  });
});

describe('what is to be worked on', () => {
  test.each([
    ['2026-11-20', SIX, [], ['2570 1 6m']],
    ['2027-04-01', TWELVE, [], ['2570 1 6m', '2570 1 12m']],
    ['2027-04-01', TWELVE, [aReport()], ['2570 1 6m', '2570 1 12m']],
    ['2027-04-01', TWELVE, [aReport(FULL)], ['2570 1 12m']],
    ['2027-10-01', NEXT_SIX, [aReport()], ['2570 1 12m', '2571 1 6m']],
    ['2027-10-01', NEXT_SIX, [aReport(), aReport({ round: '12m' })], ['2571 1 6m']],
  ])('on %s', (today, open, reports, expected) => {
    const standings = on(today, reports);
    expect(names(currentTasks(open === NEXT_SIX ? standings : only2570(standings), open))).toEqual(expected);
  });

  test('a measure of one round only stands with it all year', () => {
    const measures = [aMeasure({ num: 2, rounds: ['12m'] }), aMeasure({ num: 3, rounds: ['6m'] })];
    const reports = [aReport({ measure: 3, ...FULL })];
    expect(currentTasks(only2570(on('2026-11-20', reports, measures)), SIX)).toHaveLength(2);
    expect(currentTasks(only2570(on('2027-05-20', reports, measures)), TWELVE)).toHaveLength(2);
  });

  test('a measure of one round only of the year to come is not to be worked on yet', () => {
    const measures = [aMeasure({ num: 3, rounds: ['6m'] })];
    expect(names(currentTasks(on('2027-05-20', [aReport({ measure: 3, ...FULL })], measures), TWELVE))).toEqual([
      '2570 3 6m',
    ]);
  });
});

test('what is overdue stands before what only lacks a part of an older round', () => {
  const measures = [aMeasure({ num: 2 }), aMeasure({ num: 3 })];
  // Measure 2 was handed in on time in both rounds, but lacks its evidence; measure 3 is not there for the twelfth month.
  const reports = [aReport({ measure: 2 }), aReport({ measure: 2, round: '12m' }), aReport({ measure: 3, ...FULL })];
  const after = only2570(on('2027-10-01', reports, measures));
  expect(names(currentTasks(after, TWELVE)).at(0)).toBe('2570 3 12m');
  expect(names(askedNow(after, TWELVE)).at(0)).toBe('2570 3 12m');
  expect(names(inRound(after, '12m', TWELVE))).toEqual(['2570 3 12m', '2570 2 12m']);
  expect(names(toCatchUpWith(after, TWELVE, '12m')).at(0)).toBe('2570 3 12m');
});

describe('what people are asked for', () => {
  test.each([
    ['only what is overdue, not a round that ends in 182 days', '2027-04-01', TWELVE, ['2570 1 6m']],
    ['with what is due in 31 days: not yet', '2027-08-30', TWELVE, ['2570 1 6m']],
    ['with what is due in 30 days', '2027-08-31', TWELVE, ['2570 1 6m', '2570 1 12m']],
    ['long before the first day: the open round', '2026-11-20', SIX, ['2570 1 6m']],
  ])('%s', (_name, today, open, expected) => {
    expect(names(askedNow(only2570(on(today)), open))).toEqual(expected);
  });

  test('nothing that is complete', () => {
    const measures = [aMeasure({ num: 1 }), aMeasure({ num: 2 })];
    const soon = only2570(on('2027-03-20', [aReport({ measure: 1, ...FULL })], measures));
    expect(soon.filter(({ missing }) => missing.length === 0)).toHaveLength(1);
    expect(names(askedNow(soon, SIX))).toEqual(['2570 2 6m']);
  });

  test('a round that was said takes in what is left before it, also of the year before, and nothing after it', () => {
    expect(names(toCatchUpWith(on('2027-10-01'), NEXT_SIX, '6m'))).toEqual(['2570 1 6m', '2570 1 12m', '2571 1 6m']);
    expect(names(toCatchUpWith(only2570(on('2027-04-01')), TWELVE, '6m'))).toEqual(['2570 1 6m']);
  });

  test('a round without its year is that of the open year, and the overdue one before', () => {
    expect(names(inRound(on('2027-10-01'), '6m', NEXT_SIX))).toEqual(['2570 1 6m', '2571 1 6m']);
    expect(names(inRound(on('2027-10-01', [aReport()]), '6m', NEXT_SIX))).toEqual(['2571 1 6m']);
  });
});

describe('a measure that is named without its round', () => {
  test('is the one that is overdue, in each year by its number there', () => {
    const standings = on('2027-10-01', [], [aMeasure({ num: 1 }), aMeasure({ num: 2 })]);
    const numberIn = (year: number) => (year === 2570 ? 2 : 1);
    expect(names(overdueOfMeasure(standings, numberIn))).toEqual(['2570 2 6m', '2570 2 12m']);
    expect(names(overdueOfMeasure(standings, numberIn, '12m'))).toEqual(['2570 2 12m']);
    expect(overdueOfMeasure(standings, () => undefined)).toEqual([]);
  });

  test('could be the one of the open round, by its title where the plans number differently', () => {
    const standings = on('2027-10-01', [], [aMeasure({ num: 1, title: 'ก' })]);
    const [late] = overdueOfMeasure(standings, () => 1);
    if (!late) throw new Error('nothing is overdue');
    const moved = standings.map((one) =>
      one.measure.fiscalYear === 2571 ? { ...one, measure: { ...one.measure, num: 7 } } : one,
    );
    expect(inOpenRound(moved, late, NEXT_SIX)?.measure).toMatchObject({ fiscalYear: 2571, num: 7 });
    expect(inOpenRound(standings, late, { fiscalYear: 2570, round: '6m' })).toBeNull();
    expect(inOpenRound(only2570(standings), late, NEXT_SIX)).toBeNull();
  });
});

describe('several measures that are named without their round', () => {
  const two = [aMeasure({ num: 1, title: 'ก' }), aMeasure({ num: 2, title: 'ข' })];
  const named = (rounds: ('6m' | '12m' | null)[] = [null, null]) =>
    rounds.map((round, index) => ({ measure: index + 1, round }));

  test.each([
    ['2027-03-31', [], { fiscalYear: 2570, rounds: [null, null] }],
    ['2027-04-01', [], { fiscalYear: 2570, rounds: ['6m', '6m'] }],
    [
      '2027-04-01',
      [aReport({ measure: 1, round: '6m', state: 'submitted' })],
      { fiscalYear: 2570, rounds: [null, '6m'] },
    ],
  ] as const)('on %s, still in the year, with %j: %j', (today, reports, expected) => {
    expect(overdueTogether(on(today, [...reports], two), named(), TWELVE)).toEqual(expected);
  });

  test('on 1 October they are of the year before, if they are all overdue there and numbered alike', () => {
    const standings = on('2027-10-01', [], two);
    expect(overdueTogether(standings, named(), NEXT_SIX)).toEqual({ fiscalYear: 2570, rounds: ['6m', '6m'] });
    expect(overdueTogether(standings, named(['12m', null]), NEXT_SIX)).toEqual({
      fiscalYear: 2570,
      rounds: ['12m', '6m'],
    });
    const other = standings.map((one) =>
      one.measure.fiscalYear === 2571 ? { ...one, measure: { ...one.measure, title: 'ค' } } : one,
    );
    expect(overdueTogether(other, named(), NEXT_SIX)).toEqual({ fiscalYear: 2571, rounds: [null, null] });
    // The plan of the open year has none of that number: only one can be meant.
    const onlyBefore = standings.filter(({ measure }) => measure.fiscalYear === 2570 || measure.num === 1);
    expect(overdueTogether(onlyBefore, named(), NEXT_SIX).fiscalYear).toBe(2570);
    const done = [
      aReport({ measure: 1, round: '6m', state: 'submitted' }),
      aReport({ measure: 1, round: '12m', state: 'submitted' }),
    ];
    expect(overdueTogether(on('2027-10-01', done, two), named(), NEXT_SIX).fiscalYear).toBe(2571);
  });
});
