import mongoose from 'mongoose';
import { MovableClock } from '../../src/clock';
import { inTransaction } from '../../src/domain/transaction';
import { backlogProblems, readBacklog } from '../../src/line/backlog';
import { prepareLeases, takeConversation } from '../../src/line/conversation-lease';
import type { EventHandler } from '../../src/line/event-handler';
import type { Gateway } from '../../src/line/gateway';
import { type InboxRow, inboxCollection, prepareInbox } from '../../src/line/inbox';
import { InboxWorker, type WorkerOptions } from '../../src/line/worker';
import { silentLog } from '../../src/log';
import { useDatabase } from '../../src/testing/database';
import { waitUntil } from '../../src/testing/wait-until';
import { underName } from '../../src/under-way';

useDatabase();

const clock = new MovableClock();
const workers: InboxWorker[] = [];
const atEnd: (() => void)[] = [];

beforeAll(async () => {
  await prepareInbox();
  await prepareLeases();
});
afterEach(async () => {
  for (const end of atEnd.splice(0)) end();
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
  await inboxCollection().deleteMany({});
  await mongoose.connection.collection('inbox_leases').deleteMany({});
  clock.reset();
});

function worker(handle: EventHandler, options: Partial<WorkerOptions> = {}): InboxWorker {
  const made = new InboxWorker({
    gateway: { reply: async () => ({ requestId: null }), showLoading: async () => undefined } as unknown as Gateway,
    handle,
    transact: inTransaction,
    apology: () => [],
    log: silentLog,
    now: () => clock.now(),
    ...options,
  });
  workers.push(made);
  return made;
}

function row(id: string, partner: string, change: Partial<InboxRow> = {}): InboxRow {
  const body = JSON.stringify({ type: 'message', source: { type: 'user', userId: partner } });
  return {
    _id: id,
    partner,
    at: 1,
    receivedAt: clock.now(),
    state: 'new',
    open: true,
    tries: 0,
    body,
    ...change,
  };
}
const store = (rows: InboxRow[]) => inboxCollection().insertMany(rows);
const find = (id: string) => inboxCollection().findOne({ _id: id });
/** Handles everything, and notes the ids in order. */
function noting(handled: string[]): EventHandler {
  return async (_event, { eventId }) => {
    handled.push(eventId);
    return [];
  };
}
const flood = (count: number, partner: string): InboxRow[] =>
  Array.from({ length: count }, (_, n) => row(`${partner}-${n}`, partner, { at: n }));
const partners = (count: number, letter: string): string[] => Array.from({ length: count }, (_, n) => `${letter}${n}`);

test('conversations that wait for a retry take no place: everybody else is served at once', async () => {
  const later = new Date(clock.now().getTime() + 60_000);
  const waiting = partners(300, 'W').flatMap((partner) => [
    row(`${partner}-first`, partner, { at: 1, notBefore: later, tries: 1 }),
    row(`${partner}-second`, partner, { at: 2 }),
  ]);
  await store([...waiting, row('fresh', 'U1', { receivedAt: new Date(clock.now().getTime() + 1) })]);
  const handled: string[] = [];

  await worker(noting(handled)).idle();

  expect(handled).toEqual(['fresh']);
});

test('a conversation has few events a turn: who floods does not keep others waiting', async () => {
  await store([...partners(8, 'F').flatMap((partner) => flood(50, partner)), row('question', 'U1')]);
  const handled: string[] = [];

  await worker(noting(handled)).idle();

  expect(new Set(handled).size).toBe(401);
  // Eight have three in a turn when its own comes, and as many more may have been done meanwhile.
  expect(handled.indexOf('question')).toBeLessThan(48);
});

test('registered people come before guests, whoever came first', async () => {
  await store([
    ...partners(200, 'G').map((guest) => row(guest, guest)),
    ...partners(20, 'R').map((one) => row(one, one)),
  ]);
  const handled: string[] = [];
  const asked: number[] = [];
  const registeredAmong = async (ids: readonly string[]) => {
    asked.push(ids.length);
    return new Set(ids.filter((id) => id.startsWith('R')));
  };

  await worker(noting(handled), { registeredAmong }).idle();

  // A transaction that meets another one runs again, and is noted again.
  expect(new Set(handled).size).toBe(220);
  const lastRegistered = Math.max(...partners(20, 'R').map((one) => handled.indexOf(one)));
  expect(lastRegistered).toBeLessThan(50);
  // One question for everybody, not one for each.
  expect(asked.length).toBeLessThan(5);
});

test('an event that hangs is left when its time is over; others go on, and it is free again when its lease ends', async () => {
  await store([row('hangs', 'U1'), row('other', 'U2')]);
  let release = (): void => undefined;
  const hanging = new Promise<void>((resolve) => {
    release = resolve;
  });
  const handled: string[] = [];
  const one = worker(
    async (_event, { eventId }) => {
      if (eventId === 'hangs' && handled.length < 2) await hanging;
      handled.push(eventId);
      return [];
    },
    { eventMs: 200 },
  );

  one.start();
  await waitUntil('it is left', async () => (await find('hangs'))?.deaths === 1);
  expect(handled).toEqual(['other']);
  release();
  clock.advance(10_001);

  await waitUntil('it is done', async () => (await find('hangs'))?.state === 'done');
});

/** Resolves never while the test lasts: whoever waits for it is as good as dead. */
const asGoodAsDead = () => new Promise<never>((_, reject) => atEnd.push(() => reject(new Error('the test is over'))));

/** A worker that takes the conversation, counts the death before it, and is dead with the event in hand. */
async function dies(): Promise<void> {
  const before = (await find('deadly'))?.deaths ?? 0;
  worker(asGoodAsDead, { transact: asGoodAsDead }).start();
  await waitUntil('the death is counted', async () => (await find('deadly'))?.deaths === before + 1);
  clock.advance(10_001);
}

test('a process that died with an event is counted, and after three deaths the event is set aside', async () => {
  await store([row('deadly', 'U1'), row('next', 'U1', { at: 2 })]);
  const handled: string[] = [];
  const setAside: string[] = [];
  await takeConversation('U1', 'dead', clock.now());
  clock.advance(10_001);
  await dies();
  await dies();

  await worker(noting(handled), { onSetAside: async ({ _id }) => void setAside.push(_id) }).idle();

  expect(setAside).toEqual(['deadly']);
  expect(handled).toEqual(['next']);
  expect(await find('deadly')).toMatchObject({ state: 'failed', deaths: 3 });
});

test('an event that hung is counted once, though another process finds its lease lapsed', async () => {
  await store([row('hangs', 'U1')]);
  const one = worker(asGoodAsDead, { transact: asGoodAsDead, eventMs: 200 });
  one.start();
  await waitUntil('it is left', async () => (await find('hangs'))?.deaths === 1);
  for (const end of atEnd.splice(0)) end();
  await one.stop();
  clock.advance(10_001);
  let deaths: number | undefined;

  await worker(async () => {
    deaths = (await find('hangs'))?.deaths;
    return [];
  }).idle();

  expect(deaths).toBe(1);
});

test('who is told to stop gives back what does not end in time, and blames no event for it', async () => {
  await store([row('slow', 'U1')]);
  let isUnderWay = false;
  const one = worker(
    () => {
      isUnderWay = true;
      return asGoodAsDead();
    },
    { transact: (work) => work(undefined as never), stopMs: 100 },
  );
  one.start();
  await waitUntil('it is under way', () => isUnderWay);
  await one.stop();

  const handled: string[] = [];
  await worker(noting(handled)).idle();

  expect(handled).toEqual(['slow']);
  expect((await find('slow'))?.deaths).toBeUndefined();
});

test('of events that processes died with, one at a time is worked, and everybody else meanwhile', async () => {
  await store([row('S1', 'U1', { deaths: 1 }), row('S2', 'U2', { deaths: 1 }), row('E', 'U3')]);
  const running = new Set<string>();
  let together = 0;
  const handled: string[] = [];

  await worker(async (_event, { eventId }) => {
    running.add(eventId);
    if (running.has('S1') && running.has('S2')) together += 1;
    await find(eventId);
    running.delete(eventId);
    handled.push(eventId);
    return [];
  }).idle();

  expect(handled.sort()).toEqual(['E', 'S1', 'S2']);
  expect(together).toBe(0);
});

test('who lets go gives its conversations back at once and says which event it dies of', async () => {
  await store([row('E1', 'U1'), row('E2', 'U2')]);
  let dying: Promise<void> | null = null;
  const started = new Set<string>();
  const one: InboxWorker = worker(
    async (_event, { eventId }) => {
      started.add(eventId);
      await waitUntil('both are under way', () => started.size === 2);
      if (eventId === 'E1') dying = one.letGo();
      return asGoodAsDead();
    },
    { transact: (work) => work(undefined as never) },
  );
  one.start();
  await waitUntil('it lets go', () => dying !== null);
  await dying;

  const handled: string[] = [];
  await worker(noting(handled)).idle();

  expect(handled.sort()).toEqual(['E1', 'E2']);
  expect((await find('E1'))?.deaths).toBe(1);
  expect((await find('E2'))?.deaths).toBeUndefined();
});

test('where nobody knows what it dies of, every event under way may be it, and all are given back', async () => {
  await store([row('E1', 'U1'), row('E2', 'U2')]);
  const started = new Set<string>();
  const one = worker(
    async (_event, { eventId }) => {
      started.add(eventId);
      return asGoodAsDead();
    },
    { transact: (work) => work(undefined as never) },
  );
  one.start();
  await waitUntil('both are under way', () => started.size === 2);
  await one.letGo();

  for (const id of ['E1', 'E2']) expect((await find(id))?.deaths).toBe(1);
  for (const id of ['U1', 'U2'])
    expect(await takeConversation(id, 'another', clock.now())).toEqual({ abandonedAt: null });
});

test('a fault that came from something else blames no event', async () => {
  await store([row('E1', 'U1')]);
  let isUnderWay = false;
  const one = worker(
    () => {
      isUnderWay = true;
      return asGoodAsDead();
    },
    { transact: (work) => work(undefined as never) },
  );
  one.start();
  await waitUntil('it is under way', () => isUnderWay);
  await underName({ job: 'reminders' }, () => one.letGo());

  expect((await find('E1'))?.deaths).toBeUndefined();
});

test('what waits for long, and a large backlog, are problems', async () => {
  const before = (ms: number) => new Date(clock.now().getTime() - ms);
  await store([row('waits', 'U1', { receivedAt: before(31_000) }), row('done', 'U2', { receivedAt: before(90_000) })]);
  await inboxCollection().updateOne({ _id: 'done' }, { $set: { state: 'done' }, $unset: { open: true } });
  expect(backlogProblems(await readBacklog(clock.now()))).toEqual([
    { code: 'events_wait', detail: 'The oldest event has waited for 31 s.' },
  ]);

  await store(flood(1_000, 'F'));
  expect(backlogProblems(await readBacklog(clock.now()))).toContainEqual({
    code: 'backlog',
    detail: '1001 events wait.',
  });

  await inboxCollection().deleteMany({ open: true });
  expect(backlogProblems(await readBacklog(clock.now()))).toEqual([]);
});
