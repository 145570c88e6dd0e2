import { Regroup } from '../../src/line/regroup';
import { waitUntil } from '../../src/testing/wait-until';

/** Some who come one after the other, and who of them goes on. */
function some(underWay: number) {
  const group = { underWay, wentOn: [] as number[] };
  const regroup = new Regroup(() => group.underWay);
  const joins = (name: number) => regroup.join().then(() => group.wentOn.push(name));
  return { group, regroup, joins };
}

const turn = () => new Promise(setImmediate);

test('who is there with few others goes on at once', async () => {
  const { group, joins } = some(5);
  void joins(1);
  await Promise.resolve();
  await Promise.resolve();
  expect(group.wentOn).toEqual([1]);
});

test('of many, half go on together', async () => {
  const { group, joins } = some(1_000);
  const all = Array.from({ length: 499 }, (_, name) => joins(name));
  const before = group.wentOn.length;
  const last = joins(499);
  await Promise.all([...all, last]);
  expect(before).toBe(0);
  expect(group.wentOn).toEqual(Array.from({ length: 500 }, (_, name) => name));
});

test('who waits goes on when the others have ended', async () => {
  const { group, regroup, joins } = some(1_000);
  void joins(1);
  group.underWay = 2;
  regroup.look();
  await turn();
  expect(group.wentOn).toEqual([1]);
});

test('nobody waits for ever, nor does who comes after that', async () => {
  const { group, joins } = some(1_000);
  void joins(1);
  await waitUntil('the first goes on', () => group.wentOn.length === 1);
  void joins(2);
  await waitUntil('the second goes on', () => group.wentOn.length === 2);
});
