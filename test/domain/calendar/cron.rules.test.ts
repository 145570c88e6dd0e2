import fc from 'fast-check';
import { matchingDays, readCron } from '../../../src/domain/calendar/cron.rules';

const first = (expression: string, day: string): string | null => {
  const cron = readCron(expression);
  if (!cron) throw new Error(`not read: ${expression}`);
  return cron.matches(day) ? cron.time : null;
};

// 2027-03-31 is a Wednesday, 2027-04-03 a Saturday, 2027-04-04 a Sunday.
test.each([
  ['the default', '30 8 * * *', '2027-03-31', '08:30'],
  ['several times: the first counts', '45,15 13,9 * * *', '2027-03-31', '09:15'],
  ['a step of minutes', '*/20 7 * * *', '2027-03-31', '07:00'],
  ['a range of hours with a step', '5 9-17/4 * * *', '2027-03-31', '09:05'],
  ['a range that goes over the end', '0 9 * * 6-1', '2027-04-04', '09:00'],
  ['a weekday by its name', '0 9 * * MON-FRI', '2027-03-31', '09:00'],
  ['the last of the month, when it is', '0 9 L * *', '2027-03-31', '09:00'],
  ['the last of the month, when it is not', '0 9 L * *', '2027-03-30', null],
  ['working days, on a Wednesday', '0 9 * * 1-5', '2027-03-31', '09:00'],
  ['working days, on a Saturday', '0 9 * * 1-5', '2027-04-03', null],
  ['Sunday as 7', '0 9 * * 7', '2027-04-04', '09:00'],
  ['Sunday as 0', '0 9 * * 0', '2027-04-04', '09:00'],
  ['the last day of a month that has it', '0 9 31 * *', '2027-03-31', '09:00'],
  ['a day of leap years only', '0 9 29 2 *', '2028-02-29', '09:00'],
  ['another month', '0 9 * 4 *', '2027-03-31', null],
  ['a month and a weekday: both are to match', '0 9 * 4 3', '2027-03-31', null],
  ['the first minute of the day', '0 0 * * *', '2027-03-31', '00:00'],
  ['the last minute of the day', '59 23 * * *', '2027-03-31', '23:59'],
])('%s', (_name, expression, day, time) => {
  expect(first(expression, day)).toBe(time);
});

test.each([
  ['nothing', ''],
  ['words', 'every morning'],
  ['a field too few', '30 8 * *'],
  ['a day that never comes', '30 8 30 2 *'],
  ['days that never come', '30 8 31 4,6,9,11 *'],
  ['a field too many, for the seconds', '0 30 8 * * *'],
  ['a shorthand', '@daily'],
  ['a minute that is none', '60 8 * * *'],
  ['an hour that is none', '30 24 * * *'],
  ['a day that is none', '30 8 0 * *'],
  ['a month that is none', '30 8 * 13 *'],
  ['a day that no such month has', '30 8 31 2 *'],
  ['a step of nothing', '*/0 8 * * *'],
  ['a list that goes on with nothing', '30, 8 * * *'],
  ['both day fields, of which cron means either and node-cron both', '0 9 15 * 3'],
])('%s is not read', (_name, expression) => {
  expect(readCron(expression)).toBeNull();
});

test('the days of a stretch that match, both ends included', () => {
  const cron = readCron('0 9 * * 1-5');
  if (!cron) throw new Error('not read');
  expect(matchingDays(cron, '2027-04-01', '2027-04-05')).toEqual(['2027-04-01', '2027-04-02', '2027-04-05']);
  expect(matchingDays(cron, '2027-04-05', '2027-04-04')).toEqual([]);
});

test('any minute and hour: exactly that time, every day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 59 }), fc.integer({ min: 0, max: 23 }), (minute, hour) => {
      const written = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
      expect(first(`${minute} ${hour} * * *`, '2028-02-29')).toBe(written);
    }),
  );
});
