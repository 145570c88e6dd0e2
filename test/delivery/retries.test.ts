import type { Sender } from '../../src/delivery/sender';
import type { Gateway } from '../../src/line/gateway';
import { useDelivery } from './use-delivery';

/** Since when the clock stands until it is moved; null: it goes on by itself. */
let standsSince: Date | null = null;
const delivery = useDelivery({ now: () => standsSince ?? new Date() });

const SECOND = 1000;
const HOUR = 3_600_000;
/** Longer than any pause before a further try. */
const A_WHILE = 6 * 60 * SECOND;

/** Records the retry keys of all calls. */
function recorded(keys: string[], gateway = delivery.gateway()): Gateway {
  return {
    ...gateway,
    push: (to, messages, key) => {
      keys.push(key);
      return gateway.push(to, messages, key);
    },
    multicast: (to, messages, key) => {
      keys.push(key);
      return gateway.multicast(to, messages, key);
    },
  };
}

/** A process that dies after LINE took a message, before it could note that: nothing of it moves any more. */
function dying(died: () => void): Gateway {
  const gateway = delivery.gateway();
  const never = new Promise<never>(() => undefined);
  return {
    ...gateway,
    push: async (...message) => {
      await gateway.push(...message);
      died();
      return never;
    },
    multicast: async (...message) => {
      await gateway.multicast(...message);
      died();
      return never;
    },
  };
}

/** Lets a sender die in the middle of a request. It is not waited for: it never ends. */
async function dieWhileSending(): Promise<void> {
  await new Promise<void>((died) => {
    const sender: Sender = delivery.dyingSender(dying(died));
    sender.wake();
  });
}

describe.each(['500', 'timeout', 'lost'] as const)('after %s', (fault) => {
  // A further try may be due after 50 ms, and a busy machine takes longer than that.
  beforeEach(() => {
    standsSince = new Date();
  });
  afterEach(() => {
    standsSince = null;
  });

  test('the same request is made again under the same key, later, and arrives once', async () => {
    const one = await delivery.member();
    await delivery.put(delivery.note(one, 'ครั้งเดียว'));
    delivery.fail('push', fault);
    const keys: string[] = [];
    await delivery.send({ gateway: recorded(keys) });
    expect(await delivery.row()).toMatchObject({ state: 'under_way', tries: 1 });
    delivery.clock.advance(A_WHILE);
    await delivery.send({ gateway: recorded(keys) });
    expect(keys).toEqual([keys[0], keys[0]]);
    expect(delivery.got(one)).toEqual(['ครั้งเดียว']);
    expect(await delivery.row()).toMatchObject({ state: 'sent', tries: 2 });
  });

  test('a multicast arrives once with everybody', async () => {
    const many = await delivery.members(3);
    await delivery.put(...many.map((one) => delivery.note(one, 'ประกาศ', { content: 'a/1' })));
    delivery.fail('multicast', fault);
    await delivery.send();
    delivery.clock.advance(A_WHILE);
    await delivery.send();
    expect(many.map((one) => delivery.got(one))).toEqual([['ประกาศ'], ['ประกาศ'], ['ประกาศ']]);
    expect((await delivery.rows()).map(({ state, tries }) => [state, tries])).toEqual(Array(3).fill(['sent', 2]));
  });
});

test('what LINE failed at is on the ledger with its request id', async () => {
  await delivery.put(delivery.note(await delivery.member(), 'ล้มเหลว'));
  delivery.fail('push', '500');
  await delivery.send();
  expect(await delivery.row()).toMatchObject({ state: 'under_way', lastFailure: '500', requestId: expect.any(String) });
});

describe('after 429', () => {
  test('the request waits; that was no try', async () => {
    const one = await delivery.member();
    await delivery.put(delivery.note(one, 'ช้าลง'));
    delivery.fail('push', '429');
    const keys: string[] = [];
    await delivery.send({ gateway: recorded(keys) });
    expect(await delivery.row()).toMatchObject({ state: 'under_way', tries: 0 });
    delivery.clock.advance(10 * SECOND);
    await delivery.send({ gateway: recorded(keys) });
    expect(keys).toEqual([keys[0], keys[0]]);
    expect(await delivery.row()).toMatchObject({ state: 'sent', tries: 1 });
    expect(delivery.got(one)).toEqual(['ช้าลง']);
  });

  test.each([1, 3])('what waited long is written anew, from what is true then (to %i)', async (count) => {
    const many = await delivery.members(count);
    await delivery.put(...many.map((one) => delivery.note(one, 'ส่งแล้ว', { content: 'a/1' })));
    delivery.fail('any', '429', 20);
    await delivery.send();
    expect(await delivery.rows({ state: 'under_way' })).toHaveLength(count);
    delivery.world.faults.clear();
    delivery.kinds.done.add('ส่งแล้ว');
    delivery.clock.advance(A_WHILE);
    await delivery.send();
    for (const one of many) expect(delivery.got(one)).toEqual([]);
    expect(await delivery.rows({ dropped: 'nothing_due', tries: 0 })).toHaveLength(count);
  });
});

describe('a sender that dies after LINE took a message and before its note', () => {
  test('sends nothing twice: the next one asks under the same key', async () => {
    const one = await delivery.member();
    await delivery.put(delivery.note(one, 'ครั้งเดียว'));
    await dieWhileSending();
    await delivery.send();
    expect(await delivery.row()).toMatchObject({ state: 'under_way' });
    delivery.clock.advance(31 * SECOND);
    await delivery.send();
    expect(delivery.calls('push')).toBe(2);
    expect(delivery.got(one)).toEqual(['ครั้งเดียว']);
    expect(await delivery.row()).toMatchObject({ state: 'sent', tries: 2 });
  });

  test('sends a multicast to nobody twice', async () => {
    const many = await delivery.members(5);
    await delivery.put(...many.map((one) => delivery.note(one, 'ประกาศ', { content: 'a/1' })));
    await dieWhileSending();
    delivery.clock.advance(31 * SECOND);
    await delivery.send();
    expect(delivery.calls('multicast')).toBe(2);
    for (const one of many) expect(delivery.got(one)).toEqual(['ประกาศ']);
    expect(await delivery.rows({ state: 'sent' })).toHaveLength(5);
  });

  test('holds a multicast back until its lease ends, the rows that follow included', async () => {
    const many = await delivery.members(3);
    await delivery.put(...many.map((one) => delivery.note(one, 'ประกาศ', { content: 'a/1' })));
    await dieWhileSending();
    delivery.clock.advance(29 * SECOND);
    await delivery.send();
    expect(delivery.calls('multicast')).toBe(1);
  });

  test('and is found after more than a day: what may have arrived is not sent again, visibly', async () => {
    const one = await delivery.member();
    await delivery.put(delivery.note(one, 'ครั้งเดียว'));
    await dieWhileSending();
    delivery.clock.advance(24 * HOUR);
    await delivery.send();
    expect(delivery.got(one)).toEqual(['ครั้งเดียว']);
    expect(await delivery.row()).toMatchObject({ state: 'failed', lastFailure: 'unknown' });
  });
});

describe('between two tries', () => {
  test('whoever asks for no notifications gets no further one', async () => {
    const one = await delivery.member();
    await delivery.put(delivery.note(one, 'เตือน'));
    delivery.fail('push', '500');
    await delivery.send();
    await delivery.changePerson(one, { quietSince: delivery.now() });
    delivery.clock.advance(A_WHILE);
    await delivery.send();
    expect(delivery.got(one)).toEqual([]);
    expect(await delivery.row()).toMatchObject({ state: 'dropped', dropped: 'quiet', lastFailure: 'unknown' });
  });
});

describe('a sender that dies before it made a request of its rows', () => {
  test('leaves them to others when its lease ends', async () => {
    const one = await delivery.member();
    await delivery.put(delivery.note(one, 'รับช่วง'));
    await delivery.leaveClaimed();
    await delivery.send();
    expect(delivery.got(one)).toEqual([]);
    delivery.clock.advance(31 * SECOND);
    await delivery.send();
    expect(delivery.got(one)).toEqual(['รับช่วง']);
  });
});

describe('what LINE refuses', () => {
  test('one recipient of a multicast holds nobody back', async () => {
    const many = await delivery.members(9);
    const [, , bad] = many;
    if (!bad) throw new Error('nine were added');
    const outgoing = many.map((one) => {
      const to = one === bad ? { person: one.id, lineUserId: 'U-not-an-id' } : undefined;
      return delivery.note(one, 'ประกาศ', { content: 'a/1', ...(to && { to }) });
    });
    await delivery.put(...outgoing);
    await delivery.send();
    for (const one of many) expect(delivery.got(one)).toEqual(one === bad ? [] : ['ประกาศ']);
    expect(await delivery.row({ to: 'U-not-an-id' })).toMatchObject({ state: 'failed', lastFailure: '400' });
    expect(await delivery.rows({ state: 'sent' })).toHaveLength(8);
  });

  test('fails visibly when it is for one person', async () => {
    const one = await delivery.member();
    await delivery.put(delivery.note(one, 'x', { to: { person: one.id, lineUserId: 'U-not-an-id' } }));
    await delivery.send();
    expect(await delivery.row()).toMatchObject({ state: 'failed', lastFailure: '400', requestId: expect.any(String) });
    expect(await delivery.row()).not.toHaveProperty('open');
  });

  test('waits when it is our token that LINE does not know', async () => {
    const one = await delivery.member();
    await delivery.put(delivery.note(one, 'โทเคน'));
    await delivery.send({ gateway: delivery.gateway('another-token') });
    expect(await delivery.row()).toMatchObject({ state: 'under_way', tries: 0 });
    delivery.clock.advance(A_WHILE);
    await delivery.send();
    expect(delivery.got(one)).toEqual(['โทเคน']);
  });
});

describe('when LINE is away', () => {
  test('gives up a message that may have arrived when it has lost its sense', async () => {
    const one = await delivery.member();
    await delivery.put(delivery.note(one, 'วันนี้', { expiresAt: new Date(delivery.now().getTime() + 60 * SECOND) }));
    delivery.fail('push', '500', 2);
    await delivery.send();
    delivery.clock.advance(A_WHILE);
    await delivery.send();
    expect(await delivery.row()).toMatchObject({ state: 'failed', lastFailure: 'unknown', tries: 1 });
    expect(delivery.calls('push')).toBe(1);
  });

  test('sends everything when it is back, once', async () => {
    const many = await delivery.members(200);
    await delivery.put(...many.map((one, index) => delivery.note(one, `งาน ${index}`)));
    delivery.fail('push', '500', 1000);
    await delivery.send();
    delivery.world.faults.clear();
    delivery.clock.advance(A_WHILE);
    await delivery.send();
    many.forEach((one, index) => {
      expect(delivery.got(one)).toEqual([`งาน ${index}`]);
    });
  });
});
