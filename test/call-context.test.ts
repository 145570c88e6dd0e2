import { setTimeout as pause } from 'node:timers/promises';
import { CallContext } from '../src/call-context';

const [name, count] = [new CallContext<string>(), new CallContext<number>()];

test('a call carries several things along, across what it waits for, and its neighbours others', async () => {
  const both = (one: string, two: number) =>
    name.run(one, () =>
      count.run(two, async () => {
        await pause(1);
        return [name.current(), count.current()];
      }),
    );
  expect(await Promise.all([both('ก', 1), both('ข', 2)])).toEqual([
    ['ก', 1],
    ['ข', 2],
  ]);
  expect([name.current(), count.current()]).toEqual([undefined, undefined]);
});

test('what is carried inside of something ends with it', () => {
  name.run('นอก', () => {
    expect(name.run('ใน', () => name.current())).toBe('ใน');
    expect(name.current()).toBe('นอก');
  });
});
