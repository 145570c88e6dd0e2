import fc from 'fast-check';
import { addDays, type LocalDate, ROUNDS, type Round } from '../../../src/domain/calendar/dates';
import { daysLeft, measureDueDate, officeDueDate } from '../../../src/domain/deadlines/deadlines.rules';
import { dueDayRange, roundDays } from '../../../src/domain/deadlines/due-day.rules';
import { aMeasure, anOffice } from '../reports/samples';

const own = anOffice({ roundDates: [{ fiscalYear: 2570, round: '6m', dueOn: '2027-04-15' }] });

test.each<[string, ReturnType<typeof anOffice>, number, Round, LocalDate]>([
  ['the first round', anOffice(), 2570, '6m', '2027-03-31'],
  ['the second round', anOffice(), 2570, '12m', '2027-09-30'],
  ['the first round of a leap year', anOffice(), 2571, '6m', '2028-03-31'],
  ['a round with a day of its own', own, 2570, '6m', '2027-04-15'],
  ['the other round of that year', own, 2570, '12m', '2027-09-30'],
  ['that round of another year', own, 2571, '6m', '2028-03-31'],
])('%s of the office is due', (_what, office, year, round, dueOn) => {
  expect(officeDueDate(office, year, round)).toBe(dueOn);
});

test.each<[string, Partial<Record<Round, LocalDate>>, Round, LocalDate]>([
  ['of its own day', { '6m': '2027-02-28' }, '6m', '2027-02-28'],
  ['of the office’s, where only the other round has one', { '12m': '2027-08-31' }, '6m', '2027-04-15'],
  ['of the standard, where neither has one', {}, '12m', '2027-09-30'],
])('a measure is due by the end %s', (_what, dueOn, round, expected) => {
  expect(measureDueDate(own, aMeasure({ dueOn }), round)).toBe(expected);
});

test.each([
  ['2027-03-30', 1],
  ['2027-03-31', 0],
  ['2027-04-01', -1],
  ['2026-03-31', 365],
  ['2028-03-31', -366],
])('on %s there are %d days left until 31 March 2027', (today, left) => {
  expect(daysLeft(today, '2027-03-31')).toBe(left);
});

test('days left count down by one a day, over leap years too', () => {
  const day = fc.integer({ min: 0, max: 3_000 }).map((days) => addDays('2026-01-01', days));
  fc.assert(
    fc.property(day, day, (today, dueOn) => {
      expect(daysLeft(addDays(today, 1), dueOn)).toBe(daysLeft(today, dueOn) - 1);
      expect(Math.sign(daysLeft(today, dueOn))).toBe(Math.sign(dueOn.localeCompare(today)));
    }),
  );
});

test('every standard due day lies among the days on which a round of its year may be due', () => {
  for (const year of [2569, 2570, 2571, 2572]) {
    for (const round of ROUNDS) {
      const { min, max } = roundDays(year);
      const dueOn = officeDueDate(anOffice(), year, round);
      expect(min <= dueOn && dueOn <= max).toBe(true);
    }
  }
});

test.each([
  ['before the year begins', '2026-09-01', '2026-10-01'],
  ['on its first day', '2026-10-01', '2026-10-01'],
  ['within it', '2027-01-15', '2027-01-15'],
])('%s days from then on can be picked', (_when, today, min) => {
  expect(dueDayRange(2570, today)).toEqual({ min, max: '2028-03-30' });
});
