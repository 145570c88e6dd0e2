import { enqueueAhead, ROWS_AT_ONCE } from '../../src/delivery/enqueue';
import { envelopes } from '../../src/delivery/outbox.model';
import { inTransaction } from '../../src/domain/transaction';
import { useDelivery } from './use-delivery';

const delivery = useDelivery();

test('stores one message per recipient and occasion', async () => {
  const one = await delivery.member();
  expect(await delivery.put(delivery.note(one, 'ครั้งแรก'))).toBe(1);
  expect(await delivery.put(delivery.note(one, 'ครั้งที่สอง'))).toBe(0);
  expect(await delivery.put(delivery.note(one, 'อีกเรื่อง', { occasion: 'o/2' }))).toBe(1);
  expect((await delivery.rows()).map(({ payload }) => payload.text)).toEqual(['ครั้งแรก', 'อีกเรื่อง']);
});

test('stores nothing when the transaction it is part of fails', async () => {
  const one = await delivery.member();
  const work = inTransaction(async () => {
    await delivery.put(delivery.note(one, 'ไม่เกิดขึ้น'));
    throw new Error('no');
  });
  await expect(work).rejects.toThrow('no');
  expect(await delivery.rows()).toEqual([]);
});

test('stores ahead what stays when the transaction fails, once however many cause it at the same moment', async () => {
  const [one, another] = [await delivery.member(), await delivery.member()];
  const work = inTransaction(async () => {
    await enqueueAhead([delivery.note(one, 'รออยู่')], delivery.now());
    throw new Error('no');
  });
  await expect(work).rejects.toThrow('no');
  const both = [delivery.note(one, 'รออยู่'), delivery.note(another, 'รออยู่')];
  await Promise.all(Array.from({ length: 4 }, () => inTransaction(async () => enqueueAhead(both, delivery.now()))));
  expect((await delivery.rows()).map(({ to }) => to).sort()).toEqual([one.lineUserId, another.lineUserId].sort());
});

test('does not send again what was sent, when it is stored again', async () => {
  const one = await delivery.member();
  await delivery.put(delivery.note(one, 'ครั้งเดียว'));
  await delivery.send();
  await delivery.put(delivery.note(one, 'ครั้งเดียว'));
  await delivery.send();
  expect(delivery.got(one)).toEqual(['ครั้งเดียว']);
});

test('stores a message once when several store it at the same moment', async () => {
  const many = await delivery.members(50);
  const stored = await Promise.all(
    Array.from({ length: 4 }, () => delivery.put(...many.map((one) => delivery.note(one, 'ครั้งเดียว')))),
  );
  expect(stored.reduce((sum, count) => sum + count, 0)).toBe(50);
  expect(await delivery.rows()).toHaveLength(50);
});

test.each([
  ['another time after which it has lost its sense', { expiresAt: new Date('2026-11-21T03:00:00Z') }, 2],
  ['another time before which it may not go out', { notBefore: new Date('2026-11-20T05:00:00Z') }, 2],
  ['another urgency', { priority: 'may_wait' as const }, 2],
  ['another occasion', { occasion: 'o/2' }, 2],
  ['other words', { content: 'a/2' }, 2],
  ['words of its own', { content: null }, 2],
  ['the same of everything', {}, 1],
])('with %s it shares an envelope or not', async (_what, other, count) => {
  const [one, another] = [await delivery.member(), await delivery.member()];
  await delivery.put(
    delivery.note(one, 'ประกาศ', { content: 'a/1' }),
    delivery.note(another, 'ประกาศ', { content: 'a/1', ...other }),
  );
  expect(await envelopes().countDocuments()).toBe(count);
  expect(await delivery.rows()).toHaveLength(2);
});

test('takes so many at once and not more', async () => {
  const one = await delivery.member();
  const many = Array.from({ length: ROWS_AT_ONCE + 1 }, (_, index) =>
    delivery.note(one, 'x', { occasion: `o/${index}` }),
  );
  await expect(delivery.put(...many)).rejects.toThrow(RangeError);
});
