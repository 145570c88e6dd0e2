import { addDays, weekdayOf } from '../../../src/domain/calendar/dates';
import { isReminderDay } from '../../../src/domain/reviews/waiting.rules';

const isWeekday = (day: string): boolean => weekdayOf(day) !== 0 && weekdayOf(day) !== 6;

test('what was handed in on a Monday is reminded of on Thursday, and on every Thursday after it', () => {
  const days = Array.from({ length: 30 }, (_, index) => addDays('2027-03-01', index)).filter(
    (day) => isWeekday(day) && isReminderDay('2027-03-01', day, isWeekday),
  );
  expect(days).toEqual(['2027-03-04', '2027-03-11', '2027-03-18', '2027-03-25']);
});

test('a weekend in between does not count as waiting', () => {
  expect(isReminderDay('2027-03-04', '2027-03-08', isWeekday)).toBe(false);
  expect(isReminderDay('2027-03-04', '2027-03-09', isWeekday)).toBe(true);
});
