import { readCron } from '../../../src/domain/calendar/cron.rules';
import { thaiDateTime } from '../../../src/domain/calendar/dates';
import { againAt } from '../../../src/notifications/reminders/again-time';

// 2027-03-18 is a Thursday, 2027-03-20 a Saturday.
test.each([
  ['the default: five minutes after the reminders', '30 8 * * *', '2027-03-18', '18 มี.ค. 2570 08.35 น.'],
  ['reminders at nine', '0 9 * * *', '2027-03-18', '18 มี.ค. 2570 09.05 น.'],
  ['reminders several times a day: after the first', '15 9,13 * * *', '2027-03-18', '18 มี.ค. 2570 09.20 น.'],
  ['a day without reminders: as on other days', '0 9 * * 1-5', '2027-03-20', '20 มี.ค. 2570 09.05 น.'],
])('%s', (_name, expression, day, at) => {
  const cron = readCron(expression);
  if (!cron) throw new Error('not read');
  expect(thaiDateTime(againAt(cron, day))).toBe(at);
});
