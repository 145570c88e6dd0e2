import { readCron } from '../../src/domain/calendar/cron.rules';
import { instantOf, type LocalDate } from '../../src/domain/calendar/dates';
import { type Dueness, dueAt, dueness, isOver } from '../../src/jobs/daily-run.rules';

const cronOf = (expression: string) => {
  const cron = readCron(expression);
  if (!cron) throw new Error(`not read: ${expression}`);
  return cron;
};
const MORNING = '30 8 * * *';
const EVENING = '0 20 * * *';
const WORKING_DAYS = '30 8 * * 1-5';

// 2027-03-17 is a Wednesday, 2027-03-20 a Saturday.
describe('where a day’s run stands', () => {
  test.each<[string, string, LocalDate, string, Dueness]>([
    ['at midnight', MORNING, '2027-03-17', '00:00', 'not_yet'],
    ['a minute before its time', MORNING, '2027-03-17', '08:29', 'not_yet'],
    ['at its time', MORNING, '2027-03-17', '08:30', 'due'],
    ['down in the morning: made up at noon', MORNING, '2027-03-17', '12:00', 'due'],
    ['made up in the last minute before six', MORNING, '2027-03-17', '17:59', 'due'],
    ['at six: not made up any more', MORNING, '2027-03-17', '18:00', 'too_late'],
    ['in the last minute of the day', MORNING, '2027-03-17', '23:59', 'too_late'],
    ['an evening time: before it', EVENING, '2027-03-17', '19:59', 'not_yet'],
    ['an evening time: at it', EVENING, '2027-03-17', '20:00', 'due'],
    ['an evening time: on time for a quarter of an hour', EVENING, '2027-03-17', '20:14', 'due'],
    ['an evening time: never made up', EVENING, '2027-03-17', '20:15', 'too_late'],
    ['just before six, on time for a quarter of an hour', '50 17 * * *', '2027-03-17', '18:04', 'due'],
    ['just before six, then not any more', '50 17 * * *', '2027-03-17', '18:05', 'too_late'],
    ['several times: the first counts', '0 9,13 * * *', '2027-03-17', '09:00', 'due'],
    ['a day that the expression leaves out', WORKING_DAYS, '2027-03-20', '08:30', 'never'],
    ['also in its evening', WORKING_DAYS, '2027-03-20', '18:00', 'never'],
    ['the day before it', WORKING_DAYS, '2027-03-19', '08:30', 'due'],
  ])('%s', (_name, expression, day, time, stands) => {
    expect(dueness(cronOf(expression), instantOf(day, time))).toBe(stands);
  });

  test('to the second', () => {
    const at = instantOf('2027-03-17', '18:00');
    expect(dueness(cronOf(MORNING), new Date(at.getTime() - 1))).toBe('due');
    expect(dueness(cronOf(MORNING), at)).toBe('too_late');
  });

  test('the day is that of Bangkok', () => {
    // 08:30 of Friday in Greenwich is 15:30 there; 17:30 is half past midnight of Saturday.
    expect(dueness(cronOf(WORKING_DAYS), new Date('2027-03-19T08:30:00Z'))).toBe('due');
    expect(dueness(cronOf(WORKING_DAYS), new Date('2027-03-19T17:30:00Z'))).toBe('never');
  });
});

test('a run is due at the first time of its day, and on other days never', () => {
  expect(dueAt(cronOf(WORKING_DAYS), '2027-03-19')).toEqual(new Date('2027-03-19T01:30:00Z'));
  expect(dueAt(cronOf(WORKING_DAYS), '2027-03-20')).toBeNull();
});

describe('whether a day’s run is over', () => {
  const now = instantOf('2027-03-17', '09:00');
  const later = new Date(now.getTime() + 1);
  test.each<[string, Parameters<typeof isOver>[0], boolean]>([
    ['none yet', null, false],
    ['one that is running', { state: 'running', notedAt: now }, false],
    ['one that is done', { state: 'done', notedAt: now }, true],
    ['one that was done by a clock that ran ahead', { state: 'done', notedAt: later }, true],
    ['a missed one', { state: 'missed', notedAt: now }, true],
    ['one that only a clock which ran ahead called missed', { state: 'missed', notedAt: later }, false],
  ])('%s', (_name, run, over) => {
    expect(isOver(run, now)).toBe(over);
  });
});
