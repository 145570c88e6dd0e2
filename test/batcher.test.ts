import { Batcher } from '../src/batcher';

/** A batcher whose batches end when they are told to. */
function held(most?: number) {
  const batches: { items: readonly string[]; end: () => void; fail: (error: Error) => void }[] = [];
  const batcher = new Batcher<string, string>(
    (items) =>
      new Promise((resolve, fail) => {
        batches.push({ items, end: () => resolve(items.map((item) => `${item}!`)), fail });
      }),
    most,
  );
  return { batcher, batches };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

test('what is asked for in one turn shares a batch, and each gets its own result', async () => {
  const { batcher, batches } = held();
  const results = Promise.all([batcher.add('a'), batcher.add('b')]);
  await turn();
  expect(batches.map(({ items }) => items)).toEqual([['a', 'b']]);
  batches[0]?.end();
  expect(await results).toEqual(['a!', 'b!']);
});

test('what comes while a batch is under way shares the next one', async () => {
  const { batcher, batches } = held();
  const first = batcher.add('a');
  await turn();
  const others = Promise.all([batcher.add('b'), batcher.add('c')]);
  await turn();
  expect(batches).toHaveLength(1);
  batches[0]?.end();
  await first;
  await turn();
  expect(batches.map(({ items }) => items)).toEqual([['a'], ['b', 'c']]);
  batches[1]?.end();
  expect(await others).toEqual(['b!', 'c!']);
});

test('a batch that fails fails for all of it, and the next one is worked on all the same', async () => {
  const { batcher, batches } = held();
  const first = Promise.allSettled([batcher.add('a'), batcher.add('b')]);
  await turn();
  const next = batcher.add('c');
  batches[0]?.fail(new Error('away'));
  expect((await first).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await turn();
  batches[1]?.end();
  expect(await next).toBe('c!');
});

test('a batch is no larger than it may be', async () => {
  const { batcher, batches } = held(2);
  const all = Promise.all(['a', 'b', 'c'].map((item) => batcher.add(item)));
  await turn();
  batches[0]?.end();
  // Two results are given first.
  for (let n = 0; n < 3; n++) await turn();
  batches[1]?.end();
  expect(await all).toEqual(['a!', 'b!', 'c!']);
  expect(batches.map(({ items }) => items.length)).toEqual([2, 1]);
});

test('results that do not fit the calls are a fault, for each of them', async () => {
  const batcher = new Batcher<string, string>(async () => []);
  await expect(batcher.add('a')).rejects.toThrow('1 calls, 0 results');
});

test('results are given one in a turn, so that what else there is to do comes between them', async () => {
  const { batcher, batches } = held();
  const seen: string[] = [];
  const all = ['a', 'b', 'c'].map((item) => batcher.add(item).then((result) => seen.push(result)));
  await turn();
  batches[0]?.end();
  for (let n = 0; n < 3; n++) {
    await turn();
    seen.push('else');
  }
  await Promise.all(all);
  expect(seen.slice(0, 4)).toEqual(['a!', 'else', 'b!', 'else']);
});

test('what those ask who get their results one after the other shares a batch all the same', async () => {
  const { batcher, batches } = held();
  const { batcher: next, batches: nextBatches } = held();
  const all = Promise.all(['a', 'b', 'c'].map(async (item) => next.add(await batcher.add(item))));
  await turn();
  batches[0]?.end();
  for (let n = 0; n < 6; n++) await turn();
  expect(nextBatches.map(({ items }) => items)).toEqual([['a!', 'b!', 'c!']]);
  nextBatches[0]?.end();
  expect(await all).toEqual(['a!!', 'b!!', 'c!!']);
});
