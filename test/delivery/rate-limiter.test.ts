import { prepareRateLimiter, RateLimiter } from '../../src/delivery/rate-limiter';
import { instantOf } from '../../src/domain/calendar/dates';
import { useDatabase } from '../../src/testing/database';

useDatabase();
beforeAll(prepareRateLimiter);

/** A clock that stands still until it is moved, and knows who waits for the next tenth of a second. */
class Tenths {
  private at: number;
  private waiting: (() => void)[] = [];
  private told: (() => void) | null = null;

  constructor(day: string) {
    this.at = instantOf(day).getTime();
  }

  now = (): Date => new Date(this.at);

  later = (_ms: number, then: () => void): void => {
    this.waiting.push(then);
    this.told?.();
  };

  /** Resolves when somebody waits. */
  async somebodyWaits(): Promise<void> {
    if (this.waiting.length === 0) await new Promise<void>((told) => (this.told = told));
    this.told = null;
  }

  next(): void {
    this.at += 100;
    for (const then of this.waiting.splice(0)) then();
  }
}

interface Asked {
  granted: number;
  all: Promise<unknown>;
}

/** Asks for so many permits. */
function ask(limiter: RateLimiter, endpoint: 'push' | 'multicast', count: number): Asked {
  const asked: Asked = { granted: 0, all: Promise.resolve() };
  asked.all = Promise.all(
    Array.from({ length: count }, () =>
      limiter.take(endpoint).then(() => {
        asked.granted += 1;
      }),
    ),
  );
  return asked;
}

const LIMITS = { push: 50, multicast: 20 };

test('a tenth of a second has a tenth of what LINE takes a second', async () => {
  const clock = new Tenths('2026-11-20');
  const asked = ask(new RateLimiter(clock.now, LIMITS, clock.later), 'multicast', 5);
  await clock.somebodyWaits();
  expect(asked.granted).toBe(2);
  clock.next();
  await clock.somebodyWaits();
  expect(asked.granted).toBe(4);
  clock.next();
  await asked.all;
  expect(asked.granted).toBe(5);
});

test('two senders share it', async () => {
  const clock = new Tenths('2026-11-21');
  const one = ask(new RateLimiter(clock.now, LIMITS, clock.later), 'push', 4);
  await one.all;
  const other = ask(new RateLimiter(clock.now, LIMITS, clock.later), 'push', 4);
  await clock.somebodyWaits();
  expect(other.granted).toBe(1);
  clock.next();
  await other.all;
  expect(other.granted).toBe(4);
});

test('pushes and multicasts are counted apart', async () => {
  const clock = new Tenths('2026-11-22');
  const limiter = new RateLimiter(clock.now, LIMITS, clock.later);
  const pushes = ask(limiter, 'push', 5);
  const multicasts = ask(limiter, 'multicast', 2);
  await Promise.all([pushes.all, multicasts.all]);
  expect([pushes.granted, multicasts.granted]).toEqual([5, 2]);
});

test('whoever cannot get a permit is told so', async () => {
  const clock = new Tenths('2026-11-23');
  const limiter = new RateLimiter(
    () => {
      throw new Error('no clock');
    },
    LIMITS,
    clock.later,
  );
  await expect(limiter.take('push')).rejects.toThrow('no clock');
});
