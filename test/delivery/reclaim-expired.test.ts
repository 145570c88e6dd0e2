import { changeEnvelopes, RELAXED } from '../../src/delivery/change-envelopes';
import type { Batch } from '../../src/delivery/claim-envelopes';
import { hasDueEnvelopes } from '../../src/delivery/due-envelopes';
import { tryAgain } from '../../src/delivery/envelope-changes';
import { reclaimExpired } from '../../src/delivery/reclaim-expired';
import type { Sender } from '../../src/delivery/sender';
import { storeRequests } from '../../src/delivery/store-requests';
import { textMessage } from '../../src/line/compose';
import { waitUntil } from '../../src/testing/wait-until';
import { type Member, useDelivery } from './use-delivery';

const delivery = useDelivery();

const SECOND = 1000;
const HOUR = 3600 * SECOND;

/** Announcements, each to three, claimed by a sender that stalls then. */
async function claimed(announcements: number): Promise<{ many: Member[]; batch: Batch }> {
  const many = await delivery.members(3);
  for (let index = 0; index < announcements; index++) {
    const change = { content: `a/${index}`, occasion: `o/${index}` };
    await delivery.put(...many.map((one) => delivery.note(one, 'ประกาศ', change)));
  }
  return { many, batch: await delivery.leaveClaimed() };
}

/** The stalled sender goes on where it was: it stores its requests. Gives those that it may make. */
function finish({ claim, envelopes }: Batch) {
  const messages = [textMessage('ประกาศ')];
  return storeRequests(
    envelopes.map((envelope) => ({ of: { envelope, messages, excluded: [] }, cost: 3 })),
    claim,
    delivery.now(),
  );
}

test('a sender that stalled while another took its envelopes over and sent them makes no request', async () => {
  const { many, batch } = await claimed(1);
  delivery.clock.advance(31 * SECOND);
  await delivery.send();
  expect(await finish(batch)).toEqual([]);
  delivery.clock.advance(31 * SECOND);
  await delivery.send();
  for (const one of many) expect(delivery.got(one)).toEqual(['ประกาศ']);
  expect(await delivery.rows({ state: 'sent' })).toHaveLength(3);
});

test('where another has taken only some of them, it makes the requests of the rest', async () => {
  const { many, batch } = await claimed(3);
  delivery.clock.advance(31 * SECOND);
  const taken = await reclaimExpired(delivery.now(), 1);
  expect(taken.envelopes).toHaveLength(1);
  const requests = await finish(batch);
  expect(requests).toHaveLength(2);
  expect(requests.map(({ id }) => String(id))).not.toContain(String(taken.envelopes[0]?._id));
  delivery.clock.advance(61 * SECOND);
  await delivery.send();
  for (const one of many) expect(delivery.got(one)).toEqual(['ประกาศ', 'ประกาศ', 'ประกาศ']);
});

test('what was stored by a sender that died is made again as it was, by one sender however many look', async () => {
  const { batch } = await claimed(1);
  const [stored] = await finish(batch);
  delivery.clock.advance(31 * SECOND);
  const all = await Promise.all([1, 2, 3].map(() => reclaimExpired(delivery.now(), 10)));
  expect(all.flatMap(({ envelopes }) => envelopes)).toEqual([]);
  const [taken, ...others] = all.flatMap(({ requests }) => requests);
  expect(others).toEqual([]);
  expect(taken?.request).toMatchObject({ key: stored?.key, to: stored?.to, unclear: true, tries: 2 });
  expect(taken?.request.messages).toEqual(stored?.messages);
});

test('the lease of a batch that takes long is renewed before requests are made of it', async () => {
  const many = await delivery.members(2);
  await delivery.put(...many.map((one, index) => delivery.note(one, `งาน ${index}`)));
  delivery.kinds.onCall = () => delivery.clock.advance(25 * SECOND);
  const leases: number[] = [];
  const gateway = delivery.gateway();
  await delivery.send({
    gateway: {
      ...gateway,
      push: async (...message) => {
        const rows = await delivery.rows({ state: 'under_way' });
        leases.push(...rows.map(({ leasedUntil }) => (leasedUntil?.getTime() ?? 0) - delivery.now().getTime()));
        return gateway.push(...message);
      },
    },
  });
  expect(leases.length).toBeGreaterThan(0);
  for (const ms of leases) expect(ms).toBeGreaterThan(20 * SECOND);
});

test('what a sender had that died before the clock was put back is sent at once, before and after its request', async () => {
  const { many, batch } = await claimed(1);
  delivery.clock.advance(-HOUR);
  await delivery.send();
  for (const one of many) expect(delivery.got(one)).toEqual(['ประกาศ']);
  expect(await finish(batch)).toEqual([]);

  delivery.clock.advance(2 * HOUR);
  const other = await claimed(1);
  await finish(other.batch);
  delivery.clock.advance(-HOUR);
  await delivery.send();
  for (const one of other.many) expect(delivery.got(one)).toEqual(['ประกาศ']);
});

test('what waits for its next try, further ahead than a lease reaches, is nobody’s to take before', async () => {
  const { batch } = await claimed(1);
  const [request] = await finish(batch);
  if (!request) throw new Error('nothing was stored');
  const at = new Date(delivery.now().getTime() + HOUR);
  await changeEnvelopes([tryAgain(request, { at, unclear: true, tried: true })], RELAXED);
  expect(await hasDueEnvelopes(delivery.now())).toBe(false);
  expect((await reclaimExpired(delivery.now(), 10)).requests).toEqual([]);
  delivery.clock.advance(HOUR);
  expect((await reclaimExpired(delivery.now(), 10)).requests).toHaveLength(1);
});

describe('what a sender holds that hangs is sent at once by another', () => {
  test.each<[string, (sender: Sender) => Promise<void>]>([
    ['when it lets go', (sender) => sender.letGo()],
    ['when it is stopped, after a while', (sender) => sender.stop()],
  ])('%s', async (_name, end) => {
    const one = await delivery.member();
    await delivery.put(delivery.note(one, 'สวัสดี'));
    let isWriting = false;
    const prepare = () => {
      isWriting = true;
      return new Promise<never>(() => undefined);
    };
    const hanging = delivery.sender({ kinds: [{ kind: 'note', prepare, reason: () => 'เหตุผล' }], stopMs: 50 });
    hanging.wake();
    await waitUntil('it writes the message', () => isWriting);
    await delivery.send();
    expect(delivery.got(one)).toEqual([]);

    await end(hanging);
    // The other's clock is a little behind, or the machine's was corrected.
    delivery.clock.advance(-500);
    await delivery.send();

    expect(delivery.got(one)).toEqual(['สวัสดี']);
  });
});
