import { knownHolidays } from '../../../src/domain/calendar/holiday-files';
import type { Audience } from '../../../src/domain/reminders/lead-days.rules';
import { nextReminder } from '../../../src/domain/reminders/next-reminder.rules';
import type { MissingPart } from '../../../src/domain/reports/reports.rules';

const calendar = { leadDays: [30, 14, 7, 3, 1, 0], holidays: knownHolidays() };
const dueOn = '2027-03-31';

test.each<[string, Audience[], MissingPart, string, string | null]>([
  ['the first of all', ['unit'], 'report', '2026-10-01', '2027-03-01'],
  ['the day itself counts', ['unit'], 'report', '2027-03-01', '2027-03-01'],
  ['an executive’s first', ['office'], 'report', '2026-10-01', '2027-03-24'],
  ['of who is told as both: the earlier', ['office', 'unit'], 'report', '2027-03-02', '2027-03-17'],
  ['a missing part, up to the due day', ['unit'], 'evidence', '2027-03-31', '2027-03-31'],
  ['a missing part, after it: none', ['unit'], 'evidence', '2027-04-01', null],
  ['a missing report, after it', ['unit'], 'report', '2027-04-01', '2027-04-01'],
  ['the last', ['unit'], 'report', '2027-04-29', '2027-05-05'],
  ['after the last', ['unit'], 'report', '2027-05-06', null],
  ['a group after the due day: none', ['group'], 'report', '2027-04-01', null],
  ['nobody', [], 'report', '2026-10-01', null],
])('%s', (_name, audiences, missing, from, day) => {
  const next = nextReminder({ dueOn, missing: [missing] }, audiences, calendar, from);
  expect(next).toEqual(day && { day, dueOn });
});
