import fc from 'fast-check';
import { isFresh, nextTryAt, TOKEN_FRESH_MS } from '../../src/line/answer';

const RECEIVED = new Date('2026-11-20T03:00:00Z');
const after = (ms: number): Date => new Date(RECEIVED.getTime() + ms);

test.each([
  ['at once', 0, true],
  ['a moment before fifty seconds are over', TOKEN_FRESH_MS - 1, true],
  ['after fifty seconds', TOKEN_FRESH_MS, false],
  ['by a clock that was put back', -1_000, true],
])('a token is fresh %s: %s', (_when, ms, expected) => {
  expect(isFresh({ replyToken: 't' }, RECEIVED, after(ms as number))).toBe(expected);
});

test('what has no token is never fresh', () => {
  expect(isFresh({ replyToken: null }, RECEIVED, RECEIVED)).toBe(false);
});

test.each([
  [0, 500],
  [1_499, 1_999],
  [1_500, 2_000],
  [3_000, 4_000],
  [15_000, 20_000],
  [30_000, 35_000],
  [47_000, 50_000],
  [49_999, 50_000],
])('%d ms after it came, it is tried again at %d ms', (now, at) => {
  const due = nextTryAt(RECEIVED, after(now)).getTime() - RECEIVED.getTime();
  expect(Math.round(due)).toBe(at);
});

test('tries never stand still before the token is old, and never go past it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: TOKEN_FRESH_MS - 1 }), (now) => {
      const at = nextTryAt(RECEIVED, after(now));
      expect(at.getTime()).toBeGreaterThan(after(now).getTime());
      expect(at.getTime()).toBeLessThanOrEqual(after(TOKEN_FRESH_MS).getTime());
    }),
  );
});
