import { outboxProblems } from '../../src/delivery/outbox-problems';
import { useDelivery } from './use-delivery';

const delivery = useDelivery();
const MINUTE_MS = 60_000;

const codes = async (): Promise<string[]> => (await outboxProblems(delivery.now())).map(({ code }) => code);

test('nothing is wrong while nothing is due, or what is due is fresh', async () => {
  const one = await delivery.member();
  const inAnHour = new Date(delivery.now().getTime() + 60 * MINUTE_MS);
  await delivery.put(
    delivery.note(one, 'ภายหลัง', { notBefore: inAnHour }),
    delivery.note(one, 'ใหม่', { occasion: 'b' }),
  );
  delivery.clock.advance(4 * MINUTE_MS);
  expect(await codes()).toEqual([]);
});

test.each(['urgent', 'normal', 'may_wait'] as const)(
  'a message that waits for nobody for minutes is late (%s)',
  async (priority) => {
    await delivery.put(delivery.note(await delivery.member(), 'ค้าง', { priority }));
    delivery.clock.advance(5 * MINUTE_MS);
    expect(await outboxProblems(delivery.now())).toEqual([
      { code: 'outbox_late', detail: 'the oldest message that is due has not gone out for 300 s' },
    ]);
  },
);

test('so is one that LINE has failed at for minutes', async () => {
  await delivery.put(delivery.note(await delivery.member(), 'ล้มเหลว'));
  delivery.fail('push', '500');
  await delivery.send();
  expect(await codes()).toEqual([]);
  delivery.clock.advance(6 * MINUTE_MS);
  expect(await codes()).toEqual(['outbox_late']);
});

test('messages that wait for more of the month’s are told of, and are not late', async () => {
  await delivery.start(0);
  await delivery.put(delivery.note(await delivery.member(), 'รอโควตา'));
  await delivery.send();
  expect(await codes()).toEqual(['quota_used_up']);
});
