import mongoose from 'mongoose';
import { inTransaction } from '../../src/domain/transaction';
import { prepareLeases, takeConversation } from '../../src/line/conversation-lease';
import { type FixedMessages, messagesOf } from '../../src/line/fixed-messages';
import type { Gateway } from '../../src/line/gateway';
import { type InboxRow, inboxCollection, prepareInbox } from '../../src/line/inbox';
import type { Message } from '../../src/line/types';
import { InboxWorker, type WorkerOptions } from '../../src/line/worker';
import { silentLog } from '../../src/log';
import { useDatabase } from '../../src/testing/database';
import { waitUntil } from '../../src/testing/wait-until';

// A worker that is not started never looks by itself: what it does, it does because it was woken.
useDatabase();

const NOW = new Date('2026-11-20T03:00:10Z');
const workers: InboxWorker[] = [];
/** the ids of what was handled, and the texts of replies, in order */
let handled: string[];
let replies: string[];

beforeAll(async () => {
  await prepareInbox();
  await prepareLeases();
});
beforeEach(() => {
  [handled, replies] = [[], []];
});
afterEach(async () => {
  jest.restoreAllMocks();
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
  await inboxCollection().deleteMany({});
  await mongoose.connection.collection('inbox_leases').deleteMany({});
});

const gateway = {
  reply: async (_token: string, messages: FixedMessages) => {
    for (const message of messagesOf(messages)) replies.push('text' in message ? message.text : message.type);
    return { requestId: null, alreadyAccepted: false };
  },
  showLoading: async () => undefined,
} as unknown as Gateway;

function worker(options: Partial<WorkerOptions> = {}): InboxWorker {
  const made = new InboxWorker({
    gateway,
    handle: async (_event, { eventId }) => {
      // A transaction that met a conflict runs again, and with it the handler.
      if (!handled.includes(eventId)) handled.push(eventId);
      return [];
    },
    transact: inTransaction,
    apology: () => [],
    log: silentLog,
    now: () => NOW,
    ...options,
  });
  workers.push(made);
  return made;
}

const row = (id: string, user: string, change: Partial<InboxRow> = {}): InboxRow => ({
  _id: id,
  partner: user,
  at: 1,
  receivedAt: NOW,
  state: 'new',
  open: true,
  tries: 0,
  body: JSON.stringify({ type: 'message', replyToken: `t-${id}`, source: { type: 'user', userId: user } }),
  ...change,
});
const users = (count: number, letter = 'U') => Array.from({ length: count }, (_, n) => `${letter}${n}`);
const flood = (count: number, user: string) =>
  Array.from({ length: count }, (_, n) => row(`${user}-${n}`, user, { at: n }));
const store = (rows: InboxRow[]) => inboxCollection().insertMany(rows);
const allOver = () =>
  waitUntil('everything is over', async () => (await inboxCollection().countDocuments({ open: true })) === 0);

test('one conversation is taken once, and worked off', async () => {
  const taken = jest.spyOn(mongoose.connection.collection('inbox_leases'), 'insertMany');
  await store(flood(4, 'U0'));
  worker().wake(['U0']);
  await allOver();
  expect(handled).toEqual(['U0-0', 'U0-1', 'U0-2', 'U0-3']);
  expect(taken).toHaveBeenCalledTimes(1);
});

test('what waits for a later try is left, and what came after it waits with it', async () => {
  await store([row('later', 'U0', { tries: 1, notBefore: new Date(NOW.getTime() + 1) }), row('next', 'U0', { at: 2 })]);
  await store([row('due', 'U1', { notBefore: NOW })]);
  const one = worker();
  one.wake(['U0', 'U1']);
  await waitUntil('what is due is over', async () => handled.length > 0);
  await one.stop();
  expect(handled).toEqual(['due']);
});

test('more conversations than have places are worked off, all that each has to say', async () => {
  await store(users(9).flatMap((user) => flood(2, user)));
  worker({ registeredAmong: async (ids) => new Set(ids) }).wake(users(9));
  await allOver();
  expect(handled).toHaveLength(18);
});

test('guests are all served too, also where nobody knows yet who is registered', async () => {
  const asked: (readonly string[])[] = [];
  const registeredAmong = async (ids: readonly string[]) => {
    asked.push(ids);
    return new Set<string>();
  };
  await store(users(10, 'G').flatMap((user) => flood(1, user)));
  worker({ registeredAmong }).wake(users(10, 'G'));
  await allOver();
  expect(handled).toHaveLength(10);
  expect(asked.flat().length).toBeGreaterThan(0);
});

test('what processes died with is worked one after the other, the next as soon as one is over', async () => {
  await store(users(3).map((user) => row(`deadly ${user}`, user, { deaths: 2 })));
  worker().wake(users(3));
  await allOver();
  expect(handled.sort()).toEqual(users(3).map((user) => `deadly ${user}`));
});

test('a conversation that another worker has is left to it', async () => {
  await takeConversation('U0', 'another', NOW);
  await store([row('E0', 'U0'), row('E1', 'U1')]);
  worker().wake(['U0', 'U1']);
  await waitUntil('the other is over', () => handled.length > 0);
  expect(handled).toEqual(['E1']);
});

test('who was told to stop takes up nothing any more', async () => {
  const taken = jest.spyOn(mongoose.connection.collection('inbox_leases'), 'insertMany');
  await store([row('E0', 'U0')]);
  const one = worker();
  await one.stop();
  one.wake(['U0']);
  await one.idle();
  expect(taken).not.toHaveBeenCalled();
});

test('a conversation that cannot be served once is served when it is woken the next time', async () => {
  await store([row('E0', 'U0')]);
  const failing = jest.spyOn(mongoose.connection.collection('inbox_leases'), 'findOneAndUpdate');
  failing.mockRejectedValueOnce(new Error('no database'));
  const one = worker();
  one.wake(['U0']);
  await one.idle();
  one.wake(['U0']);
  await allOver();
  expect(handled).toEqual(['E0']);
});

describe('a limit of events a minute', () => {
  const counted: number[] = [];
  const limit = (perMinute: number) => {
    const totals = new Map<string, number>();
    return {
      perMinute,
      shared: {
        add: async (key: string, points: number) => {
          totals.set(key, (totals.get(key) ?? 0) + points);
          return totals.get(key) ?? 0;
        },
      },
      tooMany: (from: Date, until: Date): Message[] => [
        { type: 'text', text: `${from.toISOString()}/${until.toISOString()}` },
      ],
      count: (events: number) => void counted.push(events),
    };
  };
  const registeredAmong = async (ids: readonly string[]) => new Set(ids);
  beforeEach(() => counted.splice(0));

  test('is said once to who reaches it, with the minute it is of; the rest is closed in one go', async () => {
    await store(flood(9, 'U0'));
    worker({ limit: limit(6), registeredAmong }).wake(['U0']);
    await allOver();
    expect(handled).toHaveLength(6);
    expect(replies).toEqual(['2026-11-20T03:00:00.000Z/2026-11-20T03:01:00.000Z']);
    expect(counted).toEqual([1, 2]);
  });

  test('closes what is too much also where nobody counts it', async () => {
    await store(flood(9, 'U0'));
    worker({ limit: { ...limit(6), count: undefined }, registeredAmong }).wake(['U0']);
    await allOver();
    expect(handled).toHaveLength(6);
  });

  test('does not count what is tried again, nor what a process died with', async () => {
    const again = users(3).map((_, n) => row(`again ${n}`, 'U0', { at: n, tries: 1 }));
    const deadly = users(3).map((_, n) => row(`deadly ${n}`, 'U0', { at: 10 + n, deaths: 1 }));
    await store([...again, ...deadly]);
    worker({ limit: limit(1), registeredAmong }).wake(['U0']);
    await allOver();
    expect(handled).toHaveLength(6);
    expect(counted).toEqual([]);
  });
});
