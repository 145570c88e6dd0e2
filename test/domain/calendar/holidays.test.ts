import { addDays, daysBetween, instantOf, type LocalDate, weekdayOf } from '../../../src/domain/calendar/dates';
import { holidayYears, knownHolidays, missingHolidayYears } from '../../../src/domain/calendar/holiday-files';
import { type Holiday, holidayCalendar, parseHolidays } from '../../../src/domain/calendar/holidays';

const YEARS = holidayYears();
const isWeekend = (day: LocalDate): boolean => [0, 6].includes(weekdayOf(day));

/** Days that are holidays every year, whatever the cabinet announces. */
const FIXED = [
  '01-01',
  '04-06',
  '04-13',
  '04-14',
  '04-15',
  '05-04',
  '06-03',
  '07-28',
  '08-12',
  '10-13',
  '10-23',
].concat(['12-05', '12-10', '12-31']);
const LUNAR = ['วันมาฆบูชา', 'วันวิสาขบูชา', 'วันอาสาฬหบูชา', 'วันเข้าพรรษา'];

/** Days from the nearest mean full moon, by the length of the synodic month since the full moon of 21 January 2000. */
function daysFromFullMoon(day: LocalDate): number {
  const month = 29.530588;
  const phase = ((daysBetween('2000-01-21', day) % month) + month) % month;
  return Math.min(phase, month - phase);
}

test('the years of the running and the next plans are there, without a gap', () => {
  expect(YEARS.map(({ year }) => year)).toEqual(YEARS.map((_, index) => 2568 + index));
  expect(YEARS.length).toBeGreaterThanOrEqual(3);
});

describe.each(YEARS.map((year) => [year.year, year] as const))('%i', (year, { days, source }) => {
  const on = (day: LocalDate): Holiday | undefined => days.find((one) => one.on === day);
  const gregorian = year - 543;

  test('says where it is from', () => {
    expect(source.length).toBeGreaterThan(0);
  });

  test('has its days in order, each once, all in the year', () => {
    const all = days.map((day) => day.on);
    expect(all).toEqual([...new Set(all)].sort());
    expect(all.filter((day) => !day.startsWith(`${gregorian}-`))).toEqual([]);
  });

  test('has every day that is a holiday each year', () => {
    expect(FIXED.filter((monthDay) => !on(`${gregorian}-${monthDay}`))).toEqual([]);
  });

  test('has the four lunar days at a full moon, Lent the day after Asarnha Bucha', () => {
    const lunar = days.filter((day) => day.lunar);
    expect(lunar.map(({ name }) => name)).toEqual(LUNAR);
    const [makha, visakha, asarnha, lent] = lunar.map((day) => day.on) as [string, string, string, string];
    expect([makha, visakha, asarnha].filter((day) => daysFromFullMoon(day) > 1.6)).toEqual([]);
    expect(lent).toBe(addDays(asarnha, 1));
  });

  test('makes up for each holiday on a weekend on the next day that is none, and for no other', () => {
    const expected = days
      .filter((day) => !day.for && isWeekend(day.on))
      .map((day) => {
        let next = addDays(day.on, 1);
        while (isWeekend(next) || (on(next) && !on(next)?.for)) next = addDays(next, 1);
        return { on: next, for: day.on };
      });
    expect(days.filter((day) => day.for).map((day) => ({ on: day.on, for: day.for }))).toEqual(expected);
  });

  test('has no day off that is neither by rule, by the moon nor by the cabinet, but the ploughing ceremony', () => {
    const others = days.filter(
      (day) => !day.for && !day.lunar && !day.special && !FIXED.includes(day.on.slice('2027-'.length)),
    );
    expect(others.map(({ name }) => name).filter((name) => name !== 'วันพืชมงคล')).toEqual([]);
  });

  test('has days set by the cabinet, and the ploughing ceremony, on weekdays only', () => {
    expect(days.filter((day) => (day.special || day.name === 'วันพืชมงคล') && isWeekend(day.on))).toEqual([]);
  });
});

test('the calendar knows the days of its years and which years it knows', () => {
  const calendar = knownHolidays();
  expect(calendar.has('2027-04-13')).toBe(true);
  expect(calendar.has('2027-04-16')).toBe(false);
  // A working day for government offices, though not for banks.
  expect(calendar.has('2026-05-01')).toBe(false);
  expect([calendar.knows(2570), calendar.knows(2590)]).toEqual([true, false]);
});

describe('a year whose holidays are missing', () => {
  const calendar = holidayCalendar(YEARS.filter(({ year }) => year <= 2570));
  test.each([
    ['is not missed while it is further ahead', '2027-11-01', 60, []],
    ['is missed as soon as it comes into sight', '2027-11-02', 60, [2571]],
    ['is missed on its first day', '2028-01-01', 0, [2571]],
    ['is missed for a look ahead over it', '2027-12-31', 400, [2571, 2572]],
  ])('%s', (_name, day, ahead, missing) => {
    expect(missingHolidayYears(instantOf(day), ahead, calendar)).toEqual(missing);
  });
});

test.each([
  ['a day that does not exist', 'year: 2570\nsource: [x]\ndays: [{ on: 2027-02-29, name: x }]'],
  ['a year without a source', 'year: 2570\nsource: []\ndays: []'],
  ['a field that is misspelt', 'year: 2570\nsource: [x]\ndays: [{ on: 2027-01-01, name: x, lunr: true }]'],
])('a file with %s is not taken', (_name, text) => {
  expect(() => parseHolidays(text)).toThrow();
});
