import fc from 'fast-check';
import {
  addDays,
  currentRound,
  daysBetween,
  endOfDay,
  fiscalYearDays,
  fiscalYearFromNumber,
  fiscalYearOf,
  instantOf,
  isLocalDate,
  localDate,
  standardDueDate,
  thaiDate,
  thaiDateTime,
} from '../../../src/domain/calendar/dates';
import { toArabicDigits, toThaiDigits } from '../../../src/domain/thai-text/digits';

const at = (iso: string): Date => new Date(iso);

test.each([
  ['the last second of 30 September in Bangkok', '2026-09-30T16:59:59Z', 2569],
  ['midnight in Bangkok into 1 October', '2026-09-30T17:00:00Z', 2570],
  ['a day in November', '2026-11-20T03:00:00Z', 2570],
  ['new year', '2026-12-31T17:00:00Z', 2570],
  ['29 February', '2028-02-29T05:00:00Z', 2571],
  ['1 March 2022', '2022-03-01T00:00:00Z', 2565],
])('%s lies in fiscal year %#', (_, iso, fiscalYear) => {
  expect(fiscalYearOf(at(iso))).toBe(fiscalYear);
});

test.each([
  ['30 March, last moment', '2027-03-30T16:59:59.999Z', '2027-03-30', '6m'],
  ['31 March, first moment', '2027-03-30T17:00:00Z', '2027-03-31', '6m'],
  ['31 March, last moment', '2027-03-31T16:59:59.999Z', '2027-03-31', '6m'],
  ['1 April, first moment', '2027-03-31T17:00:00Z', '2027-04-01', '12m'],
  ['30 September, last moment', '2027-09-30T16:59:59.999Z', '2027-09-30', '12m'],
  ['1 October, first moment', '2027-09-30T17:00:00Z', '2027-10-01', '6m'],
])('%s is its own day and round', (_, iso, day, round) => {
  expect(localDate(at(iso))).toBe(day);
  expect(currentRound(at(iso))).toBe(round);
});

test('a round is due at the end of 31 March and 30 September', () => {
  expect(standardDueDate(2570, '6m')).toBe('2027-03-31');
  expect(standardDueDate(2570, '12m')).toBe('2027-09-30');
  expect(endOfDay('2027-03-31').toISOString()).toBe('2027-03-31T16:59:59.999Z');
  expect(fiscalYearDays(2570)).toEqual({ from: '2026-10-01', to: '2027-09-30' });
  expect(daysBetween('2026-11-20', '2027-03-31')).toBe(131);
});

test.each([
  ['2028-02-29', true],
  ['2027-02-29', false],
  ['2100-02-29', false],
  ['2000-02-29', true],
  ['2027-12-31', true],
  ['2027-00-10', false],
  ['2027-01-00', false],
  ['2027-13-01', false],
  ['2027-04-31', false],
  ['27-04-01', false],
  ['', false],
])('%p is a calendar day: %p', (text, is) => {
  expect(isLocalDate(text)).toBe(is);
});

test('people read Thai dates', () => {
  expect(thaiDate('2027-03-31')).toBe('31 มี.ค. 2570');
  expect(thaiDateTime(at('2027-03-31T01:30:00Z'))).toBe('31 มี.ค. 2570 08.30 น.');
  expect(instantOf('2027-03-31', '08:30').toISOString()).toBe('2027-03-31T01:30:00.000Z');
});

test.each([
  [2562, 2562],
  [62, 2562],
  [2019, 2562],
  [2022, 2565],
  [12, null],
  [300, null],
])('the written year %p means %p', (written, fiscalYear) => {
  expect(fiscalYearFromNumber(written)).toBe(fiscalYear);
});

test('digits come back the same from Thai', () => {
  fc.assert(
    fc.property(fc.nat(), (number) => {
      expect(toArabicDigits(toThaiDigits(String(number)))).toBe(String(number));
    }),
  );
});

test('adding days and counting them agree, over leap years too', () => {
  fc.assert(
    fc.property(fc.integer({ min: -5000, max: 5000 }), (days) => {
      expect(daysBetween('2028-02-28', addDays('2028-02-28', days))).toBe(days);
    }),
  );
});

test('every instant lies in the fiscal year whose days contain its Bangkok day', () => {
  fc.assert(
    fc.property(fc.date({ min: at('2000-01-01'), max: at('2099-12-31'), noInvalidDate: true }), (instant) => {
      const { from, to } = fiscalYearDays(fiscalYearOf(instant));
      const day = localDate(instant);
      expect(from <= day && day <= to).toBe(true);
    }),
  );
});
