import { quotaRetryAt } from '../../src/delivery/wait-for-quota.rules';

test.each([
  ['half an hour later', '2026-11-20T10:00:00+07:00', '2026-11-20T10:30:00+07:00'],
  [
    'when the next month begins in Bangkok, where that is sooner',
    '2026-11-30T23:45:00+07:00',
    '2026-12-01T00:00+07:00',
  ],
  ['half an hour before it that is the same', '2026-11-30T23:30:00+07:00', '2026-12-01T00:00+07:00'],
  [
    'in the first half hour of a month, the month after it does not matter',
    '2026-12-01T00:00+07:00',
    '2026-12-01T00:30+07:00',
  ],
])('what the month does not suffice for is tried %s', (_when, now, next) => {
  expect(quotaRetryAt(new Date(now))).toEqual(new Date(next));
});
