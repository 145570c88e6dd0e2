import fc from 'fast-check';
import { addDays } from '../../../src/domain/calendar/dates';
import { knownHolidays } from '../../../src/domain/calendar/holiday-files';
import { isWorkingDay, nextWorkingDay, workingDayOnOrBefore } from '../../../src/domain/calendar/working-days.rules';

const holidays = knownHolidays();

test.each([
  ['a Friday', '2027-03-26', true],
  ['a Saturday', '2027-03-27', false],
  ['a Sunday', '2027-03-28', false],
  ['a holiday in the week', '2027-05-20', false],
  ['a substitution day', '2027-02-22', false],
  ['the day after Songkran', '2027-04-16', true],
  ['Labour Day, on which government offices work', '2026-05-01', true],
])('%s', (_name, day, works) => {
  expect(isWorkingDay(day, holidays)).toBe(works);
});

test.each([
  ['a working day is itself', '2027-03-26', '2027-03-26'],
  ['a Sunday goes to Friday', '2027-03-28', '2027-03-26'],
  ['Songkran goes to the Monday before', '2027-04-15', '2027-04-12'],
])('the working day on or before: %s', (_name, day, before) => {
  expect(workingDayOnOrBefore(day, holidays)).toBe(before);
});

test.each([
  ['of a Monday is Tuesday', '2027-03-22', '2027-03-23'],
  ['of a Friday is Monday', '2027-03-26', '2027-03-29'],
  ['of a Saturday is Monday', '2027-03-27', '2027-03-29'],
  ['of the day before Songkran is the Friday after it', '2027-04-12', '2027-04-16'],
  ['of the Friday before a long weekend with a substitution day is Tuesday', '2027-02-19', '2027-02-23'],
  ['of 30 December, before new year and a day added by the cabinet, is 5 January', '2025-12-30', '2026-01-05'],
  ['of the Friday before Asarnha Bucha, Lent and their substitution day is Wednesday', '2027-07-16', '2027-07-21'],
])('the next working day %s', (_name, day, next) => {
  expect(nextWorkingDay(day, holidays)).toBe(next);
});

test('between a day and the next working day there is none', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1050 }), (offset) => {
      const day = addDays('2025-01-01', offset);
      const next = nextWorkingDay(day, holidays);
      expect(next > day && isWorkingDay(next, holidays)).toBe(true);
      for (let on = addDays(day, 1); on < next; on = addDays(on, 1)) expect(isWorkingDay(on, holidays)).toBe(false);
    }),
  );
});
