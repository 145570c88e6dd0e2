import { Lease } from '../src/lease';

const LEASE = new Lease({ until: 'until', ms: 10_000 });
const NOW = new Date('2027-03-17T08:30:00Z');
const in_ = (ms: number): Date => new Date(NOW.getTime() + ms);

test('taken or renewed it holds for its time, released it is over at once, by the clock of whoever looks', () => {
  expect(LEASE.hold(NOW)).toEqual({ until: in_(10_000) });
  const { until } = LEASE.release(NOW);
  for (const behind of [0, -1, -1_000]) expect(LEASE.isExpired(until, in_(behind))).toBe(true);
});

test.each([
  ['one that was over long ago', -3_600_000, true, false],
  ['one that ends now', 0, true, false],
  ['one that is about to end', 1, false, false],
  ['one that was just taken', 10_000, false, false],
  ['one that was just taken by whose clock is a little ahead', 10_001, false, false],
  ['one of whose clock is as far ahead as clocks may differ', 11_000, false, false],
  ['one that reaches further: the clock was put back', 11_001, true, true],
  ['one from an hour ahead', 3_600_000, true, true],
])('%s', (_name, ms, isExpired, isFromAhead) => {
  expect(LEASE.isExpired(in_(ms), NOW)).toBe(isExpired);
  expect(LEASE.isFromAhead(in_(ms), NOW)).toBe(isFromAhead);
  const [by, after] = LEASE.expired(NOW).$or;
  // The filter says the same.
  expect(in_(ms) <= by.until.$lte || in_(ms) > after.until.$gt).toBe(isExpired);
});
