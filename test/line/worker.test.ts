import mongoose from 'mongoose';
import { MovableClock } from '../../src/clock';
import { inTransaction } from '../../src/domain/transaction';
import { prepareLeases, takeConversation } from '../../src/line/conversation-lease';
import type { EventHandler } from '../../src/line/event-handler';
import { type FixedMessages, messagesOf } from '../../src/line/fixed-messages';
import type { Gateway } from '../../src/line/gateway';
import { type InboxRow, inboxCollection, prepareInbox } from '../../src/line/inbox';
import { LineError } from '../../src/line/line-error';
import type { Message } from '../../src/line/types';
import { InboxWorker } from '../../src/line/worker';
import { silentLog } from '../../src/log';
import { useDatabase } from '../../src/testing/database';

useDatabase();

const Effects = mongoose.model('Effect', new mongoose.Schema({ eventId: String, note: String }));
const clock = new MovableClock();
const workers: InboxWorker[] = [];

beforeAll(async () => {
  await Effects.createCollection();
  await mongoose.connection.createCollection('inbox');
  await prepareInbox();
  await prepareLeases();
});
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
  await inboxCollection().deleteMany({});
  await mongoose.connection.collection('inbox_leases').deleteMany({});
  clock.reset();
});

/** Plays LINE: takes what it is told to take and writes down what it was asked. */
function recorder(replies: unknown[] = []) {
  const sent: string[] = [];
  const texts: string[] = [];
  const say = async (what: string, messages: Message[] | FixedMessages = []) => {
    sent.push(what);
    for (const message of messagesOf(messages)) texts.push('text' in message ? message.text : message.type);
    const next = replies.shift();
    if (next instanceof Error) throw next;
    return { requestId: null, alreadyAccepted: false };
  };
  const gateway = {
    reply: (token: string, messages: FixedMessages) => say(`reply ${token}`, messages),
    push: (to: string) => say(`push ${to}`),
    showLoading: async () => undefined,
  } as unknown as Gateway;
  return { sent, texts, gateway };
}

function worker(handle: EventHandler, line = recorder(), onRetry?: () => void): InboxWorker {
  const made = new InboxWorker({
    gateway: line.gateway,
    handle,
    transact: inTransaction,
    apology: () => [{ type: 'text', text: 'ขออภัย' }],
    log: silentLog,
    now: () => clock.now(),
    count: (outcome) => {
      if (outcome === 'retried') onRetry?.();
    },
  });
  workers.push(made);
  return made;
}

const answering: EventHandler = async (_event, { eventId }) => {
  await Effects.create([{ eventId }]);
  return [{ type: 'text', text: eventId }];
};

function row(id: string, change: Partial<InboxRow> = {}): InboxRow {
  const event = { type: 'message', replyToken: `t-${id}`, source: { type: 'user', userId: 'U1' } };
  return {
    _id: id,
    partner: 'U1',
    at: 1,
    receivedAt: clock.now(),
    state: 'new',
    open: true,
    tries: 0,
    body: JSON.stringify(event),
    ...change,
  };
}
const store = (...rows: InboxRow[]) => inboxCollection().insertMany(rows);
const stateOf = async (id: string) => (await inboxCollection().findOne({ _id: id }))?.state;
const effects = async () => (await Effects.find().sort({ _id: 1 })).map((effect) => effect.eventId);

test('events of one partner are handled in the order they happened, not in the order they came', async () => {
  const line = recorder();
  await store(row('second', { at: 2 }), row('third', { at: 3 }), row('first', { at: 1 }));

  await worker(answering, line).idle();

  expect(line.sent).toEqual(['reply t-first', 'reply t-second', 'reply t-third']);
});

test('a handled event keeps its id and nothing of what was said or answered', async () => {
  await store(row('E1'));
  await worker(answering).idle();

  expect(await inboxCollection().findOne({ _id: 'E1' })).toEqual({
    _id: 'E1',
    at: 1,
    receivedAt: expect.any(Date),
    state: 'done',
    tries: 0,
    closedAt: expect.any(Date),
  });
});

test('a failing event leaves no effect, holds back what came after it, and is tried again', async () => {
  const tried: string[] = [];
  const handle: EventHandler = async (event, meta) => {
    tried.push(meta.eventId);
    const replies = await answering(event, meta);
    if (tried.length === 1) throw new Error('broken once');
    return replies;
  };
  await store(row('E1', { at: 1 }), row('E2', { at: 2 }));

  await worker(handle, recorder(), () => clock.advance(1_000)).idle();

  expect(tried).toEqual(['E1', 'E1', 'E2']);
  expect(await effects()).toEqual(['E1', 'E2']);
});

test('an event that fails every time ends with an apology and is kept for an admin', async () => {
  const line = recorder();
  await store(row('E1'));
  const one = worker(() => Promise.reject(new Error('always')), line);

  for (let tries = 0; tries < 5; tries++) {
    await one.idle();
    clock.advance([1_000, 5_000, 15_000, 25_000][tries] ?? 0);
  }

  expect(line.sent).toEqual(['reply t-E1']);
  expect(line.texts).toEqual(['ขออภัย']);
  expect(await inboxCollection().findOne({ _id: 'E1' })).toMatchObject({ state: 'failed', body: expect.any(String) });
});

test('an answer that LINE limited is sent later, and the event is not handled again', async () => {
  const line = recorder([new LineError('limited', 429, false, 'limited')]);
  await store(row('E1'));
  const one = worker(answering, line);

  await one.idle();
  expect(await stateOf('E1')).toBe('handled');
  clock.advance(1_000);
  await one.idle();

  expect(line.sent).toEqual(['reply t-E1', 'reply t-E1']);
  expect(await effects()).toEqual(['E1']);
  expect(await stateOf('E1')).toBe('done');
});

test('an answer found after a crash is tried by its token; when LINE refuses that, it had arrived', async () => {
  const line = recorder([new LineError('refused', 400, false, 'Invalid reply token')]);
  const answer = {
    replyToken: 't-E1',
    to: 'U1',
    maybeSent: true,
    messages: [{ type: 'text' as const, text: 'x' }],
  };
  await store(row('E1', { state: 'handled', answer }));

  await worker(answering, line).idle();

  expect(line.sent).toEqual(['reply t-E1']);
  expect(await effects()).toEqual([]);
  expect(await stateOf('E1')).toBe('done');
});

test('workers side by side handle each event once', async () => {
  const ids = Array.from({ length: 60 }, (_, n) => `E${String(n).padStart(2, '0')}`);
  await store(...ids.map((id, n) => row(id, { partner: `U${n % 7}`, at: n })));

  await Promise.all([worker(answering), worker(answering), worker(answering)].map((one) => one.idle()));

  expect((await effects()).sort()).toEqual(ids);
});

test('a partner that a living worker holds is left alone until its lease ends', async () => {
  await store(row('E1'));
  await takeConversation('U1', 'another-worker', clock.now());
  const one = worker(answering);

  one.start();
  await one.stop();
  expect(await stateOf('E1')).toBe('new');

  clock.advance(10_001);
  await worker(answering).idle();
  expect(await stateOf('E1')).toBe('done');
});

test('a conversation of a worker that died before the clock was put back is taken at once, and no event is to blame', async () => {
  await store(row('E1'));
  await takeConversation('U1', 'a-dead-worker', new Date(clock.now().getTime() + 3_600_000));
  let deaths: number | undefined;
  await worker(async (event, meta) => {
    deaths = (await inboxCollection().findOne({ _id: 'E1' }))?.deaths;
    return answering(event, meta);
  }).idle();
  expect(await stateOf('E1')).toBe('done');
  expect(deaths).toBeUndefined();
});

test('an event without an answer is closed together with its effects', async () => {
  await store(row('E1'));
  await worker(async (_event, { eventId }) => {
    await Effects.create([{ eventId }]);
    return [];
  }).idle();

  expect(await effects()).toEqual(['E1']);
  expect(await stateOf('E1')).toBe('done');
});

test('an answer in a 1:1 chat that takes long shows the three dots meanwhile', async () => {
  const line = recorder();
  const shown = new Promise<string>((resolve) => {
    Object.assign(line.gateway, { showLoading: async (userId: string) => resolve(userId) });
  });
  await store(row('E1'));
  const slow = new InboxWorker({
    gateway: line.gateway,
    transact: inTransaction,
    log: silentLog,
    now: () => clock.now(),
    loadingAfterMs: 1,
    apology: () => [],
    // The handler is not done before the dots are there.
    handle: async () => [{ type: 'text', text: await shown }],
  });
  workers.push(slow);

  await slow.idle();

  expect(await shown).toBe('U1');
  expect(line.sent).toEqual(['reply t-E1']);
});
