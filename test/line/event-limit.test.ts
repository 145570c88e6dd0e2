import { EventLimit, type Verdict } from '../../src/line/event-limit';
import type { InboxRow } from '../../src/line/inbox';
import type { SharedCount } from '../../src/line/shared-count';
import { silentLog } from '../../src/log';

const MINUTE = Date.parse('2026-11-20T03:00:00Z');

/** Counts as the database does, and how often it was asked. */
class CountStandIn implements SharedCount {
  asked = 0;
  private readonly totals = new Map<string, number>();

  async add(key: string, points: number): Promise<number> {
    this.asked += 1;
    const total = (this.totals.get(key) ?? 0) + points;
    this.totals.set(key, total);
    return total;
  }
}

function limitOf(shared: SharedCount = new CountStandIn(), perMinute = 120): EventLimit {
  return new EventLimit({ perMinute, shared, log: silentLog, isRegistered: async (id) => id.startsWith('R') });
}

interface Said {
  type?: string;
  in?: string;
  callsIn?: string;
  receivedAt?: number;
  at?: number;
  isRedelivery?: boolean;
}

function rowOf(user: string | null, said: Said = {}): InboxRow {
  const { type = 'message', in: groupId, callsIn, receivedAt = MINUTE, at = receivedAt, isRedelivery = false } = said;
  const source = groupId ? { type: 'group', groupId, ...(user && { userId: user }) } : { type: 'user', userId: user };
  return {
    _id: 'E',
    partner: user ?? groupId,
    at,
    receivedAt: new Date(receivedAt),
    state: 'new',
    open: true,
    tries: 0,
    ...(callsIn && { callsIn }),
    body: JSON.stringify({ type, source, deliveryContext: { isRedelivery } }),
  };
}

async function verdicts(limit: EventLimit, count: number, row: InboxRow): Promise<Record<Verdict, number>> {
  const result = { within: 0, first_over: 0, over: 0 };
  for (let n = 0; n < count; n++) result[await limit.count(row)] += 1;
  return result;
}

test.each<[string, InboxRow, number]>([
  ['a registered person', rowOf('R1'), 120],
  ['a guest', rowOf('G1'), 20],
  ['a group whose members speak to the bot', rowOf(null, { in: 'C1' }), 120],
  ['a guest in a group', rowOf('G1', { in: 'C1', callsIn: 'C1' }), 20],
])('of %s the limit is handled in a minute, then there is one answer, then silence', async (_, row, most) => {
  expect(await verdicts(limitOf(), most + 30, row)).toEqual({ within: most, first_over: 1, over: 29 });
});

test('a guest who floods a group takes no more of its minute than is a guest’s', async () => {
  const limit = limitOf();
  await verdicts(limit, 500, rowOf('G1', { in: 'C1', callsIn: 'C1' }));
  expect(await limit.count(rowOf('R1', { in: 'C1', callsIn: 'C1' }))).toBe('within');
});

test('what is not for the bot in a group, and what LINE tells or takes back, counts nowhere', async () => {
  const limit = limitOf();
  expect((await verdicts(limit, 500, rowOf('R1', { in: 'C1' }))).within).toBe(500);
  for (const type of ['unsend', 'follow', 'unfollow', 'join', 'leave', 'memberJoined', 'memberLeft'])
    expect((await verdicts(limit, 200, rowOf('R1', { type }))).within).toBe(200);
});

test('the next minute begins anew', async () => {
  const limit = limitOf();
  await verdicts(limit, 200, rowOf('R1'));
  expect(await limit.count(rowOf('R1', { receivedAt: MINUTE + 59_999 }))).toBe('over');
  expect(await limit.count(rowOf('R1', { receivedAt: MINUTE + 60_000 }))).toBe('within');
});

test('what LINE delivers again counts in the minute in which it happened', async () => {
  const limit = limitOf();
  await verdicts(limit, 200, rowOf('G1'));
  const again = rowOf('G1', { isRedelivery: true, at: MINUTE - 120_000 });
  expect(await limit.count(again)).toBe('within');
});

test('an ordinary person costs no question, a busy one a twelfth of one an event', async () => {
  const shared = new CountStandIn();
  const limit = limitOf(shared);
  await verdicts(limit, 9, rowOf('R1'));
  expect(shared.asked).toBe(0);
  await verdicts(limit, 111, rowOf('R1'));
  expect(shared.asked).toBe(12);
});

test('two processes share what they count, but for the last few', async () => {
  const shared = new CountStandIn();
  const [one, other] = [limitOf(shared), limitOf(shared)];
  const total = { within: 0, first_over: 0, over: 0 };
  for (let n = 0; n < 300; n++) total[await (n % 2 ? one : other).count(rowOf('R1'))] += 1;

  expect(total.within).toBeGreaterThanOrEqual(120);
  expect(total.within).toBeLessThanOrEqual(138);
  expect(total.first_over).toBe(1);
});

test('no limit: everything is handled', async () => {
  expect((await verdicts(limitOf(undefined, 0), 1_000, rowOf('G1'))).within).toBe(1_000);
});

test('while the count cannot be shared, each process counts by itself', async () => {
  const away: SharedCount = { add: () => Promise.reject(new Error('away')) };
  expect(await verdicts(limitOf(away), 150, rowOf('R1'))).toEqual({ within: 120, first_over: 1, over: 29 });
});

test('whether an event is over a limit is told without counting it, of the person and of the group', async () => {
  const limit = limitOf();
  const [own, next] = [rowOf('R1'), rowOf('R1', { receivedAt: MINUTE + 60_000 })];
  await verdicts(limit, 120, own);
  expect(limit.isOver(own)).toBe(false);
  await limit.count(own);
  expect([own, next, rowOf('R2'), rowOf('R1', { type: 'follow' })].map((row) => limit.isOver(row))).toEqual([
    true,
    false,
    false,
    false,
  ]);

  const inGroup = (user: string) => rowOf(user, { in: 'C1', callsIn: 'C1' });
  for (let n = 0; n <= 120; n++) await limit.count(inGroup(`R${100 + n}`));
  expect(limit.isOver(inGroup('R900'))).toBe(true);
  expect(limit.isOver(rowOf('R100'))).toBe(false);
});

test('who is registered is asked of nobody who keeps to what a guest may', async () => {
  const isRegistered = jest.fn().mockResolvedValue(true);
  const limit = new EventLimit({ perMinute: 12, shared: new CountStandIn(), log: silentLog, isRegistered });
  expect((await verdicts(limit, 2, rowOf('R1'))).within).toBe(2);
  expect(isRegistered).not.toHaveBeenCalled();
  expect((await verdicts(limit, 11, rowOf('R1'))).within).toBe(10);
  expect(isRegistered).toHaveBeenCalledWith('R1');
});

test('where few may be handled, a guest may do one thing, and what is counted is shared at once', async () => {
  const shared = new CountStandIn();
  expect(await verdicts(limitOf(shared, 5), 3, rowOf('G1'))).toEqual({ within: 1, first_over: 1, over: 1 });
  expect(shared.asked).toBe(2);
});

test('minutes that ended more than five minutes ago are forgotten, later ones are not', async () => {
  const limit = limitOf();
  const at = (minutes: number) => rowOf('R1', { receivedAt: MINUTE + minutes * 60_000 });
  await verdicts(limit, 121, at(0));
  await verdicts(limit, 121, at(1));
  await limit.count(at(6));
  expect([limit.isOver(at(0)), limit.isOver(at(1))]).toEqual([false, true]);
});
