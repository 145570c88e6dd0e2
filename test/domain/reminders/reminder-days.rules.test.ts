import { holidayCalendar } from '../../../src/domain/calendar/holidays';
import { stepOn } from '../../../src/domain/reminders/lead-days.rules';
import { reminderDays } from '../../../src/domain/reminders/reminder-days.rules';

const calendar = { leadDays: [30, 14, 7, 3, 1, 0], holidays: holidayCalendar([]) };
const LONG_BEFORE = '2027-01-01';

// 31 March 2027 is a Wednesday: 3 days before it is Sunday 28 March, brought forward to Friday.
test('staff: every lead day and every day after the deadline', () => {
  expect(reminderDays('2027-03-31', 'unit', calendar, LONG_BEFORE)).toEqual([
    '2027-03-01',
    '2027-03-17',
    '2027-03-24',
    '2027-03-26',
    '2027-03-30',
    '2027-03-31',
    '2027-04-01',
    '2027-04-03',
    '2027-04-07',
    '2027-04-14',
    '2027-04-21',
    '2027-04-28',
    '2027-05-05',
  ]);
});

test('groups: their own lead days, and none after the deadline', () => {
  expect(reminderDays('2027-03-31', 'group', calendar, LONG_BEFORE)).toEqual([
    '2027-03-17',
    '2027-03-24',
    '2027-03-30',
    '2027-03-31',
  ]);
});

test('from a day on, that day included', () => {
  expect(reminderDays('2027-03-31', 'group', calendar, '2027-03-30')).toEqual(['2027-03-30', '2027-03-31']);
  expect(reminderDays('2027-03-31', 'group', calendar, '2027-04-01')).toEqual([]);
});

test('none is left out, whatever lead days are configured', () => {
  const early = { ...calendar, leadDays: [120, 2] };
  const [first] = reminderDays('2027-03-31', 'unit', early, '2026-01-01');
  expect(first).toBe('2026-12-01');
  expect(stepOn('2026-12-01', '2027-03-31', 'unit', early)).toBe(120);
});
