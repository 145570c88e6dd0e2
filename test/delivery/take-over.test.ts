import type { Batch } from '../../src/delivery/claim-rows';
import { composeRequests } from '../../src/delivery/compose-requests.rules';
import { storeRequests } from '../../src/delivery/store-requests';
import { takeOver } from '../../src/delivery/take-over';
import { textMessage } from '../../src/line/compose';
import { type Member, useDelivery } from './use-delivery';

const delivery = useDelivery();

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** An announcement to so many, claimed by a sender that stalls then. */
async function claimedFor(count: number): Promise<{ many: Member[]; batch: Batch }> {
  const many = await delivery.members(count);
  await delivery.put(...many.map((one) => delivery.note(one, 'ประกาศ', { content: 'a/1' })));
  return { many, batch: await delivery.leaveClaimed() };
}

/** The stalled sender goes on where it was: it stores its request. Gives null when it finds that it may not. */
function goOn({ claim, rows }: Batch) {
  const messages = [textMessage('ประกาศ')];
  return storeRequests(composeRequests(rows.map((row) => ({ row, messages }))), claim, delivery.now());
}

it('a sender that stalled while another took its rows over and sent them makes no request', async () => {
  const { many, batch } = await claimedFor(3);
  delivery.clock.advance(31 * SECOND);
  await delivery.send();
  expect(await goOn(batch)).toBeNull();
  delivery.clock.advance(31 * SECOND);
  await delivery.send();
  for (const one of many) expect(delivery.got(one)).toEqual(['ประกาศ']);
  expect(await delivery.rows({ state: 'sent' })).toHaveLength(3);
});

it('nor does it when another has taken only some of them', async () => {
  const { many, batch } = await claimedFor(3);
  delivery.clock.advance(31 * SECOND);
  const taken = await takeOver(delivery.now(), 1);
  expect(taken.rows).toHaveLength(1);
  expect(await goOn(batch)).toBeNull();
  expect(await delivery.rows({ request: { $exists: true } })).toEqual([]);
  delivery.clock.advance(MINUTE);
  await delivery.send();
  for (const one of many) expect(delivery.got(one)).toEqual(['ประกาศ']);
});

it('rows of a request that is open are not taken: their request ends them', async () => {
  const { batch } = await claimedFor(3);
  const requests = await goOn(batch);
  expect(requests).toHaveLength(1);
  delivery.clock.advance(31 * SECOND);
  const first = await takeOver(delivery.now(), 10);
  expect(first.rows).toEqual([]);
  expect(first.requests).toMatchObject([{ request: { unclear: true, tries: 2 } }]);
  expect(first.requests[0]?.request.to).toHaveLength(3);
  const again = await takeOver(delivery.now(), 10);
  expect([again.rows, again.requests]).toEqual([[], []]);
});

it('a request belongs to one sender, however many take over at once', async () => {
  const { batch } = await claimedFor(3);
  await goOn(batch);
  delivery.clock.advance(31 * SECOND);
  const all = await Promise.all([1, 2, 3].map(() => takeOver(delivery.now(), 10)));
  expect(all.flatMap(({ requests }) => requests)).toHaveLength(1);
  expect(all.flatMap(({ rows }) => rows)).toEqual([]);
});

it('the lease of a batch that takes long is renewed before requests are made of it', async () => {
  const many = await delivery.members(2);
  await delivery.put(...many.map((one) => delivery.note(one, 'ประกาศ', { content: 'a/1' })));
  delivery.kinds.onCall = () => delivery.clock.advance(25 * SECOND);
  delivery.fail('multicast', '500');
  await delivery.send();
  const rows = await delivery.rows({ request: { $exists: false } });
  const left = rows.map(({ leasedUntil }) => (leasedUntil?.getTime() ?? 0) - delivery.now().getTime());
  for (const ms of left) expect(ms).toBeGreaterThan(20 * SECOND);
  expect(left).toHaveLength(1);
});
