import { prepareRates, Rates } from '../../src/delivery/rates';
import { instantOf } from '../../src/domain/calendar/dates';
import { useDatabase } from '../../src/testing/database';

useDatabase();
beforeAll(prepareRates);

/** A clock that stands still until it is moved, and whoever waits for the next tenth of a second. */
class Tenths {
  private at: number;
  private waiting: (() => void)[] = [];

  constructor(day: string) {
    this.at = instantOf(day).getTime();
  }

  now = (): Date => new Date(this.at);
  later = (_ms: number, then: () => void): void => void this.waiting.push(then);

  next(): void {
    this.at += 100;
    for (const then of this.waiting.splice(0)) then();
  }
}

/** Asks for so many permits; gives how many have been granted once nothing changes any more. */
function asking(rates: Rates, endpoint: 'push' | 'multicast', count: number): () => number {
  let granted = 0;
  for (let index = 0; index < count; index++) {
    void rates.take(endpoint).then(() => {
      granted += 1;
    });
  }
  return () => granted;
}

const LIMITS = { push: 50, multicast: 20 };

async function settled(read: () => number[], expected: number[]): Promise<void> {
  for (let tries = 0; tries < 200 && String(read()) !== String(expected); tries++) {
    await new Promise((next) => setImmediate(next));
    await new Promise((next) => setTimeout(next, 5));
  }
  expect(read()).toEqual(expected);
}

it('a tenth of a second has a tenth of what LINE takes a second', async () => {
  const clock = new Tenths('2026-11-20');
  const granted = asking(new Rates(clock.now, LIMITS, clock.later), 'multicast', 5);
  await settled(() => [granted()], [2]);
  clock.next();
  await settled(() => [granted()], [4]);
  clock.next();
  await settled(() => [granted()], [5]);
});

it('two senders share it', async () => {
  const clock = new Tenths('2026-11-21');
  const one = asking(new Rates(clock.now, LIMITS, clock.later), 'push', 4);
  await settled(() => [one()], [4]);
  const other = asking(new Rates(clock.now, LIMITS, clock.later), 'push', 4);
  await settled(() => [one(), other()], [4, 1]);
  clock.next();
  await settled(() => [one(), other()], [4, 4]);
});

it('pushes and multicasts are counted apart', async () => {
  const clock = new Tenths('2026-11-22');
  const rates = new Rates(clock.now, LIMITS, clock.later);
  const pushes = asking(rates, 'push', 5);
  const multicasts = asking(rates, 'multicast', 2);
  await settled(() => [pushes(), multicasts()], [5, 2]);
});

it('whoever asks while the database is away is told so', async () => {
  const clock = new Tenths('2026-11-23');
  const broken = new Rates(
    () => {
      throw new Error('no clock');
    },
    LIMITS,
    clock.later,
  );
  await expect(broken.take('push')).rejects.toThrow('no clock');
});
