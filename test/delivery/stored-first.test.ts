import mongoose from 'mongoose';
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

// Else a crash of the database could undo that it was taken: the request would seem never to have been made.
test('a majority write of who has it stands before a request that waited is made again', async () => {
  const one = await delivery.member();
  await delivery.put(delivery.note(one, 'ประกาศ'));
  delivery.fail('push', '429');
  await delivery.send();
  expect(delivery.calls('push')).toBe(1);
  delivery.clock.advance(30_000);
  const { db } = mongoose.connection;
  if (!db) throw new Error('not connected');
  const command = jest.spyOn(db, 'command');
  await delivery.send();
  const claiming = command.mock.calls.filter(([said]) => said.updates?.[0]?.u.$set?.claim !== undefined);
  command.mockRestore();
  expect(claiming.map(([said]) => said.writeConcern)).toEqual([{ w: 'majority', j: true }]);
  expect(delivery.got(one)).toEqual(['ประกาศ']);
});
