import { createPiggyback } from '../../src/delivery/piggyback';
import { MonthlyQuota } from '../../src/delivery/quota';
import { QuotaAllocator } from '../../src/delivery/quota-allocator';
import { quotaRetryAt } from '../../src/delivery/wait-for-quota.rules';
import { instantOf } from '../../src/domain/calendar/dates';
import { inTransaction } from '../../src/domain/transaction';
import { textMessage } from '../../src/line/compose';
import { silentLog } from '../../src/log';
import { quotaWarning } from '../../src/notifications/quota/quota-warning';
import { useDelivery } from './use-delivery';

const delivery = useDelivery();

describe('when the messages of the month do not suffice', () => {
  test('the urgent go first, the rest waits, and goes out next month', async () => {
    await delivery.start(3);
    const many = await delivery.members(5);
    await delivery.put(
      ...many.map((one, index) => delivery.note(one, `งาน ${index}`, index > 2 ? { priority: 'urgent' } : {})),
    );
    await delivery.send();
    expect(many.map((one) => delivery.got(one).length)).toEqual([1, 0, 0, 1, 1]);
    const waiting = await delivery.rows({ state: 'queued' });
    expect(waiting.map(({ lastFailure, tries }) => [lastFailure, tries])).toEqual([
      ['quota', 0],
      ['quota', 0],
    ]);
    expect(delivery.calls('push')).toBe(3);
  });

  test('what waited goes out when the next month begins', async () => {
    await delivery.start(1);
    delivery.clock.set(instantOf('2026-11-30', '23:50'));
    const [first, second] = await delivery.members(2);
    if (!first || !second) throw new Error('two were added');
    await delivery.put(delivery.note(first, 'หนึ่ง'), delivery.note(second, 'สอง'));
    await delivery.send();
    expect(delivery.got(second)).toEqual([]);
    expect(await delivery.row({ state: 'queued' })).toMatchObject({ notBefore: instantOf('2026-12-01') });
    delivery.clock.set(instantOf('2026-12-01', '00:01'));
    await delivery.send();
    expect(delivery.got(second)).toEqual(['สอง']);
  });

  test('a multicast goes to as many as the messages suffice for', async () => {
    await delivery.start(4);
    const many = await delivery.members(6);
    await delivery.put(...many.map((one) => delivery.note(one, 'ประกาศ', { content: 'a/1' })));
    await delivery.send();
    expect(many.filter((one) => delivery.got(one).length > 0)).toHaveLength(4);
    expect(await delivery.rows({ state: 'queued', lastFailure: 'quota' })).toHaveLength(2);
  });

  test("LINE's 429 is told apart by its figures: sent elsewhere meanwhile, the message waits for more", async () => {
    await delivery.start(10);
    const one = await delivery.member();
    const gateway = delivery.gateway();
    const quota = new MonthlyQuota(gateway);
    await quota.figures(delivery.now());
    // Somebody sends from LINE's own manager, which the figure of a moment ago does not know.
    delivery.world.quota.count(10);
    await delivery.put(delivery.note(one, 'รอ'));
    delivery.clock.advance(10_000);
    await delivery.send({ gateway, quota });
    expect(await delivery.row()).toMatchObject({ state: 'queued', lastFailure: 'quota', tries: 0 });
    expect(await delivery.row()).not.toHaveProperty('retryKey');
  });
});

describe('a group', () => {
  test('costs as many messages as it has members, and waits when they do not suffice', async () => {
    await delivery.start(4);
    const lineGroupId = await delivery.group(5);
    const one = await delivery.member();
    const change = { to: { lineGroupId }, priority: 'urgent' as const };
    await delivery.put(delivery.note(one, 'กลุ่ม', change), delivery.note(one, 'คนเดียว'));
    await delivery.send();
    expect(delivery.got(one)).toEqual(['คนเดียว']);
    expect(await delivery.row({ to: lineGroupId })).toMatchObject({ state: 'queued', lastFailure: 'quota' });
    expect(delivery.calls('push')).toBe(1);
  });

  test('is counted with all its members until LINE tells', async () => {
    await delivery.start(10);
    const gateway = delivery.gateway();
    const quota = new MonthlyQuota(gateway);
    const lineGroupId = await delivery.group(5);
    await delivery.put(delivery.note(await delivery.member(), 'กลุ่ม', { to: { lineGroupId } }));
    await delivery.send({ gateway, quota });
    expect(await quota.figures(delivery.now())).toMatchObject({ used: 5, remaining: 5 });
  });
});

describe('two batches at once', () => {
  test('do not count on the same messages', async () => {
    await delivery.start(300);
    const gateway = delivery.gateway();
    const quota = new MonthlyQuota(gateway);
    const first = new QuotaAllocator({ gateway, quota, onQuotaUsed: async () => 0, log: silentLog, now: delivery.now });
    const written = async (count: number) => {
      const many = await delivery.members(count);
      await delivery.put(...many.map((one, index) => delivery.note(one, `งาน ${index}`, { occasion: `o/${count}` })));
      const { claim, envelopes } = await delivery.leaveClaimed();
      return { claim, all: envelopes.map((envelope) => ({ envelope, messages: [textMessage('งาน')], excluded: [] })) };
    };
    const [one, other] = [await written(200), await written(150)];
    const allocated = await first.allocate(one.all, one.claim, delivery.now());
    const rest = await first.allocate(other.all, other.claim, delivery.now());
    expect([allocated.allocated.length, rest.allocated.length, rest.unallocated.length]).toEqual([200, 100, 50]);
    first.release(200);
    expect((await first.allocate(other.all.slice(0, 150), other.claim, delivery.now())).allocated).toHaveLength(150);
  });
});

describe('the figures', () => {
  test('are asked for once a minute, and count what was sent since', async () => {
    await delivery.start(100);
    const gateway = delivery.gateway();
    const quota = new MonthlyQuota(gateway);
    const one = await delivery.member();
    expect(await quota.figures(delivery.now())).toEqual({ limit: 100, used: 0, remaining: 100 });
    await delivery.put(delivery.note(one, 'หนึ่ง'));
    await delivery.send({ gateway, quota });
    expect(await quota.figures(delivery.now())).toEqual({ limit: 100, used: 1, remaining: 99 });
    expect(delivery.calls('quota')).toBe(1);
    delivery.clock.advance(60_000);
    await quota.figures(delivery.now());
    expect(delivery.calls('quota')).toBe(2);
  });

  test('are not asked for again and again while LINE does not tell', async () => {
    const gateway = delivery.gateway();
    const quota = new MonthlyQuota(gateway);
    delivery.fail('quota', '500', 100);
    for (let asked = 0; asked < 3; asked++) await expect(quota.figures(delivery.now())).rejects.toThrow();
    expect(delivery.calls('quota')).toBe(1);
    delivery.world.faults.clear();
    delivery.clock.advance(15_000);
    expect(await quota.figures(delivery.now())).toMatchObject({ used: 0 });
  });

  test('are without a remainder where LINE sets no limit', async () => {
    expect(await new MonthlyQuota(delivery.gateway()).figures(delivery.now())).toEqual({
      limit: null,
      used: 0,
      remaining: null,
    });
  });
});

describe('admins', () => {
  test('are told by what a large send is about to use, and with their next answer where no message is left', async () => {
    await delivery.start(10);
    await delivery.office();
    const admin = await delivery.member();
    await delivery.makeAdmin(admin);
    delivery.world.quota.count(7);
    const many = await delivery.members(3);
    const kinds = [...delivery.kinds.all, quotaWarning];
    await delivery.put(...many.map((one) => delivery.note(one, 'ประกาศ', { content: 'a/1' })));
    await delivery.send({ kinds });
    for (const one of many) expect(delivery.got(one)).toEqual(['ประกาศ']);
    const warning = await delivery.row({ kind: 'quota.warning' });
    expect(warning).toMatchObject({ occasion: 'quota/2026-11/95', state: 'queued', lastFailure: 'quota' });
    expect(warning.expiresAt).toEqual(instantOf('2026-12-01'));
    const piggyback = createPiggyback({
      kinds: new Map(kinds.map((kind) => [kind.kind, kind])),
      now: delivery.now,
      log: silentLog,
    });
    const along = await inTransaction(() => piggyback.take(admin.lineUserId, 4, 'an-event'));
    expect(along).toEqual([expect.objectContaining({ text: expect.stringContaining('10 จาก 10 ข้อความ') })]);
  });

  test('are told once a month and threshold', async () => {
    await delivery.start(10);
    await delivery.office();
    const admin = await delivery.member();
    const staff = await delivery.member();
    await delivery.makeAdmin(admin);
    delivery.world.quota.count(8);
    const kinds = [...delivery.kinds.all, quotaWarning];
    await delivery.put(delivery.note(staff, 'หนึ่ง'));
    await delivery.send({ kinds });
    expect(delivery.got(admin)).toEqual([expect.stringContaining('9 จาก 10 ข้อความ (เกิน 80%)')]);
    await delivery.put(delivery.note(admin, 'สอง', { occasion: 'o/2', priority: 'may_wait' }));
    delivery.clock.advance(120_000);
    await delivery.send({ kinds });
    expect((await delivery.rows({ kind: 'quota.warning' })).map(({ occasion }) => occasion)).toEqual([
      'quota/2026-11/80',
      'quota/2026-11/95',
    ]);
    expect(delivery.got(staff)).toEqual(['หนึ่ง']);
  });
});

describe('what the messages do not suffice for is tried again', () => {
  test.each([
    ['in half an hour', '2026-11-20', '10:00', '2026-11-20', '10:30'],
    ['when the next month begins', '2026-11-30', '23:45', '2026-12-01', '00:00'],
    ['when the next year begins', '2026-12-31', '23:59', '2027-01-01', '00:00'],
    ['after a short February', '2027-02-28', '23:40', '2027-03-01', '00:00'],
    ['on the last of a long month', '2027-01-31', '12:00', '2027-01-31', '12:30'],
  ])('%s', (_, day, time, nextDay, nextTime) => {
    expect(quotaRetryAt(instantOf(day, time))).toEqual(instantOf(nextDay, nextTime));
  });
});
