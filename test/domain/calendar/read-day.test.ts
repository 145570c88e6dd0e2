import fc from 'fast-check';
import {
  addDays,
  isLocalDate,
  type LocalDate,
  thaiDate,
  toBuddhistYear,
  weekdayOf,
} from '../../../src/domain/calendar/dates';
import { readDay } from '../../../src/domain/calendar/read-day';

const FRIDAY: LocalDate = '2026-11-20';
const day = (text: string, today = FRIDAY): LocalDate | null => {
  const read = readDay(text, today);
  return read === null || read === 'impossible' ? read : read.day;
};
const anyDay = fc.integer({ min: 0, max: 2_000 }).map((days) => addDays('2026-01-01', days));
const WEEKDAYS = ['อาทิตย์', 'จันทร์', 'อังคาร', 'พุธ', 'พฤหัสบดี', 'ศุกร์', 'เสาร์'];
const MONTHS = [
  ['มกราคม', 'ม.ค.'],
  ['กุมภาพันธ์', 'ก.พ.'],
  ['มีนาคม', 'มี.ค.'],
  ['เมษายน', 'เม.ย.'],
  ['พฤษภาคม', 'พ.ค.'],
  ['มิถุนายน', 'มิ.ย.'],
  ['กรกฎาคม', 'ก.ค.'],
  ['สิงหาคม', 'ส.ค.'],
  ['กันยายน', 'ก.ย.'],
  ['ตุลาคม', 'ต.ค.'],
  ['พฤศจิกายน', 'พ.ย.'],
  ['ธันวาคม', 'ธ.ค.'],
] as const;

test('any day is read in every way in which offices write it', () => {
  const parts = (written: LocalDate) => written.split('-').map(Number) as [number, number, number];
  const ways: ((written: LocalDate) => string)[] = [
    (written) => written,
    (written) => thaiDate(written),
    (written) => {
      const [year, month, date] = parts(written);
      return `${date} ${MONTHS[month - 1]?.[0]} พ.ศ. ${toBuddhistYear(year)}`;
    },
    (written) => {
      const [year, month, date] = parts(written);
      return `${date} ${MONTHS[month - 1]?.[1]} ${String(toBuddhistYear(year)).slice(2)}`;
    },
    (written) => {
      const [year, month, date] = parts(written);
      return `${date}/${month}/${toBuddhistYear(year)}`;
    },
    (written) => {
      const [year, month, date] = parts(written);
      return `${date}-${month}-${String(toBuddhistYear(year)).slice(2)}`;
    },
    (written) => `วัน${WEEKDAYS[weekdayOf(written)]}ที่ ${thaiDate(written)}`,
  ];
  fc.assert(
    fc.property(anyDay, fc.constantFrom(...ways), (written, way) => {
      expect(day(way(written))).toBe(written);
      expect(readDay(way(written), FRIDAY)).toMatchObject({ isOtherWeekday: false });
    }),
  );
});

test.each([
  ['31 มี.ค. 2570', '2027-03-31'],
  ['31 มีค 70', '2027-03-31'],
  ['30 ก.ย. 70', '2027-09-30'],
  ['29 ก.พ. 2571', '2028-02-29'],
  ['29/2/2028', '2028-02-29'],
  ['1 ม.ค.', '2027-01-01'],
  ['20 พ.ย.', '2026-11-20'],
  ['19 พ.ย.', '2027-11-19'],
  ['20/11', '2026-11-20'],
  ['วันที่ 20', '2026-11-20'],
  ['วันที่ 19', '2026-12-19'],
  ['วันนี้', '2026-11-20'],
  ['คืนนี้', '2026-11-20'],
  ['พรุ่งนี้', '2026-11-21'],
  ['มะรืนนี้', '2026-11-22'],
  ['อีก 3 วัน', '2026-11-23'],
  ['อีกสิบวันข้างหน้า', '2026-11-30'],
  ['วันศุกร์', '2026-11-20'],
  ['วันเสาร์นี้', '2026-11-21'],
  ['วันอาทิตย์', '2026-11-22'],
  ['วันจันทร์', '2026-11-23'],
  ['วันจันทร์หน้า', '2026-11-23'],
  ['วันศุกร์หน้า', '2026-11-27'],
  ['พฤหัสหน้า', '2026-11-26'],
  ['อีก 2 สัปดาห์', '2026-12-04'],
  ['อีกหนึ่งอาทิตย์', '2026-11-27'],
  ['5 เดือน 12 ปี 69', '2026-12-05'],
  ['วันที่ 25 เดือนนี้', '2026-11-25'],
  ['วันที่ 25 เดือนหน้า', '2026-12-25'],
  ['สิ้นเดือน', '2026-11-30'],
  ['วันสิ้นเดือนหน้า', '2026-12-31'],
])('on Friday, 20 November 2026 %s is %s', (text, expected) => {
  expect(day(text)).toBe(expected);
});

test.each([
  '29 ก.พ. 2570',
  '31 เม.ย. 2570',
  '31/9/2570',
  '0/1/2570',
  '32 ม.ค. 2570',
  '1/13/2570',
  '2027-02-29',
  '31 เดือนนี้',
])('the calendar has no %s', (text) => {
  expect(day(text)).toBe('impossible');
});

test.each(['', 'ประชุม', '9 โมง', '13.30 น.', 'อาทิตย์', 'มาตรการ 5'])('%j has no day', (text) => {
  expect(day(text)).toBeNull();
});

test.each([
  ['29 ก.พ.', '2027-03-01', '2028-02-29'],
  ['29 ก.พ.', '2028-02-29', '2028-02-29'],
  ['วันที่ 31', '2027-04-10', '2027-05-31'],
  ['วันที่ 30', '2027-01-31', '2027-03-30'],
  ['วันที่ 1', '2026-12-31', '2027-01-01'],
  ['วันที่ 20 เดือนหน้า', '2026-12-10', '2027-01-20'],
  ['สิ้นเดือนหน้า', '2027-01-31', '2027-02-28'],
])('%s, said on %s, is the next there is: %s', (text, today, expected) => {
  expect(day(text, today)).toBe(expected);
});

test('a weekday that the date does not fall on is told', () => {
  expect(readDay('วันพุธที่ 20 พ.ย. 2569', FRIDAY)).toMatchObject({ day: '2026-11-20', isOtherWeekday: true });
  expect(readDay('วันศุกร์ที่ 20 พ.ย. 2569', FRIDAY)).toMatchObject({ isOtherWeekday: false });
});

test.each([
  ['วันศุกร์', true],
  ['วันศุกร์นี้', false],
  ['วันศุกร์หน้า', false],
  ['20 พ.ย. 2569', false],
])('%s may be of any week: %p', (text, isAnyWeek) => {
  expect(readDay(text, FRIDAY)).toMatchObject({ isAnyWeek });
});

test('of a text what is left stands around the day, and the part of the day stays', () => {
  expect(readDay('ประชุม พรุ่งนี้ ที่ห้องใหญ่', FRIDAY)).toMatchObject({ rest: 'ประชุม    ที่ห้องใหญ่' });
  expect(readDay('เย็นนี้ 5 โมง', FRIDAY)).toMatchObject({ day: FRIDAY, rest: ' เย็น  5 โมง' });
});

test('any text gives a real day, none, or one that there is not', () => {
  const words = fc.constantFrom(
    'วัน',
    'ที่',
    'พรุ่งนี้',
    'จันทร์',
    'หน้า',
    'มี.ค.',
    '31',
    '2570',
    '/',
    '-',
    ' ',
    '9',
    'อีก',
    'ก.พ.',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 8 }), anyDay, (parts, today) => {
      const read = readDay(parts.join(''), today);
      expect(read === null || read === 'impossible' || isLocalDate(read.day)).toBe(true);
    }),
  );
});
