import { icalendar } from '../../../src/domain/calendar/icalendar';

const stamp = new Date('2026-10-01T03:04:05.678Z');
const event = {
  uid: 'due-2570-6m@kham-muang.tamtid',
  from: '2027-03-31',
  to: '2027-03-31',
  title: 'กำหนดส่ง',
  description: null,
  stamp,
  isBusy: false,
};

test('a day is written as programs read it: ends the day after, is stamped by its data, the same bytes each time', () => {
  const calendar = { name: 'ปฏิทิน', events: [event, { ...event, from: '2026-12-30', to: '2027-01-01', isBusy: true }] };
  const written = icalendar(calendar);
  expect(written).toBe(icalendar(calendar));
  expect(written.replace(/\r\n /g, '').split('\r\n')).toEqual(
    expect.arrayContaining([
      'UID:due-2570-6m@kham-muang.tamtid',
      'DTSTAMP:20261001T030405Z',
      'DTSTART;VALUE=DATE:20270331',
      'DTEND;VALUE=DATE:20270401',
      'TRANSP:TRANSPARENT',
      'DTSTART;VALUE=DATE:20261230',
      'DTEND;VALUE=DATE:20270102',
      'TRANSP:OPAQUE',
    ]),
  );
  expect(written).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2.0\r\n.*END:VCALENDAR\r\n$/s);
});

test('signs with a meaning are escaped, and a long line is folded within 75 bytes, no sign taken apart', () => {
  const title = `ก${'า'.repeat(120)}\\;,\nจบ`;
  const written = icalendar({ name: 'x', events: [{ ...event, title, description: 'a\r\nb\u0007' }] });
  for (const line of written.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const unfolded = written.replaceAll('\r\n ', '');
  expect(unfolded).toContain(`SUMMARY:ก${'า'.repeat(120)}\\\\\\;\\,\\nจบ\r\n`);
  expect(unfolded).toContain('DESCRIPTION:a\\nb \r\n');
  expect(written).not.toContain('\uFFFD');
});
