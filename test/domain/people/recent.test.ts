import { Recent } from '../../../src/domain/people/recent';

beforeEach(() => jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] }));
afterEach(() => jest.useRealTimers());

const counter = () => {
  let made = 0;
  return async () => ++made;
};

test('what was made within a minute is not made again', async () => {
  const [recent, make] = [new Recent<number>(), counter()];
  expect(await recent.get('a', make)).toBe(1);
  jest.advanceTimersByTime(59_999);
  expect(await recent.get('a', make)).toBe(1);
  jest.advanceTimersByTime(1);
  expect(await recent.get('a', make)).toBe(2);
});

test('keys have their own', async () => {
  const [recent, make] = [new Recent<number>(), counter()];
  expect([await recent.get('a', make), await recent.get('b', make), await recent.get('a', make)]).toEqual([1, 2, 1]);
});

test('two that ask at the same moment get the same', async () => {
  const [recent, make] = [new Recent<number>(), counter()];
  expect(await Promise.all([recent.get('a', make), recent.get('a', make)])).toEqual([1, 1]);
});

test('what could not be made is told, and made anew', async () => {
  const [recent, make] = [new Recent<number>(), counter()];
  await expect(recent.get('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await recent.get('a', make)).toBe(1);
});

test('of more than it remembers the oldest is forgotten', async () => {
  const [recent, make] = [new Recent<number>(2), counter()];
  for (const key of ['a', 'b', 'c']) await recent.get(key, make);
  expect(await recent.get('c', make)).toBe(3);
  expect(await recent.get('b', make)).toBe(2);
  expect(await recent.get('a', make)).toBe(4);
});
