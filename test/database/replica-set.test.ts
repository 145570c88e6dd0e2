import { ReplicaSet } from '../../src/testing/replica-set';

jest.setTimeout(120_000);

let set: ReplicaSet;
beforeAll(async () => {
  set = await ReplicaSet.start();
});
afterAll(() => set.remove());

test('a killed, a stepped-down and a frozen primary is replaced by another, and all three are whole again', async () => {
  const killed = await set.killPrimary();
  expect(await set.primary()).not.toBe(killed);
  await set.restart(killed);
  await set.whenWhole();

  const steppedDown = await set.stepDownPrimary();
  expect(await set.primary()).not.toBe(steppedDown);
  await set.whenWhole();

  const frozen = await set.freezePrimary();
  expect(await set.primary()).not.toBe(frozen);
  set.thaw(frozen);
  await set.whenWhole();
});
