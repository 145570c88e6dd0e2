import { holidayCalendar } from '../../../src/domain/calendar/holidays';
import { isWorkingDay, nextWorkingDay } from '../../../src/domain/calendar/working-days.rules';
import { movedReminders } from '../../../src/domain/holidays/moved-reminders.rules';
import { movedTexts } from '../../../src/domain/holidays/moved-text';
import { officeCalendar } from '../../../src/domain/holidays/office-calendar';
import {
  daysOf,
  holidaysWith,
  holidaysWithout,
  rangesOf,
  requireRange,
  takeHolidayName,
} from '../../../src/domain/holidays/own-holidays.rules';

const TODAY = '2026-11-20';

test('days of a range go over the end of a fiscal year, of a year, and a leap day', () => {
  expect(daysOf({ from: '2027-09-29', to: '2027-10-02' })).toEqual([
    '2027-09-29',
    '2027-09-30',
    '2027-10-01',
    '2027-10-02',
  ]);
  expect(daysOf({ from: '2026-12-31', to: '2027-01-01' })).toEqual(['2026-12-31', '2027-01-01']);
  expect(daysOf({ from: '2028-02-28', to: '2028-03-01' })).toEqual(['2028-02-28', '2028-02-29', '2028-03-01']);
  expect(daysOf({ from: '2027-02-28', to: '2027-03-01' })).toHaveLength(2);
});

test.each([
  ['2026-12-16', '2026-12-15', 'swapped_days'],
  ['2026-12-01', '2026-12-16', 'too_many_days'],
  ['2030-01-01', '2030-01-01', 'too_far'],
])('%s to %s is refused', (from, to, code) => {
  expect(() => requireRange({ from, to }, TODAY)).toThrow(expect.objectContaining({ code }));
});

test('fifteen days in a row may be, and yesterday', () => {
  expect(() => requireRange({ from: '2026-12-01', to: '2026-12-15' }, TODAY)).not.toThrow();
  expect(() => requireRange({ from: '2026-11-19', to: '2026-11-19' }, TODAY)).not.toThrow();
});

test.each([
  ['', 'no_name'],
  ['\u3164', 'no_name'],
  ['ก'.repeat(61), 'name_too_long'],
])('the name "%s" is none', (typed, code) => {
  expect(() => takeHolidayName(typed)).toThrow(expect.objectContaining({ code }));
});

describe('own holidays', () => {
  const own = [
    { on: '2026-12-14', name: 'ปิดปรับปรุง' },
    { on: '2026-12-15', name: 'ปิดปรับปรุง' },
    { on: '2026-12-17', name: 'ปิดปรับปรุง' },
    { on: '2026-12-18', name: 'งานประจำปี' },
  ];

  test('are told together where they are in a row under one name', () => {
    expect(rangesOf([...own].reverse())).toEqual([
      { from: '2026-12-14', to: '2026-12-15', name: 'ปิดปรับปรุง' },
      { from: '2026-12-17', to: '2026-12-17', name: 'ปิดปรับปรุง' },
      { from: '2026-12-18', to: '2026-12-18', name: 'งานประจำปี' },
    ]);
  });

  test('take a new name, keep their order, and the same again is refused', () => {
    const more = holidaysWith(own, { from: '2026-12-15', to: '2026-12-16', name: 'ซ่อมไฟ' });
    expect(more.map(({ on, name }) => `${on} ${name}`).slice(0, 3)).toEqual([
      '2026-12-14 ปิดปรับปรุง',
      '2026-12-15 ซ่อมไฟ',
      '2026-12-16 ซ่อมไฟ',
    ]);
    const again = { from: '2026-12-14', to: '2026-12-15', name: 'ปิดปรับปรุง' };
    expect(() => holidaysWith(own, again)).toThrow(expect.objectContaining({ code: 'same_holiday' }));
    const many = Array.from({ length: 200 }, (_, at) => ({ on: `2020-01-01-${at}`, name: 'x' }));
    expect(() => holidaysWith(many, again)).toThrow(expect.objectContaining({ code: 'too_many_holidays' }));
  });

  test('go by the day or the range; where there is none it is refused', () => {
    expect(holidaysWithout(own, { from: '2026-12-15', to: '2026-12-17' }).map(({ on }) => on)).toEqual([
      '2026-12-14',
      '2026-12-18',
    ]);
    const none = { from: '2026-12-16', to: '2026-12-16' };
    expect(() => holidaysWithout(own, none)).toThrow(expect.objectContaining({ code: 'no_such_holiday' }));
  });
});

describe('what rests on them', () => {
  const national = holidayCalendar([{ year: 2570, source: ['x'], days: [{ on: '2027-03-22', name: 'วันหยุด' }] }]);
  const own = (...days: string[]) => officeCalendar(national, { holidays: days.map((on) => ({ on, name: 'ปิด' })) });

  test('working days follow both calendars; an office without its own has the national one', () => {
    const calendar = own('2027-03-23');
    expect(['2027-03-19', '2027-03-22', '2027-03-23', '2027-03-24'].map((day) => isWorkingDay(day, calendar))).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect(nextWorkingDay('2027-03-19', calendar)).toBe('2027-03-24');
    expect(officeCalendar(national, {})).toBe(national);
    expect(calendar.knows(2570)).toBe(true);
    expect(calendar.knows(2571)).toBe(false);
  });

  const moved = (today: string, ...days: string[]) =>
    movedReminders(['2027-03-31'], [30, 14, 7, 3, 1, 0], { before: national, after: own(...days) }, today);

  test('a reminder on a day off goes out on the working day before, and what does is told', () => {
    expect(moved('2026-11-20', '2027-03-24')).toEqual([
      { dueOn: '2027-03-31', left: ['2027-03-24'], instead: ['2027-03-23'] },
    ]);
    expect(moved('2026-11-20', '2027-03-25')).toEqual([]);
    expect(moved('2027-03-24', '2027-03-24')).toEqual([]);
    expect(movedTexts([{ dueOn: '2027-03-31', left: ['2027-03-24'], instead: ['2027-03-23'] }])[0]).toBe(
      'การแจ้งเตือนของกำหนดส่ง 31 มี.ค. 2570 วันที่ 24 มี.ค. 2570 เลื่อนเป็น 23 มี.ค. 2570',
    );
  });

  test('where one is brought forward onto another there is one less', () => {
    const [only] = moved('2026-11-20', '2027-03-31');
    expect(only).toEqual({ dueOn: '2027-03-31', left: ['2027-03-31'], instead: [] });
    expect(movedTexts([only as never])[0]).toContain('รวมกับวันทำการก่อนหน้า');
  });

  test('a fortnight off brings a reminder forward over all of it', () => {
    const days = daysOf({ from: '2027-03-12', to: '2027-03-26' });
    const [only] = moved('2026-11-20', ...days);
    expect(only?.left).toEqual(['2027-03-17', '2027-03-24', '2027-03-26']);
    expect(only?.instead).toEqual(['2027-03-11']);
  });
});
