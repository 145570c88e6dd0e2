import fc from 'fast-check';
import { addDays, daysBetween, type LocalDate } from '../../../src/domain/calendar/dates';
import { knownHolidays } from '../../../src/domain/calendar/holiday-files';
import { holidayCalendar } from '../../../src/domain/calendar/holidays';
import { isWorkingDay } from '../../../src/domain/calendar/working-days.rules';
import {
  AUDIENCES,
  type Audience,
  dueDaysRemindedOn,
  type ReminderCalendar,
  stepOn,
} from '../../../src/domain/reminders/lead-days.rules';

const holidays = knownHolidays();
const LEAD_DAYS = [30, 14, 7, 3, 1, 0];
const calendar: ReminderCalendar = { leadDays: LEAD_DAYS, holidays };

/** All days with a step, `day step`, in order. */
function stepsOf(dueOn: LocalDate, audience: Audience, of = calendar): string[] {
  const found: string[] = [];
  for (let day = addDays(dueOn, -60); day <= addDays(dueOn, 60); day = addDays(day, 1)) {
    const step = stepOn(day, dueOn, audience, of);
    if (step !== null) found.push(`${day} ${step}`);
  }
  return found;
}

describe('the standard deadline of 31 March 2570, a Wednesday', () => {
  test('staff and supervisors: every lead day, 28 March (a Sunday) brought forward; after it seven times', () => {
    expect(stepsOf('2027-03-31', 'unit')).toEqual([
      '2027-03-01 30',
      '2027-03-17 14',
      '2027-03-24 7',
      '2027-03-26 3',
      '2027-03-30 1',
      '2027-03-31 0',
      '2027-04-01 -1',
      '2027-04-03 -3',
      '2027-04-07 -7',
      // Songkran: days after the deadline stay where they are.
      '2027-04-14 -14',
      '2027-04-21 -21',
      '2027-04-28 -28',
      '2027-05-05 -35',
    ]);
  });

  test('executives: 7, 1 and 0 days before, and after it', () => {
    expect(stepsOf('2027-03-31', 'office')).toEqual([
      '2027-03-24 7',
      '2027-03-30 1',
      '2027-03-31 0',
      '2027-04-01 -1',
      '2027-04-03 -3',
      '2027-04-07 -7',
      '2027-04-14 -14',
      '2027-04-21 -21',
      '2027-04-28 -28',
      '2027-05-05 -35',
    ]);
  });

  test('groups: 14, 7, 1 and 0 days before, never after it', () => {
    expect(stepsOf('2027-03-31', 'group')).toEqual(['2027-03-17 14', '2027-03-24 7', '2027-03-30 1', '2027-03-31 0']);
  });
});

test('the deadline of 30 September goes on in the new fiscal year', () => {
  expect(stepsOf('2027-09-30', 'unit')).toEqual([
    '2027-08-31 30',
    '2027-09-16 14',
    '2027-09-23 7',
    '2027-09-27 3',
    '2027-09-29 1',
    '2027-09-30 0',
    '2027-10-01 -1',
    '2027-10-03 -3',
    '2027-10-07 -7',
    '2027-10-14 -14',
    '2027-10-21 -21',
    '2027-10-28 -28',
    '2027-11-04 -35',
  ]);
});

describe('a lead day that is no working day', () => {
  test.each<[string, LocalDate, LocalDate, number | null]>([
    ['a due day on a Sunday is reminded of on Friday', '2027-02-14', '2027-02-12', 0],
    ['and the day before it, a Saturday, no more: only the most urgent is sent', '2027-02-14', '2027-02-13', null],
    ['not on the Sunday itself', '2027-02-14', '2027-02-14', null],
    ['a due day after Songkran: one day before is still Songkran, so it is the Monday', '2027-04-16', '2027-04-12', 1],
    ['and its three days before fall on the same Monday', '2027-04-16', '2027-04-13', null],
    ['a due day in Songkran is reminded of on the Monday before', '2027-04-15', '2027-04-12', 0],
    ['a due day at new year is reminded of on 30 December', '2026-01-02', '2025-12-30', 0],
    [
      'the day before the first working day of a year is brought forward into the old year',
      '2026-01-05',
      '2025-12-30',
      1,
    ],
    ['a substitution day is no working day', '2027-02-23', '2027-02-19', 1],
    ['two holidays and their substitution day are gone over', '2027-07-21', '2027-07-16', 1],
  ])('%s', (_name, dueOn, day, step) => {
    expect(stepOn(day, dueOn, 'unit', calendar)).toBe(step);
  });

  test('is taken for one where the holidays of the year are not known, but never a weekend', () => {
    const unknown = { leadDays: LEAD_DAYS, holidays: holidayCalendar([]) };
    expect(stepOn('2027-04-15', '2027-04-16', 'unit', unknown)).toBe(1);
    expect(stepOn('2027-03-26', '2027-03-28', 'unit', unknown)).toBe(0);
  });
});

describe('a leap year', () => {
  const leap = { leadDays: LEAD_DAYS, holidays: holidayCalendar([]) };
  test('a due day on 29 February has its own days', () => {
    expect(stepsOf('2028-02-29', 'unit', leap)).toEqual([
      '2028-01-28 30',
      '2028-02-15 14',
      '2028-02-22 7',
      '2028-02-25 3',
      '2028-02-28 1',
      '2028-02-29 0',
      '2028-03-01 -1',
      '2028-03-03 -3',
      '2028-03-07 -7',
      '2028-03-14 -14',
      '2028-03-21 -21',
      '2028-03-28 -28',
      '2028-04-04 -35',
    ]);
  });
  test('30 days before 31 March 2571 is 1 March, with 29 February between', () => {
    expect(stepOn('2028-03-01', '2028-03-31', 'unit', leap)).toBe(30);
    expect(stepOn('2028-02-29', '2028-03-31', 'unit', leap)).toBeNull();
  });
});

describe('after the deadline', () => {
  test.each([
    [1, -1],
    [2, null],
    [3, -3],
    [4, null],
    [6, null],
    [7, -7],
    [8, null],
    [14, -14],
    [21, -21],
    [28, -28],
    [35, -35],
    [42, null],
    [49, null],
  ])('%i days', (after, step) => {
    expect(stepOn(addDays('2027-03-31', after), '2027-03-31', 'unit', calendar)).toBe(step);
    expect(stepOn(addDays('2027-03-31', after), '2027-03-31', 'office', calendar)).toBe(step);
    expect(stepOn(addDays('2027-03-31', after), '2027-03-31', 'group', calendar)).toBeNull();
  });
});

test('other lead days than the usual ones hold for staff and supervisors only', () => {
  const own = { leadDays: [10], holidays };
  expect(stepOn('2027-03-19', '2027-03-31', 'unit', own)).toBe(10);
  expect(stepOn('2027-03-31', '2027-03-31', 'unit', own)).toBeNull();
  expect(stepOn('2027-03-31', '2027-03-31', 'office', own)).toBe(0);
  expect(stepOn('2027-03-19', '2027-03-31', 'office', own)).toBeNull();
});

const aDay = fc.integer({ min: 0, max: 1090 }).map((offset) => addDays('2025-01-03', offset));
const anAudience = fc.constantFrom(...AUDIENCES);
const someLeadDays = fc.uniqueArray(fc.integer({ min: 0, max: 120 }), { maxLength: 8 });

describe('for any deadline', () => {
  test('nothing goes out before it but on working days, and a lead day is never late', () => {
    fc.assert(
      fc.property(
        aDay,
        fc.integer({ min: -60, max: 130 }),
        anAudience,
        someLeadDays,
        (day, ahead, audience, leadDays) => {
          const dueOn = addDays(day, ahead);
          const step = stepOn(day, dueOn, audience, { leadDays, holidays });
          if (step === null) return;
          if (step < 0) expect(daysBetween(dueOn, day)).toBe(-step);
          else {
            expect(isWorkingDay(day, holidays)).toBe(true);
            expect(daysBetween(day, dueOn)).toBeGreaterThanOrEqual(step);
          }
        },
      ),
    );
  });

  test('every lead day is sent, or covered by a more urgent one on the same day', () => {
    fc.assert(
      fc.property(aDay, anAudience, (dueOn, audience) => {
        const leads = { unit: LEAD_DAYS, office: [7, 1, 0], group: [14, 7, 1, 0] }[audience];
        for (const lead of leads) {
          let day = addDays(dueOn, -lead);
          while (!isWorkingDay(day, holidays)) day = addDays(day, -1);
          const step = stepOn(day, dueOn, audience, calendar);
          expect(step).not.toBeNull();
          expect(step).toBeLessThanOrEqual(lead);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('the due days of a day are exactly those with a step on it', () => {
    fc.assert(
      fc.property(aDay, someLeadDays, (day, leadDays) => {
        const of = { leadDays, holidays };
        const found = dueDaysRemindedOn(day, of);
        for (let ahead = -45; ahead <= 125; ahead++) {
          const dueOn = addDays(day, ahead);
          const steps = Object.fromEntries(AUDIENCES.map((audience) => [audience, stepOn(day, dueOn, audience, of)]));
          const isReminded = Object.values(steps).some((step) => step !== null);
          expect(found.get(dueOn)).toEqual(isReminded ? steps : undefined);
        }
      }),
      { numRuns: 10 },
    );
  });
});
