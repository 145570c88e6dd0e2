import { MovableClock } from '../../src/clock';
import { Scheduler } from '../../src/jobs/scheduler';
import { silentLog } from '../../src/log';

const INTERVAL_MS = 15_000;
const schedulers: Scheduler[] = [];

beforeEach(() => jest.useFakeTimers());
afterEach(async () => {
  await Promise.all(schedulers.splice(0).map((scheduler) => scheduler.stop()));
  jest.useRealTimers();
});

/** A scheduler whose ticks end when the test says so. */
function scheduled() {
  const open: (() => void)[] = [];
  let begun = 0;
  let sends = 0;
  const scheduler = new Scheduler({
    tick: async () => {
      begun += 1;
      await new Promise<void>((resolve) => open.push(resolve));
      return { ran: [], failed: [] };
    },
    clock: new MovableClock(),
    log: silentLog,
    onTick: () => {
      sends += 1;
    },
  });
  schedulers.push(scheduler);
  const finish = async (): Promise<void> => {
    for (const end of open.splice(0)) end();
    await jest.advanceTimersByTimeAsync(0);
  };
  return { scheduler, finish, begun: () => begun, sends: () => sends };
}

test('ticks at its start and then four times a minute', async () => {
  const { scheduler, finish, begun, sends } = scheduled();
  scheduler.start();
  expect(begun()).toBe(1);
  for (const expected of [2, 3]) {
    await finish();
    await jest.advanceTimersByTimeAsync(INTERVAL_MS);
    expect(begun()).toBe(expected);
  }
  expect(sends()).toBe(2);
  await finish();
});

test('what is scheduled while a tick is running is passed over', async () => {
  const { scheduler, finish, begun } = scheduled();
  scheduler.start();
  await jest.advanceTimersByTimeAsync(3 * INTERVAL_MS);
  expect(begun()).toBe(1);
  await finish();
  expect(begun()).toBe(1);
});

test('who asks while a tick is running gets another one after it', async () => {
  const { scheduler, finish, begun } = scheduled();
  const first = scheduler.tickNow();
  const asked = scheduler.tickNow();
  await finish();
  expect(begun()).toBe(2);
  await finish();
  await Promise.all([first, asked]);
  expect(begun()).toBe(2);
});

test('stopping waits for the tick that is running and begins no other', async () => {
  const { scheduler, finish, begun } = scheduled();
  scheduler.start();
  let isStopped = false;
  const stopping = scheduler.stop().then(() => {
    isStopped = true;
  });
  await jest.advanceTimersByTimeAsync(2 * INTERVAL_MS);
  expect(isStopped).toBe(false);
  await finish();
  await stopping;
  await scheduler.tickNow();
  expect(begun()).toBe(1);
});

test('a tick that fails does not end the ticking', async () => {
  let begun = 0;
  const scheduler = new Scheduler({
    tick: async () => {
      begun += 1;
      throw new Error('the database went away');
    },
    clock: new MovableClock(),
    log: silentLog,
  });
  schedulers.push(scheduler);
  scheduler.start();
  await jest.advanceTimersByTimeAsync(INTERVAL_MS);
  expect(begun).toBe(2);
});
