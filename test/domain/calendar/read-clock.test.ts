import fc from 'fast-check';
import { NUMBER, numberOf } from '../../../src/domain/calendar/number-words';
import { readClock } from '../../../src/domain/calendar/read-clock';

const time = (text: string): string | null => {
  const read = readClock(text);
  if (read === null || read === 'impossible') return read;
  return `${read.time.hour}.${String(read.time.minute).padStart(2, '0')}`;
};
const two = (value: number): string => String(value).padStart(2, '0');

test.each([
  // midnight and noon
  ['เที่ยงคืน', '24.00'],
  ['เที่ยง', '12.00'],
  ['เที่ยงวัน', '12.00'],
  ['เที่ยงตรง', '12.00'],
  ['เที่ยงครึ่ง', '12.30'],
  ['เที่ยง 15 นาที', '12.15'],
  ['24.00 น.', '24.00'],
  ['0.00 น.', '0.00'],
  ['00:30', '0.30'],
  // before the day begins
  ['ตี 1', '1.00'],
  ['ตีสี่ครึ่ง', '4.30'],
  ['ตี 5', '5.00'],
  // in the morning
  ['6 โมงเช้า', '6.00'],
  ['สองโมงเช้า', '8.00'],
  ['9 โมงครึ่ง', '9.30'],
  ['สิบเอ็ดโมง', '11.00'],
  ['ตอนเช้า 9.15 น.', '9.15'],
  ['9 am', '9.00'],
  ['12 am', '0.00'],
  // in the afternoon
  ['บ่ายโมง', '13.00'],
  ['บ่ายโมงครึ่ง', '13.30'],
  ['บ่าย 2', '14.00'],
  ['บ่ายสองโมง', '14.00'],
  ['บ่าย 2.30', '14.30'],
  ['บ่าย 14.30', '14.30'],
  ['3 โมง', '15.00'],
  ['4 โมงเย็น', '16.00'],
  ['เย็น 5 โมง', '17.00'],
  ['5 pm', '17.00'],
  ['12 pm', '12.00'],
  // in the evening
  ['หนึ่งทุ่ม', '19.00'],
  ['ทุ่มนึง', '19.00'],
  ['2 ทุ่มครึ่ง', '20.30'],
  ['5 ทุ่ม', '23.00'],
  ['1430 น.', '14.30'],
])('%s is %s', (text, expected) => {
  expect(time(text)).toBe(expected);
});

test.each(['25.00 น.', '24.01 น.', '12.60 น.', 'ตี 6', '7 ทุ่ม', '13 โมง', 'บ่าย 8 โมง', 'เที่ยงคืนครึ่ง'])(
  'there is no %s',
  (text) => {
    expect(time(text)).toBe('impossible');
  },
);

test.each(['', 'พรุ่งนี้', '5 มาตรการ', 'ประชุม 3 วัน', '30/3/2570', 'น้ำ 5 น้อง'])('%s has no time', (text) => {
  expect(readClock(text)).toBeNull();
});

test('what is left of a text is what stands around the time', () => {
  expect(readClock('ประชุม 9 โมงครึ่ง ที่ห้องใหญ่')).toMatchObject({ rest: 'ประชุม   ที่ห้องใหญ่' });
});

test('every minute of the day is read as it is written', () => {
  const minute = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }));
  const ways: ((hour: number, minute: number) => string)[] = [
    (h, m) => `${two(h)}.${two(m)} น.`,
    (h, m) => `${h}:${two(m)}`,
    (h, m) => `${two(h)}${two(m)} น.`,
    (h, m) => `${h}.${two(m)} นาฬิกา`,
    (h, m) => `${h % 12 || 12}:${two(m)} ${h < 12 ? 'am' : 'pm'}`,
  ];
  fc.assert(
    fc.property(minute, fc.constantFrom(...ways), ([hour, of], way) => {
      expect(time(way(hour, of))).toBe(`${hour}.${two(of)}`);
    }),
  );
});

test('any text is read without a fault, and no time is ever past its day', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.: โมงทุ่มตีบ่ายเที่ยงคืนน'.split('')) }), (text) => {
      const read = readClock(text);
      if (read === null || read === 'impossible') return;
      expect(read.time.hour * 60 + read.time.minute).toBeLessThanOrEqual(24 * 60);
      expect(read.time.minute).toBeLessThan(60);
    }),
  );
});

describe('numbers in words', () => {
  const whole = new RegExp(`^${NUMBER}$`, 'u');
  test.each([
    ['ศูนย์', 0],
    ['หนึ่ง', 1],
    ['นึง', 1],
    ['สิบ', 10],
    ['สิบเอ็ด', 11],
    ['สิบห้า', 15],
    ['ยี่สิบ', 20],
    ['ยี่สิบเอ็ด', 21],
    ['สามสิบ', 30],
    ['สี่สิบห้า', 45],
    ['ห้าสิบเก้า', 59],
    ['07', 7],
    ['59', 59],
  ])('%s is %d', (written, value) => {
    expect(written).toMatch(whole);
    expect(numberOf(written)).toBe(value);
  });

  test.each(['หกสิบ', 'สิบหนึ่ง', 'ร้อย', '100', ''])('%j is none of them', (written) => {
    expect(written).not.toMatch(whole);
  });
});
