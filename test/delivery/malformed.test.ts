import { checkedGateway } from '../../src/line/checked-gateway';
import type { Gateway } from '../../src/line/gateway';
import { type Member, OFFICE, useDelivery } from './use-delivery';

const delivery = useDelivery();

const A_WHILE = 3_600_000;
/** As it is planned, something; when it is written, an empty text, which LINE never takes. */
const PLANNED = 'รายการ';

async function planned(many: readonly Member[]): Promise<void> {
  await delivery.put(...many.map((one) => delivery.note(one, PLANNED, { content: 'list' })));
  for (const one of many) delivery.kinds.own.set(one.lineUserId, '');
}

const asked = () => delivery.calls('push') + delivery.calls('multicast');

describe.each<[string, (gateway: Gateway) => Gateway, number]>([
  ['that LINE refuses as malformed', (gateway) => gateway, 1],
  ['that the check holds back', checkedGateway, 0],
])('a message %s', (_what, wrapped, requests) => {
  test.each([1, 7])(
    'to %d is asked for once at most, in no halves and never again, and is told of once',
    async (count) => {
      const many = await delivery.members(count);
      await planned(many);
      const told: string[] = [];
      const options = {
        gateway: wrapped(delivery.gateway()),
        onMalformed: async ({ office }: { office: string }) => void told.push(office),
      };
      await delivery.send(options);
      delivery.clock.advance(A_WHILE);
      await delivery.send(options);
      expect(asked()).toBe(requests);
      expect(told).toEqual([OFFICE]);
      const ended = await delivery.rows({ state: 'failed' });
      expect(ended.map(({ lastFailure }) => lastFailure)).toEqual(many.map(() => '400'));
    },
  );

  test('holds back nothing else', async () => {
    await planned(await delivery.members(3));
    const other = await delivery.member();
    await delivery.put(delivery.note(other, 'ถึงแล้ว'));
    await delivery.send({ gateway: wrapped(delivery.gateway()) });
    expect(delivery.got(other)).toEqual(['ถึงแล้ว']);
  });

  test('is told of before it ends: where that fails, it stays and is told of later', async () => {
    await planned([await delivery.member()]);
    const gateway = wrapped(delivery.gateway());
    await delivery.send({ gateway, onMalformed: () => Promise.reject(new Error('no database')) });
    expect(await delivery.row()).toMatchObject({ state: 'under_way' });
    delivery.clock.advance(A_WHILE);
    const told: string[] = [];
    await delivery.send({ gateway, onMalformed: async ({ id }) => void told.push(id) });
    expect(told).toHaveLength(1);
    expect(await delivery.row()).toMatchObject({ state: 'failed' });
  });
});
