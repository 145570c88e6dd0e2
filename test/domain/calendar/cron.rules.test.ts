import fc from 'fast-check';
import { firstTimeOn, matchingDays, readCron } from '../../../src/domain/calendar/cron.rules';

const first = (expression: string, day: string): string | null => {
  const cron = readCron(expression);
  if (!cron) throw new Error(`not read: ${expression}`);
  return firstTimeOn(cron, day);
};

// 2027-03-31 is a Wednesday, 2027-04-03 a Saturday, 2027-04-04 a Sunday.
test.each([
  ['the default', '30 8 * * *', '2027-03-31', '08:30'],
  ['several times: the first counts', '45,15 13,9 * * *', '2027-03-31', '09:15'],
  ['a step of minutes', '*/20 7 * * *', '2027-03-31', '07:00'],
  ['a range of hours with a step', '5 9-17/4 * * *', '2027-03-31', '09:05'],
  ['a number with a step goes on from there', '10/25 6 * * *', '2027-03-31', '06:10'],
  ['working days, on a Wednesday', '0 9 * * 1-5', '2027-03-31', '09:00'],
  ['working days, on a Saturday', '0 9 * * 1-5', '2027-04-03', null],
  ['Sunday as 7', '0 9 * * 7', '2027-04-04', '09:00'],
  ['Sunday as 0', '0 9 * * 0', '2027-04-04', '09:00'],
  ['the last day of a month that has it', '0 9 31 * *', '2027-03-31', '09:00'],
  ['another month', '0 9 * 4 *', '2027-03-31', null],
  ['both day fields: either is enough', '0 9 15 * 3', '2027-03-31', '09:00'],
  ['both day fields: none of them', '0 9 15 * 4', '2027-03-31', null],
])('%s', (_name, expression, day, time) => {
  expect(first(expression, day)).toBe(time);
});

test.each(['', 'every morning', '30 8 * *', '0 30 8 * * *', '60 8 * * *', '30 24 * * *', '30 8 0 * *', '30 8 * 13 *'])(
  '"%s" is none',
  (expression) => expect(readCron(expression)).toBeNull(),
);
test.each(['30 8 * * MON', '@daily', '30 8 L * *', '5-1 8 * * *', '*/0 8 * * *', '30 8 ? * *', '30, 8 * * *'])(
  '"%s" is not supported',
  (expression) => expect(readCron(expression)).toBeNull(),
);

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
