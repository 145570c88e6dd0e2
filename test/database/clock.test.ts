import mongoose from 'mongoose';
import { MovableClock, systemClock } from '../../src/clock';
import { DatabaseClock } from '../../src/database/clock';
import { useDatabase } from '../../src/testing/database';

const TWO_MINUTES = 120_000;
const BEGIN = new Date('2026-11-20T03:00:00Z').getTime();

/** A database that says what the test wants, and a process with a steady count and a machine whose clock is the test's. */
class Stage {
  machine = new MovableClock({ now: () => new Date(BEGIN + this.steady) });
  steady = 1_000;
  databaseMs = BEGIN;
  clock = new DatabaseClock(this.machine, () => this.steady);
  private tell: (heartbeat: { reply: object; duration: number }) => void = () => undefined;

  async follow(): Promise<void> {
    await this.clock.follow({
      on: (_event, listener) => {
        this.tell = listener;
      },
      db: () => ({ command: async () => ({ ismaster: true, localTime: new Date(this.databaseMs) }) }),
    });
  }

  pass(ms: number): void {
    this.steady += ms;
    this.databaseMs += ms;
  }

  heartbeat(reply: object = { ismaster: true, localTime: new Date(this.databaseMs) }, duration = 0): void {
    this.tell({ reply, duration });
  }

  get aheadOfDatabase(): number {
    return this.clock.now().getTime() - this.databaseMs;
  }
}

let stage: Stage;
beforeEach(() => {
  stage = new Stage();
});

test("before it heard of the database it is the machine's time", () => {
  expect(stage.clock.now()).toEqual(stage.machine.now());
});

test.each([
  ['ahead', TWO_MINUTES],
  ['behind', -TWO_MINUTES],
])("a machine's clock that is two minutes %s changes nothing", async (_, offMs) => {
  stage.machine.advance(offMs);
  await stage.follow();
  expect(stage.aheadOfDatabase).toBe(0);
  stage.pass(1_500);
  expect(stage.aheadOfDatabase).toBe(0);
});

test("a machine's clock that jumps while we run changes nothing, before the next heartbeat either", async () => {
  await stage.follow();
  stage.machine.advance(TWO_MINUTES);
  stage.pass(500);
  expect(stage.aheadOfDatabase).toBe(0);
});

test('it follows the database when its time is set, and another primary with another time', async () => {
  await stage.follow();
  stage.databaseMs += 5_000;
  stage.heartbeat();
  expect(stage.aheadOfDatabase).toBe(0);
  stage.databaseMs -= TWO_MINUTES;
  stage.heartbeat({ isWritablePrimary: true, localTime: new Date(stage.databaseMs) });
  expect(stage.aheadOfDatabase).toBe(0);
});

test('who is no primary is not listened to', async () => {
  await stage.follow();
  stage.heartbeat({ ismaster: false, localTime: new Date(0) });
  expect(stage.aheadOfDatabase).toBe(0);
});

test('an answer that took long moves nothing that it cannot tell: time flows evenly', async () => {
  await stage.follow();
  stage.pass(2_000);
  stage.heartbeat({ ismaster: true, localTime: new Date(stage.databaseMs - 290) }, 600);
  expect(stage.aheadOfDatabase).toBe(0);
});

describe('with a real database', () => {
  useDatabase();

  test("of two processes whose machines' clocks are four minutes apart, both have the time of the database", async () => {
    const clocks = [TWO_MINUTES, -TWO_MINUTES].map((offMs) => {
      const machine = new MovableClock(systemClock);
      machine.advance(offMs);
      return new DatabaseClock(machine);
    });
    for (const clock of clocks) await clock.follow(mongoose.connection.getClient());
    const { localTime } = (await mongoose.connection.db?.admin().command({ isMaster: 1 })) ?? {};
    for (const clock of clocks) {
      expect(Math.abs(clock.now().getTime() - (localTime as Date).getTime())).toBeLessThan(1_000);
    }
  });
});
