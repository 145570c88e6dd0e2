import { backoffMs, retryAfterMs } from '../../src/delivery/backoff.rules';
import { CircuitBreaker } from '../../src/delivery/circuit-breaker';

const NOW = new Date('2026-11-20T03:00:00Z');
const inMs = (ms: number): Date => new Date(NOW.getTime() + ms);

describe('the wait before a further try', () => {
  test.each([
    ['the first, at most', 1, 0.999, 999],
    ['the second, at most', 2, 0.999, 1998],
    ['the fourth, half way', 4, 0.5, 4000],
    ['the ninth, at most', 9, 0.999, 255_744],
    ['the tenth: five minutes and no more', 10, 0.999, 299_700],
    ['the thousandth', 1000, 0.999, 299_700],
    ['never none at all', 1, 0, 50],
  ])('%s', (_, failures, random, expected) => {
    expect(backoffMs(failures, random)).toBe(expected);
  });
});

describe('the wait before the same request again', () => {
  test.each([
    ['after a refused connection, at most', 0, 999],
    ['when it has been tried for a second, at most', 1_000, 1998],
    ['when it has been tried for less than seven', 6_999, 3996],
    ['when it has been tried for seven', 7_000, 7992],
    ['when it has been tried for hours: five minutes and no more', 7_200_000, 299_700],
    ['of another process whose clock is ahead', -5_000, 999],
  ])('%s', (_, triedForMs, expected) => {
    expect(retryAfterMs(triedForMs, 0.999)).toBe(expected);
  });
});

describe('a pause', () => {
  test('is for the endpoint that LINE limits, and longer each time in a row', () => {
    const breaker = new CircuitBreaker(() => 0.5);
    expect(breaker.recordRefusal('push', NOW)).toEqual(inMs(500));
    expect(breaker.openUntil('push', inMs(499))).toEqual(inMs(500));
    expect(breaker.openUntil('push', inMs(500))).toBeNull();
    expect(breaker.openUntil('multicast', NOW)).toBeNull();
    expect(breaker.recordRefusal('push', inMs(500))).toEqual(inMs(1500));
  });

  test('is not prolonged by calls that were under way when it began', () => {
    const breaker = new CircuitBreaker(() => 0.5);
    breaker.recordRefusal('push', NOW);
    expect(breaker.recordRefusal('push', inMs(10))).toEqual(inMs(500));
  });

  test('starts short again after LINE took something', () => {
    const breaker = new CircuitBreaker(() => 0.5);
    breaker.recordRefusal('push', NOW);
    breaker.recordSuccess('push');
    expect(breaker.recordRefusal('push', inMs(500))).toEqual(inMs(1000));
  });

  test('begins for both endpoints with the tenth call in a row that LINE does not answer', () => {
    const breaker = new CircuitBreaker(() => 0.5);
    for (let calls = 0; calls < 9; calls++) breaker.recordNoAnswer(NOW);
    expect(breaker.anyOpenUntil(NOW)).toBeNull();
    breaker.recordNoAnswer(NOW);
    expect(breaker.openUntil('push', NOW)).toEqual(inMs(500));
    expect(breaker.openUntil('multicast', NOW)).toEqual(inMs(500));
  });

  test('does not begin while LINE answers now and then', () => {
    const breaker = new CircuitBreaker(() => 0.5);
    for (let calls = 0; calls < 50; calls++) {
      breaker.recordNoAnswer(NOW);
      if (calls % 9 === 8) breaker.recordSuccess('multicast');
    }
    expect(breaker.anyOpenUntil(NOW)).toBeNull();
  });
});
