import { Costs } from '../../src/delivery/costs';
import { useDelivery } from './use-delivery';

const delivery = useDelivery();
const warned: unknown[] = [];
const log = { warn: (what: unknown) => warned.push(what) } as never;

test('a group is counted once an hour; where LINE is not reached it is asked again, and what was known last holds', async () => {
  const id = await delivery.group(5);
  const costs = new Costs(delivery.gateway(), delivery.now, log);
  delivery.fail('members-count', '500');
  expect(await costs.of([id])).toBe(1);
  expect(warned).toHaveLength(1);
  expect(await costs.of([id])).toBe(5);
  const calls = delivery.calls('members-count');
  expect(await costs.of([id])).toBe(5);
  expect(delivery.calls('members-count')).toBe(calls);
  delivery.clock.advance(3_600_000);
  delivery.fail('members-count', '500');
  expect(await costs.of([id])).toBe(5);
  expect(delivery.calls('members-count')).toBe(calls + 1);
});

test('people cost a message each', async () => {
  const many = await delivery.members(3);
  expect(await new Costs(delivery.gateway(), delivery.now, log).of(many.map(({ lineUserId }) => lineUserId))).toBe(3);
});
