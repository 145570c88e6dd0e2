import fc from 'fast-check';
import { addDays, instantOf, localDate, localTime, thaiDateTime } from '../../../src/domain/calendar/dates';
import { toThaiDigits } from '../../../src/domain/calendar/digits';
import { readTime } from '../../../src/domain/calendar/read-time';

/** Friday, 20 November 2026 (2569), 10:00 in Bangkok. */
const NOW = instantOf('2026-11-20', '10:00');

function read(text: string, now = NOW): string {
  const heard = readTime(text, now);
  return 'at' in heard ? `${localDate(heard.at)} ${localTime(heard.at)}` : heard.problem;
}

describe('a day and a time of it', () => {
  test.each([
    ['พรุ่งนี้ 9 โมง', '2026-11-21 09:00'],
    ['พรุ่งนี้เก้าโมง', '2026-11-21 09:00'],
    ['พรุ่งนี้ 9 โมงเช้าครับ', '2026-11-21 09:00'],
    ['พรุ่งนี้เช้า 9 โมง', '2026-11-21 09:00'],
    ['พรุ่งนี้เช้า 8.30', '2026-11-21 08:30'],
    ['9 โมงพรุ่งนี้', '2026-11-21 09:00'],
    ['พรุ่งนี้ ๙ โมง', '2026-11-21 09:00'],
    ['พรุ่งนี้ ๐๘.๓๐ น.', '2026-11-21 08:30'],
    ['มะรืนนี้ 13.00 น.', '2026-11-22 13:00'],
    ['มะรืน บ่ายโมง', '2026-11-22 13:00'],
    ['อีก 3 วัน 10 โมง', '2026-11-23 10:00'],
    ['อีกสองวัน เวลา 10:00', '2026-11-22 10:00'],
    ['30 มี.ค. 69 08.30 น.', 'past'],
    ['30 มี.ค. 70 08.30 น.', '2027-03-30 08:30'],
    ['30 มีนาคม 2570 เวลา 08.30 น.', '2027-03-30 08:30'],
    ['30 มี.ค. 2027 8:30', '2027-03-30 08:30'],
    ['30มีค70 0830 น.', '2027-03-30 08:30'],
    ['30 มี. ค. 08.30 น.', '2027-03-30 08:30'],
    ['30 มี.ค. 10 โมง', '2027-03-30 10:00'],
    ['30 มี.ค. 70 10 โมง', '2027-03-30 10:00'],
    ['30 พ.ย. 13 น.', '2026-11-30 13:00'],
    ['วันที่ 30 พฤศจิกายน บ่ายสอง', '2026-11-30 14:00'],
    ['30/3/70 8.30', '2027-03-30 08:30'],
    ['30/03/2570 08:30 น.', '2027-03-30 08:30'],
    ['30-3-2027 08:30', '2027-03-30 08:30'],
    ['30.3.70 08.30', '2027-03-30 08:30'],
    ['2027-03-30 08:30', '2027-03-30 08:30'],
    ['25/11 9.00 น.', '2026-11-25 09:00'],
    ['ส่งวันที่ 25 เวลา 9.00 น.', '2026-11-25 09:00'],
    ['วันที่ 5 เวลา 9 โมง', '2026-12-05 09:00'],
    ['1 ม.ค. 8.00 น.', '2027-01-01 08:00'],
    ['29 ก.พ. 71 9 โมง', '2028-02-29 09:00'],
    ['วันจันทร์ บ่ายสองโมง', '2026-11-23 14:00'],
    ['จันทร์หน้า 9 โมง', '2026-11-23 09:00'],
    ['วันพฤหัส 4 โมงเย็น', '2026-11-26 16:00'],
    ['วันพฤหัสบดีที่จะถึง 16.00 น.', '2026-11-26 16:00'],
    ['วันอาทิตย์นี้ 9 โมง', '2026-11-22 09:00'],
    ['วันศุกร์ 11 โมง', '2026-11-20 11:00'],
    ['วันศุกร์หน้า 11 โมง', '2026-11-27 11:00'],
  ])('%s is %s', (text, expected) => expect(read(text)).toBe(expected));

  test('"next Friday" on a Monday is the Friday of the week after', () => {
    expect(read('วันศุกร์หน้า 9 โมง', instantOf('2026-11-16', '10:00'))).toBe('2026-11-27 09:00');
    expect(read('วันศุกร์ 9 โมง', instantOf('2026-11-16', '10:00'))).toBe('2026-11-20 09:00');
  });

  test('"next Monday" on a Sunday is the day after: weeks begin on Mondays', () => {
    expect(read('วันจันทร์หน้า 9 โมง', instantOf('2026-11-22', '10:00'))).toBe('2026-11-23 09:00');
  });

  test('the 31st in a month of thirty days is the next 31st', () => {
    expect(read('วันที่ 31 เวลา 9 โมง')).toBe('2026-12-31 09:00');
    expect(read('วันที่ 30 เวลา 9 โมง', instantOf('2027-01-31', '10:00'))).toBe('2027-03-30 09:00');
  });
});

describe('a time of today', () => {
  test.each([
    ['13.00', '2026-11-20 13:00'],
    ['13:00 น.', '2026-11-20 13:00'],
    ['13 นาฬิกา', '2026-11-20 13:00'],
    ['เวลา 13.00 น. ค่ะ', '2026-11-20 13:00'],
    ['วันนี้ เที่ยง', '2026-11-20 12:00'],
    ['เที่ยงวัน', '2026-11-20 12:00'],
    ['เที่ยงครึ่ง', '2026-11-20 12:30'],
    ['บ่ายโมง', '2026-11-20 13:00'],
    ['บ่ายโมงครึ่ง', '2026-11-20 13:30'],
    ['บ่าย 2', '2026-11-20 14:00'],
    ['บ่ายสองครึ่ง', '2026-11-20 14:30'],
    ['บ่าย 3.15', '2026-11-20 15:15'],
    ['บ่าย 14.30 น.', '2026-11-20 14:30'],
    ['3 โมง', '2026-11-20 15:00'],
    ['3 โมง 15 นาที', '2026-11-20 15:15'],
    ['สี่โมงเย็น', '2026-11-20 16:00'],
    ['เย็นนี้ 5 โมง', '2026-11-20 17:00'],
    ['5 โมงเย็นวันนี้', '2026-11-20 17:00'],
    ['6 โมงเย็น', '2026-11-20 18:00'],
    ['1 ทุ่ม', '2026-11-20 19:00'],
    ['ทุ่มครึ่ง', '2026-11-20 19:30'],
    ['สองทุ่มครึ่ง', '2026-11-20 20:30'],
    ['คืนนี้ 3 ทุ่ม', '2026-11-20 21:00'],
    ['6 ทุ่ม', '2026-11-21 00:00'],
    ['เที่ยงคืน', '2026-11-21 00:00'],
    ['24.00 น.', '2026-11-21 00:00'],
    ['11 โมง', '2026-11-20 11:00'],
    ['11 โมงตรง', '2026-11-20 11:00'],
    ['10.01', '2026-11-20 10:01'],
    ['2pm', '2026-11-20 14:00'],
    ['2:15 PM', '2026-11-20 14:15'],
    ['อีก 2 ชั่วโมง', '2026-11-20 12:00'],
    ['อีกชั่วโมง', '2026-11-20 11:00'],
    ['อีกครึ่งชั่วโมง', '2026-11-20 10:30'],
    ['อีกชั่วโมงครึ่ง', '2026-11-20 11:30'],
    ['อีก 30 นาที', '2026-11-20 10:30'],
    ['อีกยี่สิบนาที', '2026-11-20 10:20'],
  ])('%s is %s', (text, expected) => expect(read(text)).toBe(expected));

  test.each([
    ['พรุ่งนี้ ตีห้า', '2026-11-21 05:00'],
    ['พรุ่งนี้ ตี 5 ครึ่ง', '2026-11-21 05:30'],
    ['พรุ่งนี้ 00.00 น.', '2026-11-21 00:00'],
    ['พรุ่งนี้ 6 โมงเช้า', '2026-11-21 06:00'],
    ['พรุ่งนี้ 2 โมงเช้า', '2026-11-21 08:00'],
    ['พรุ่งนี้ 7 โมงเช้า', '2026-11-21 07:00'],
  ])('of another day: %s is %s', (text, expected) => expect(read(text)).toBe(expected));
});

describe('what cannot be', () => {
  test.each([
    ['9 โมง', 'past'],
    ['10.00', 'past'],
    ['วันนี้ 8 โมง', 'past'],
    ['20 พ.ย. 69 09.59 น.', 'past'],
    ['1/1/60 9.00 น.', 'past'],
    ['31 เม.ย. 70 9 โมง', 'impossible'],
    ['29 ก.พ. 70 9 โมง', 'impossible'],
    ['32/1/70 9 โมง', 'impossible'],
    ['พรุ่งนี้ 25.00 น.', 'impossible'],
    ['พรุ่งนี้ 9.60 น.', 'impossible'],
    ['พรุ่งนี้ 7 ทุ่ม', 'impossible'],
    ['พรุ่งนี้', 'no_clock_time'],
    ['พรุ่งนี้เช้า', 'no_clock_time'],
    ['30 มี.ค. 70', 'no_clock_time'],
    ['วันจันทร์', 'no_clock_time'],
    ['', 'not_understood'],
    ['เดี๋ยวค่อยส่ง', 'not_understood'],
    ['พรุ่งนี้ประชุม 9 โมง', 'not_understood'],
    ['9', 'not_understood'],
    ['พรุ่งนี้ 9', 'not_understood'],
  ])('%s: %s', (text, expected) => expect(read(text)).toBe(expected));
});

describe('any minute of the next years', () => {
  const minute = fc
    .record({ day: fc.integer({ min: 1, max: 3000 }), minute: fc.integer({ min: 0, max: 1439 }) })
    .map(({ day, minute: of }) => {
      const two = (value: number) => String(value).padStart(2, '0');
      return instantOf(addDays('2026-11-20', day), `${two(Math.floor(of / 60))}:${two(of % 60)}`);
    });

  test('is read as the bot writes it, in Thai digits too', () => {
    fc.assert(
      fc.property(minute, (at) => {
        expect(readTime(thaiDateTime(at), NOW)).toEqual({ at });
        expect(readTime(toThaiDigits(thaiDateTime(at)), NOW)).toEqual({ at });
      }),
    );
  });

  test('is read from figures, with a Buddhist year of four or two digits or a year CE', () => {
    fc.assert(
      fc.property(minute, fc.constantFrom('/', '-', '.'), fc.constantFrom('.', ':'), (at, mark, colon) => {
        const [year, month, day] = localDate(at).split('-').map(Number) as [number, number, number];
        const time = localTime(at).replace(':', colon);
        for (const written of [year + 543, (year + 543) % 100, year]) {
          expect(readTime(`${[day, month, written].join(mark)} ${time}`, NOW)).toEqual({ at });
        }
      }),
    );
  });

  test('any text gives an instant to come or a problem, and never throws', () => {
    const words = fc.array(
      fc.constantFrom(
        'พรุ่งนี้',
        'วันที่',
        '30',
        'มี.ค.',
        '69',
        '9',
        'โมง',
        'ครึ่ง',
        '.',
        ':',
        'บ่าย',
        'สอง',
        'ทุ่ม',
        'น.',
        'อีก',
        ' ',
        '/',
        'ตี',
        'หน้า',
      ),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          words.map((some) => some.join('')),
        ),
        (text) => {
          const heard = readTime(text, NOW);
          if ('at' in heard) expect(heard.at.getTime()).toBeGreaterThan(NOW.getTime());
        },
      ),
    );
  });
});
