import { ConcurrencyLimiter } from '../src/concurrency-limiter';

/** Tasks that end when the test says so, in the order they began. */
function openTasks() {
  const begun: number[] = [];
  const ends: ((error?: Error) => void)[] = [];
  const task = (number: number) => () => {
    begun.push(number);
    return new Promise<number>((resolve, reject) => {
      ends.push((error) => (error ? reject(error) : resolve(number)));
    });
  };
  return { begun, ends, task };
}

const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

test('so many run side by side, and who came first starts first', async () => {
  const { begun, ends, task } = openTasks();
  const limiter = new ConcurrencyLimiter(2);
  const all = [1, 2, 3, 4].map((number) => limiter.run(task(number)));
  await nextTurn();
  expect(begun).toEqual([1, 2]);
  ends[1]?.();
  await nextTurn();
  expect(begun).toEqual([1, 2, 3]);
  for (const at of [0, 2]) ends[at]?.();
  await nextTurn();
  ends[3]?.();
  expect(await Promise.all(all)).toEqual([1, 2, 3, 4]);
});

test('a task that fails frees its place, and its error goes to who asked for it', async () => {
  const { begun, ends, task } = openTasks();
  const limiter = new ConcurrencyLimiter(1);
  const failing = limiter.run(task(1));
  const next = limiter.run(task(2));
  ends[0]?.(new Error('broken'));
  await expect(failing).rejects.toThrow('broken');
  await nextTurn();
  expect(begun).toEqual([1, 2]);
  ends[1]?.();
  expect(await next).toBe(2);
});

test('who comes while a place changes hands waits for the next', async () => {
  const { begun, ends, task } = openTasks();
  const limiter = new ConcurrencyLimiter(1);
  const first = limiter.run(task(1));
  const second = limiter.run(task(2));
  ends[0]?.();
  await first;
  const third = limiter.run(task(3));
  await nextTurn();
  expect(begun).toEqual([1, 2]);
  ends[1]?.();
  await second;
  await nextTurn();
  ends[2]?.();
  expect(await third).toBe(3);
});

test('a place that was given up is free once, before the task ends', async () => {
  const { begun, ends, task } = openTasks();
  const limiter = new ConcurrencyLimiter(1);
  const first = limiter.run((giveUpPlace) => {
    giveUpPlace();
    giveUpPlace();
    return task(1)();
  });
  const others = [2, 3].map((number) => limiter.run(task(number)));
  await nextTurn();
  expect(begun).toEqual([1, 2]);
  ends[0]?.();
  expect(await first).toBe(1);
  await nextTurn();
  expect(begun).toEqual([1, 2]);
  ends[1]?.();
  await nextTurn();
  ends[2]?.();
  expect(await Promise.all(others)).toEqual([2, 3]);
});
