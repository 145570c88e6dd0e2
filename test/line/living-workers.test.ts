import { MovableClock } from '../../src/clock';
import { inTransaction } from '../../src/domain/transaction';
import type { Gateway } from '../../src/line/gateway';
import { type InboxRow, inboxCollection } from '../../src/line/inbox';
import { fallsTo, livingWorkers, sayLiving } from '../../src/line/living-workers';
import { InboxWorker } from '../../src/line/worker';
import { silentLog } from '../../src/log';
import { useInbox } from '../../src/testing/inbox';
import { waitUntil } from '../../src/testing/wait-until';

const BEGIN = new Date('2026-11-30T03:00:00Z');
const after = (seconds: number): Date => new Date(BEGIN.getTime() + seconds * 1_000);
const clock = new MovableClock();
const workers = useInbox();

test('a worker lives for ten seconds after it last said so', async () => {
  await sayLiving('two', BEGIN);
  await sayLiving('one', after(-5));
  await sayLiving('one', after(3));
  expect(await livingWorkers(after(9))).toEqual(['one', 'two']);
  expect(await livingWorkers(after(10))).toEqual(['one']);
  expect(await livingWorkers(after(13))).toEqual([]);
});

test('each conversation falls to one of those that live, and each of these has its part', () => {
  const living = ['a', 'b', 'c', 'd'];
  const ids = Array.from({ length: 400 }, (_, n) => `U${n.toString(16).padStart(32, '0')}`);
  const parts = living.map((owner) => ids.filter((id) => fallsTo(owner, living, id)));
  expect(parts.flat().sort()).toEqual(ids);
  for (const part of parts) expect(part.length).toBeGreaterThan(50);
});

test('to a worker that does not know of itself, and to one alone, everything falls', () => {
  for (const living of [[], ['other'], ['me']]) expect(fallsTo('me', living, 'U1')).toBe(true);
});

/** When another worker says last that it lives, however long a test takes. */
const inAnHour = (): Date => new Date(clock.now().getTime() + 3_600_000);

function worker(did: string[], gate?: Promise<void>): InboxWorker {
  const made = new InboxWorker({
    gateway: { reply: async () => ({ requestId: null }) } as unknown as Gateway,
    handle: async (_event, { eventId }) => {
      did.push(eventId);
      await gate;
      return [];
    },
    transact: inTransaction,
    apology: () => [],
    log: silentLog,
    now: () => clock.now(),
  });
  workers.push(made);
  return made;
}

const row = (n: number): InboxRow => {
  const partner = `U${n.toString(16).padStart(32, '0')}`;
  const body = JSON.stringify({ type: 'message', source: { type: 'user', userId: partner } });
  return { _id: `E${n}`, partner, at: n, receivedAt: clock.now(), state: 'new', open: true, tries: 0, body };
};

test('a worker takes those of others too where it has nothing else to do, and says that it lives', async () => {
  for (const other of ['0', 'y', 'z']) await sayLiving(other, inAnHour());
  await inboxCollection().insertMany(Array.from({ length: 60 }, (_, n) => row(n)));
  const did: string[] = [];
  const one = worker(did);
  one.start();
  await waitUntil('it says so', async () => (await livingWorkers(clock.now())).length === 4);
  await one.idle();
  expect(did).toHaveLength(60);
  await one.stop();
  expect(await livingWorkers(clock.now())).toEqual(['0', 'y', 'z']);
  expect(new Set(did).size).toBe(60);
});

test('while it has enough of its own, it leaves the others theirs', async () => {
  const did: string[] = [];
  let open = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const one = worker(did, gate);
  await sayLiving('0', inAnHour());
  one.start();
  await waitUntil('it lives', async () => (await livingWorkers(clock.now())).length === 2);
  const living = await livingWorkers(clock.now());
  const me = living.find((owner) => owner !== '0') ?? '';
  const rows = Array.from({ length: 120 }, (_, n) => row(n));
  await inboxCollection().insertMany(rows);
  await waitUntil('its places are taken', () => did.length === 16);
  const own = new Set(rows.flatMap(({ _id, partner = '' }) => (fallsTo(me, living, partner) ? _id : [])));
  expect(own.size).toBeGreaterThan(16);
  expect(did.filter((id) => !own.has(id))).toEqual([]);
  open();
});
