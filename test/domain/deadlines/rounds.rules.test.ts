import { localDate } from '../../../src/domain/calendar/dates';
import { openRound } from '../../../src/domain/deadlines/rounds.rules';
import { daysLeftText } from '../../../src/domain/deadlines/texts';
import { anOffice } from '../reports/samples';

describe('the round that is being reported on', () => {
  const own = anOffice({ roundDates: [{ fiscalYear: 2570, round: '6m', dueOn: '2027-04-15' }] });
  test.each([
    ['1 October', '2026-09-30T17:00:00Z', anOffice(), '6m'],
    ['the last second of 31 March in Bangkok', '2027-03-31T16:59:59Z', anOffice(), '6m'],
    ['1 April', '2027-03-31T17:00:00Z', anOffice(), '12m'],
    ['30 September', '2027-09-30T16:59:59Z', anOffice(), '12m'],
    ['after both are over: the last', '2027-11-01T03:00:00Z', anOffice(), '12m'],
    ['1 April where the office set 15 April', '2027-04-01T03:00:00Z', own, '6m'],
    ['16 April where the office set 15 April', '2027-04-16T03:00:00Z', own, '12m'],
  ] as const)('%s', (_name, at, office, round) => {
    expect(openRound(office, 2570, localDate(new Date(at)))).toBe(round);
  });
});

test.each([
  [131, 'อีก 131 วัน'],
  [1, 'อีก 1 วัน'],
  [0, 'วันนี้'],
  [-1, 'เลยกำหนด 1 วัน'],
])('%d days left: %s', (days, text) => {
  expect(daysLeftText(days)).toBe(text);
});
