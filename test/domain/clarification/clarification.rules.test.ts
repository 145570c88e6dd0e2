import { knownHolidays } from '../../../src/domain/calendar/holiday-files';
import {
  isClarificationReminderDay,
  takeWindow,
  usualWindow,
  windowState,
} from '../../../src/domain/clarification/clarification.rules';
import { officeCalendar } from '../../../src/domain/holidays/office-calendar';

const calendar = officeCalendar(knownHolidays(), { holidays: [] } as never);
const window = { from: '2026-06-02', to: '2026-06-16' };

test.each([
  ['2026-05-26', true],
  ['2026-05-25', false],
  ['2026-06-02', true],
  ['2026-06-10', false],
  ['2026-06-11', true],
  ['2026-06-12', false],
  ['2026-06-15', true],
  ['2026-06-16', false],
])('admins are reminded on %s: %s', (day, isOne) => {
  expect(isClarificationReminderDay(day, window, calendar)).toBe(isOne);
});

test('what falls on a day off is reminded of on the working day before', () => {
  // Sunday the 7th.
  expect(isClarificationReminderDay('2026-06-05', { from: '2026-06-07', to: '2026-06-30' }, calendar)).toBe(true);
});

test('the usual window is that of the year that is known', () => {
  expect(usualWindow(2565)).toEqual({ from: '2022-06-01', to: '2022-06-15' });
});

test.each([
  ['2026-06-01', { is: 'ahead', days: 1 }],
  ['2026-06-02', { is: 'open', days: 14 }],
  ['2026-06-16', { is: 'open', days: 0 }],
  ['2026-06-17', { is: 'over' }],
])('%s', (day, state) => {
  expect(windowState(day, window)).toEqual(state);
});

test.each([
  ['2027-06-15', '2027-06-01', 'window_ends_before'],
  ['2027-01-01', '2027-06-01', 'window_too_long'],
  ['2026-09-30', '2026-10-01', 'window_of_other_year'],
  ['2027-12-30', '2028-01-02', 'window_of_other_year'],
])('%s to %s: %s', (from, to, code) => {
  expect(() => takeWindow(2570, { from, to })).toThrow(expect.objectContaining({ code }));
});
