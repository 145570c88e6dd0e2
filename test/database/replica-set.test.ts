import { ReplicaSet } from '../../src/testing/replica-set';

jest.setTimeout(240_000);

let set: ReplicaSet;
beforeAll(async () => {
  set = await ReplicaSet.start();
});
afterAll(() => set.remove());

test('a stepped-down, a frozen and a killed primary is replaced by another, and all three are whole again', async () => {
  const steppedDown = await set.stepDownPrimary();
  expect(await set.primary()).not.toBe(steppedDown);
  await set.whenWhole();

  const frozen = await set.freezePrimary();
  expect(await set.primary()).not.toBe(frozen);
  set.thaw(frozen);
  await set.whenWhole();

  const killed = await set.killPrimary();
  expect(await set.primary()).not.toBe(killed);
  await set.restart(killed);
  await set.whenWhole();
});
