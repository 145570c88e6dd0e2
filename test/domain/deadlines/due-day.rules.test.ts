import type { LocalDate, Round } from '../../../src/domain/calendar/dates';
import { otherDueDate } from '../../../src/domain/deadlines/deadlines.rules';
import { dueDayProblem, misplacedDueDay } from '../../../src/domain/deadlines/due-day.rules';
import { aMeasure, anOffice } from '../reports/samples';

const wanted = (round: Round, dueOn: LocalDate, other: LocalDate | null = null) => ({
  fiscalYear: 2570,
  round,
  dueOn,
  other,
});

test.each<[string, Round, LocalDate, LocalDate | null, string | null]>([
  ['the first day of its year', '6m', '2026-10-01', null, null],
  ['the day before it', '6m', '2026-09-30', null, 'outside_year'],
  ['half a year after its end', '12m', '2028-03-30', null, null],
  ['a day later', '12m', '2028-03-31', null, 'outside_year'],
  ['a year in BE', '6m', '2570-03-31', null, 'outside_year'],
  ['both rounds on one day', '6m', '2027-09-30', '2027-09-30', null],
  ['the first a day after the second', '6m', '2027-10-01', '2027-09-30', 'rounds_swapped'],
  ['the second a day before the first', '12m', '2027-03-30', '2027-03-31', 'rounds_swapped'],
])('%s', (_name, round, dueOn, other, problem) => {
  expect(misplacedDueDay(wanted(round, dueOn, other))).toBe(problem);
});

test.each([
  ['today', '2027-01-15', null],
  ['yesterday', '2027-01-14', 'past'],
])('%s may become it: %s', (_name, dueOn, problem) => {
  expect(dueDayProblem(wanted('6m', dueOn), '2027-01-15')).toBe(problem);
});

describe('the other round is due', () => {
  const office = anOffice({ roundDates: [{ fiscalYear: 2570, round: '12m', dueOn: '2027-09-15' }] });
  const first = { fiscalYear: 2570, round: '6m' as const };
  test.each([
    ['for the office: on its own day', null, '2027-09-15'],
    ['for a measure: on that of the office', aMeasure({}), '2027-09-15'],
    ['for a measure with an own day: on that', aMeasure({ dueOn: { '12m': '2027-08-15' } }), '2027-08-15'],
    ['for a measure of one round: never', aMeasure({ rounds: ['6m'] }), null],
  ])('%s', (_name, measure, dueOn) => {
    expect(otherDueDate(office, first, measure)).toBe(dueOn);
  });
});
