import type { Envelope } from '../../src/delivery/outbox.model';
import { envelopes } from '../../src/delivery/outbox.model';
import type { Gateway } from '../../src/line/gateway';
import { useDelivery } from './use-delivery';

const delivery = useDelivery();

/** Asks the majority of the database's servers, at the moment of each call, for the request that is being made. */
function looking(found: (Envelope | null)[]): Gateway {
  const gateway = delivery.gateway();
  const look = async (retryKey: string): Promise<void> => {
    found.push(await envelopes().findOne({ retryKey }, { readConcern: { level: 'majority' } }));
  };
  return {
    ...gateway,
    push: async (to, messages, key) => {
      await look(key);
      return gateway.push(to, messages, key);
    },
    multicast: async (to, messages, key) => {
      await look(key);
      return gateway.multicast(to, messages, key);
    },
  };
}

test.each([
  ['push', 1],
  ['multicast', 3],
])('a majority write of the request and its key stands before a %s', async (endpoint, recipients) => {
  const many = await delivery.members(recipients);
  await delivery.put(...many.map((one) => delivery.note(one, 'ประกาศ', { content: 'a/1' })));
  const found: (Envelope | null)[] = [];
  await delivery.send({ gateway: looking(found) });
  expect(delivery.calls(endpoint)).toBe(1);
  expect(found).toEqual([expect.objectContaining({ state: 'under_way', request: expect.stringContaining('ประกาศ') })]);
});
