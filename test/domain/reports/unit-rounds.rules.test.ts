import { standingsOf } from '../../../src/domain/reports/reports.rules';
import { roundsBefore, unitRounds } from '../../../src/domain/reports/unit-rounds.rules';
import { aMeasure, anOffice, aReport, EVIDENCE_FOR_ALL } from './samples';

const office = anOffice();
const UNIT = 'finance_division';
const plan = (fiscalYear: number) => [1, 2, 3].map((num) => aMeasure({ fiscalYear, num, units: [UNIT] }));
type Given = [fiscalYear: number, num: number, round: '6m' | '12m', progress: number, firstOn: string];

function rounds(today: string, given: readonly Given[], of: { fiscalYear: number; round: '6m' | '12m' }) {
  const days = new Map(given.map(([year, num, round, , day]) => [`${year}/${num}/${round}`, day]));
  const standings = [of.fiscalYear - 1, of.fiscalYear].flatMap((fiscalYear) =>
    standingsOf(
      office,
      plan(fiscalYear),
      given
        .filter(([year]) => year === fiscalYear)
        .map(([, measure, round, progress]) => aReport({ fiscalYear, measure, round, progress, unit: UNIT })),
      today,
      EVIDENCE_FOR_ALL,
    ),
  );
  return unitRounds(standings, ({ measure, round }) => days.get(`${measure.fiscalYear}/${measure.num}/${round}`), of);
}

test('the 6-month round stands beside that of the year before, the 12-month round beside its own year’s too', () => {
  expect(roundsBefore({ fiscalYear: 2571, round: '6m' })).toEqual([{ fiscalYear: 2570, round: '6m' }]);
  expect(roundsBefore({ fiscalYear: 2571, round: '12m' })).toEqual([
    { fiscalYear: 2570, round: '12m' },
    { fiscalYear: 2571, round: '6m' },
  ]);
});

test('each round with what came in, its mean, and what came in late or never did', () => {
  const given: Given[] = [
    [2570, 1, '6m', 100, '2027-03-31'],
    [2570, 2, '6m', 50, '2027-04-01'],
    [2571, 1, '6m', 40, '2028-03-31'],
  ];
  expect(rounds('2028-04-02', given, { fiscalYear: 2571, round: '6m' })).toEqual([
    { of: { fiscalYear: 2570, round: '6m' }, handedIn: 2, asked: 3, mean: 75, late: 2 },
    { of: { fiscalYear: 2571, round: '6m' }, handedIn: 1, asked: 3, mean: 40, late: 2 },
  ]);
});

test('a round of which nothing is known is left out, and alone nothing is compared', () => {
  const given: Given[] = [[2571, 1, '6m', 40, '2028-03-01']];
  const before = rounds('2027-01-10', [[2570, 1, '6m', 40, '2027-01-09']], { fiscalYear: 2570, round: '6m' });
  expect(before.map(({ of }) => of.fiscalYear)).toEqual([2569, 2570]);
  expect(rounds('2028-03-02', given, { fiscalYear: 2571, round: '12m' })).toEqual([]);
  expect(unitRounds([], () => undefined, { fiscalYear: 2571, round: '6m' })).toEqual([]);
});
