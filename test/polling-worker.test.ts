import { type Log, silentLog } from '../src/log';
import { type PollingOptions, PollingWorker } from '../src/polling-worker';

const workers: PollingWorker[] = [];

beforeEach(() => jest.useFakeTimers());
afterEach(() => {
  for (const worker of workers.splice(0)) worker.halt();
  jest.useRealTimers();
});

/** Lets everything go on that waits for nothing but its turn. */
const nextTurn = () => jest.advanceTimersByTimeAsync(0);

/** Work that ends when the test says so. */
function openWork() {
  const open: (() => void)[] = [];
  const begin = () => new Promise<void>((resolve) => open.push(resolve));
  const end = async (): Promise<void> => {
    for (const finish of open.splice(0)) finish();
    await nextTurn();
  };
  return { begin, end };
}

/** A worker whose looks end when the test says so. */
function watched(change: Partial<PollingOptions> = {}) {
  const looks = openWork();
  let begun = 0;
  const look = async (): Promise<void> => {
    begun += 1;
    await looks.begin();
  };
  const worker = new PollingWorker({ name: 'test', log: silentLog, everyMs: 1_000, look, ...change });
  workers.push(worker);
  return { worker, endLook: looks.end, begun: () => begun };
}

/** Keeps what is logged. */
function recordingLog() {
  const said: string[] = [];
  const note = (_about: object, message: string) => said.push(message);
  return { said, log: { ...silentLog, error: note, warn: note } as unknown as Log };
}

describe('a look', () => {
  test('is made at the start, then regularly, and passed over while one is under way', async () => {
    const { worker, endLook, begun } = watched();
    worker.start();
    expect(begun()).toBe(1);
    await jest.advanceTimersByTimeAsync(3_000);
    expect(begun()).toBe(1);
    await endLook();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(begun()).toBe(2);
  });

  test('follows once more for all who wake it while one is under way', async () => {
    const { worker, endLook, begun } = watched();
    const woken = [worker.wake(), worker.wake(), worker.wake()];
    expect(begun()).toBe(1);
    await endLook();
    expect(begun()).toBe(2);
    await endLook();
    await Promise.all(woken);
    expect(begun()).toBe(2);
  });

  test.each([0, 1, 2, 3, 4, 5])('is made for who wakes it %i turns after another look has ended', async (turns) => {
    let begun = 0;
    let onLooked = (): void => undefined;
    const look = async (): Promise<void> => {
      begun += 1;
      onLooked();
    };
    const { worker } = watched({ look });
    const wakeLater = async (): Promise<void> => {
      for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
      await worker.wake();
    };
    onLooked = () => {
      if (begun === 1) void wakeLater();
    };
    await worker.wake();
    await nextTurn();
    expect(begun).toBe(2);
  });

  test('that takes long is not repeated by the clock before some times as long, but by who wakes it', async () => {
    const { worker, endLook, begun } = watched({ looksApart: 5 });
    worker.start();
    await jest.advanceTimersByTimeAsync(2_000);
    await endLook();
    await jest.advanceTimersByTimeAsync(7_000);
    expect(begun()).toBe(1);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(begun()).toBe(2);
    await endLook();
    void worker.wake();
    expect(begun()).toBe(3);
  });

  test('that fails is logged, and the next one is made', async () => {
    const { said, log } = recordingLog();
    let begun = 0;
    const look = async () => {
      begun += 1;
      throw new Error('the database went away');
    };
    const { worker } = watched({ log, look });
    worker.start();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(begun).toBe(2);
    expect(said).toEqual(['worker could not look for work', 'worker could not look for work']);
  });
});

describe('a worker that asks first', () => {
  test('looks by the clock where there is work, at once for who wakes it, and asks once at a time', async () => {
    const asked = openWork();
    let [questions, isThere] = [0, false];
    const hasWork = async () => {
      questions += 1;
      await asked.begin();
      return isThere;
    };
    const { worker, endLook, begun } = watched({ hasWork, asksFirst: true });
    worker.start();
    await endLook();
    await jest.advanceTimersByTimeAsync(3_000);
    expect([questions, begun()]).toEqual([1, 1]);
    await asked.end();
    expect(begun()).toBe(1);
    void worker.wake();
    expect(begun()).toBe(2);
    await endLook();
    isThere = true;
    await jest.advanceTimersByTimeAsync(1_000);
    await asked.end();
    expect([questions, begun()]).toEqual([2, 3]);
  });

  test('asks again after a question that failed, which is logged, but not once it stops', async () => {
    const { said, log } = recordingLog();
    const failing = openWork();
    const hasWork = async () => {
      await failing.begin();
      throw new Error('the database went away');
    };
    const { worker, endLook } = watched({ log, hasWork, asksFirst: true });
    worker.start();
    await endLook();
    await jest.advanceTimersByTimeAsync(1_000);
    await failing.end();
    expect(said).toEqual(['worker could not look for work']);
    await jest.advanceTimersByTimeAsync(1_000);
    await worker.stop();
    await failing.end();
    expect(said).toHaveLength(1);
  });

  test('asks at the same moment as others that look as often', async () => {
    const at: number[] = [];
    const hasWork = async () => {
      at.push(performance.now());
      return false;
    };
    const some = [watched({ hasWork, asksFirst: true })];
    for (const { worker } of some) worker.start();
    await jest.advanceTimersByTimeAsync(300);
    some.push(watched({ hasWork, asksFirst: true }));
    some[1]?.worker.start();
    for (const { endLook } of some) await endLook();
    await jest.advanceTimersByTimeAsync(700);
    expect(at).toEqual([at[0], at[0]]);
  });
});

describe('a stop', () => {
  test('waits for the look and for what is under way, which is kept meanwhile, and nothing is begun any more', async () => {
    const work = openWork();
    const underWay = new Set([work.begin()]);
    const renew = jest.fn(async () => undefined);
    const { worker, endLook, begun } = watched({ underWay: () => underWay, renewal: { everyMs: 3_000, renew } });
    worker.start();
    void worker.wake();
    let isStopped = false;
    const stopped = worker.stop().then(() => {
      isStopped = true;
    });
    await endLook();
    await jest.advanceTimersByTimeAsync(3_000);
    expect([isStopped, renew.mock.calls.length, begun()]).toEqual([false, 1, 1]);
    underWay.clear();
    await work.end();
    await stopped;
    await worker.wake();
    await jest.advanceTimersByTimeAsync(6_000);
    expect([renew.mock.calls.length, begun()]).toEqual([1, 1]);
  });

  test('gives back what is held by work that does not end in time', async () => {
    const { said, log } = recordingLog();
    const work = openWork();
    const underWay = [work.begin()];
    const release = jest.fn(async () => undefined);
    const stopping = { withinMs: 3_000, release };
    const { worker, endLook } = watched({ log, underWay: () => underWay, stopping });
    worker.start();
    await endLook();
    const stopped = worker.stop();
    await jest.advanceTimersByTimeAsync(2_999);
    expect(release).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(1);
    await stopped;
    expect(release).toHaveBeenCalledTimes(1);
    expect(said).toEqual(['not everything under way ended; others go on with it']);
  });

  test('with nothing under way gives nothing back', async () => {
    const release = jest.fn(async () => undefined);
    const { worker, endLook } = watched({ stopping: { withinMs: 3_000, release } });
    worker.start();
    await endLook();
    await worker.stop();
    await jest.advanceTimersByTimeAsync(6_000);
    expect(release).not.toHaveBeenCalled();
  });
});

describe('a renewal', () => {
  test('that the database does not answer is not waited for longer than five seconds', async () => {
    const { said, log } = recordingLog();
    const renew = jest.fn(() => new Promise<void>(() => undefined));
    const { worker } = watched({ log, renewal: { everyMs: 3_000, renew } });
    worker.start();
    await jest.advanceTimersByTimeAsync(6_000);
    expect(renew).toHaveBeenCalledTimes(1);
    await jest.advanceTimersByTimeAsync(3_000);
    expect(renew).toHaveBeenCalledTimes(2);
    expect(said).toEqual(['leases not renewed']);
  });
});

test('it is idle when nothing is under way and nothing is due', async () => {
  const work = openWork();
  const underWay = new Set<Promise<unknown>>();
  let left = 3;
  const look = async () => {
    left -= 1;
    const one: Promise<unknown> = work.begin().then(() => underWay.delete(one));
    underWay.add(one);
  };
  const { worker } = watched({ look, underWay: () => underWay, hasWork: async () => left > 0 });
  let isIdle = false;
  const idle = worker.idle().then(() => {
    isIdle = true;
  });
  for (const expected of [2, 1, 0]) {
    await nextTurn();
    expect([left, isIdle]).toEqual([expected, false]);
    await work.end();
  }
  await idle;
  expect(underWay.size).toBe(0);
});
