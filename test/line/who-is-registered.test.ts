import { WhoIsRegistered } from '../../src/line/who-is-registered';

/** Knows who is registered; who begins with R is. Notes what it was asked. */
function registry() {
  const asked: (readonly string[])[] = [];
  let now = 0;
  let isAway = false;
  const who = new WhoIsRegistered(
    async (ids) => {
      asked.push(ids);
      if (isAway) throw new Error('away');
      return new Set(ids.filter((id) => id.startsWith('R')));
    },
    () => new Date(now),
  );
  return {
    who,
    asked,
    at: (ms: number) => {
      now = ms;
    },
    setAway: (away: boolean) => {
      isAway = away;
    },
  };
}

test('what was learnt is known for a minute, and nothing before or after it', async () => {
  const { who, at } = registry();
  expect(who.of('R1')).toBeUndefined();
  await who.learn(['R1', 'G1']);
  at(59_999);
  expect([who.of('R1'), who.of('G1'), who.of('R2')]).toEqual([true, false, undefined]);
  at(60_000);
  expect([who.of('R1'), who.of('G1')]).toEqual([undefined, undefined]);
});

test('what is known is kept while others are asked for', async () => {
  const { who, at } = registry();
  await who.learn(['R1']);
  at(30_000);
  await who.learn(['R2']);
  expect(who.of('R1')).toBe(true);
});

test('who wants to learn while somebody asks waits for that and asks nothing', async () => {
  const { who, asked } = registry();
  await Promise.all([who.learn(['R1']), who.learn(['R2'])]);
  expect(asked).toEqual([['R1']]);
  await who.learn(['R2']);
  expect(who.of('R2')).toBe(true);
});

test('a registered person is asked for once a minute, a guest each time', async () => {
  const { who, asked } = registry();
  for (const id of ['R1', 'R1', 'G1', 'G1']) expect(await who.isNow(id)).toBe(id === 'R1');
  expect(asked).toEqual([['R1'], ['G1'], ['G1']]);
});

test('a look-up that failed says nothing, and the next one is made', async () => {
  const { who, setAway } = registry();
  setAway(true);
  await expect(who.learn(['R1'])).rejects.toThrow('away');
  expect(who.of('R1')).toBeUndefined();
  setAway(false);
  await who.learn(['R1']);
  expect(who.of('R1')).toBe(true);
});
