import { isDeepStrictEqual } from 'node:util';
import { MovableClock } from '../../src/clock';
import { inTransaction } from '../../src/domain/transaction';
import { prepareLeases } from '../../src/line/conversation-lease';
import { type FixedMessages, messagesOf } from '../../src/line/fixed-messages';
import type { Gateway } from '../../src/line/gateway';
import { type InboxRow, inboxCollection, prepareInbox } from '../../src/line/inbox';
import { LineError } from '../../src/line/line-error';
import type { Piggyback } from '../../src/line/piggyback';
import type { Message } from '../../src/line/types';
import { InboxWorker } from '../../src/line/worker';
import { silentLog } from '../../src/log';
import { useDatabase } from '../../src/testing/database';

useDatabase();

const clock = new MovableClock();
const refused = new LineError('refused', 400, false, 'refused');
const limited = new LineError('limited', 429, false, 'limited');
const failed = new LineError('unreached', 500, true, 'failed');
const unreachable = new LineError('unreached', null, false, 'no connection');

let worker: InboxWorker;
/** what LINE was asked to reply */
let asked: string[][];
/** what was recorded of what rode along */
let recorded: unknown[][];

beforeAll(async () => {
  await prepareInbox();
  await prepareLeases();
});
beforeEach(() => {
  asked = [];
  recorded = [];
});
afterEach(async () => {
  await worker.stop();
  await inboxCollection().deleteMany({});
  clock.reset();
});

const message = (text: string): Message => ({ type: 'text', text });
const texts = (messages: FixedMessages): string[] =>
  messagesOf(messages).map((one) => ('text' in one ? one.text : one.type));

/**
 * One event is answered, and one message rides along.
 * @param says what LINE says to call after call; then it takes everything
 * @param change of the event as it is found
 */
async function answerWithRider(says: (Error | (() => Promise<void>))[], change: Partial<InboxRow> = {}): Promise<void> {
  const say = async (messages: FixedMessages) => {
    asked.push(texts(messages));
    const next = says.shift();
    if (next instanceof Error) throw next;
    await next?.();
    return { requestId: `request ${asked.length}`, alreadyAccepted: false };
  };
  const piggyback: Piggyback = {
    take: async () => [message('rider')],
    // A transaction that met a conflict runs again, and tells the same once more.
    record: async (...told) => {
      if (!recorded.some((one) => isDeepStrictEqual(one, told))) recorded.push(told);
    },
  };
  const event = { type: 'message', replyToken: 'token', source: { type: 'user', userId: 'U1' } };
  await inboxCollection().insertOne({
    _id: 'E1',
    partner: 'U1',
    at: 1,
    receivedAt: clock.now(),
    tries: 0,
    open: true,
    body: JSON.stringify(event),
    state: 'new',
    ...change,
  });
  worker = new InboxWorker({
    gateway: {
      reply: (_token: string, messages: FixedMessages) => say(messages),
      showLoading: async () => undefined,
    } as unknown as Gateway,
    handle: async () => [message('answer')],
    transact: inTransaction,
    apology: () => [message('ขออภัย')],
    piggyback,
    log: silentLog,
    now: () => clock.now(),
  });
  await worker.idle();
}

/** Goes on after the longest wait between two tries, so often. */
async function waitFor(times: number): Promise<void> {
  for (let time = 0; time < times; time++) {
    clock.advance(60_000);
    await worker.idle();
  }
}

const stored = () => inboxCollection().findOne({ _id: 'E1' });
/** An event that a crash left while its answer was on its way. */
const crashed = (): Pick<InboxRow, 'state' | 'answer'> => ({
  state: 'handled',
  answer: {
    replyToken: 'token',
    to: 'U1',
    messages: [message('rider'), message('answer')],
    riders: 1,
    maybeSent: true,
  },
});

test('are sent with the answer, under the id of its request', async () => {
  await answerWithRider([]);
  expect(asked).toEqual([['rider', 'answer']]);
  expect(recorded).toEqual([['E1', 'sent', 'request 1']]);
});

test('are sent, under no known id, when the token tells after a crash that the answer arrived', async () => {
  await answerWithRider([refused], crashed());
  expect(recorded).toEqual([['E1', 'sent', null]]);
});

test('nobody knows of them after a crash during the reply and a token that went stale', async () => {
  const receivedAt = clock.now();
  clock.advance(50_000);
  await answerWithRider([], { ...crashed(), receivedAt });
  expect(asked).toEqual([]);
  expect(recorded).toEqual([['E1', 'unknown', undefined]]);
});

test('nobody knows of them when LINE failed and the token went stale', async () => {
  await answerWithRider([failed]);
  await waitFor(1);
  expect(asked).toEqual([['rider', 'answer']]);
  expect(recorded).toEqual([['E1', 'unknown', undefined]]);
});

test('were not sent when the answer never reached LINE while its token was fresh', async () => {
  await answerWithRider([unreachable]);
  await waitFor(1);
  expect(recorded).toEqual([['E1', 'not_sent', undefined]]);
  expect(await stored()).toMatchObject({ state: 'done' });
});

describe('refused by LINE', () => {
  test('stay behind, and the answer goes out without them', async () => {
    await answerWithRider([refused]);
    expect(asked).toEqual([['rider', 'answer'], ['answer']]);
    expect(recorded).toEqual([['E1', 'not_sent']]);
    expect(await stored()).toMatchObject({ state: 'done' });
  });

  test('stay behind once: an answer that is refused alone is not tried again', async () => {
    await answerWithRider([refused, refused]);
    expect(asked).toEqual([['rider', 'answer'], ['answer']]);
    expect(recorded).toEqual([['E1', 'not_sent']]);
  });

  test('stay behind for good: what is tried later is the answer alone', async () => {
    await answerWithRider([refused, limited]);
    clock.advance(1_000);
    await worker.idle();
    expect(asked.at(-1)).toEqual(['answer']);
    expect(asked).toHaveLength(3);
    expect(recorded).toEqual([['E1', 'not_sent']]);
  });

  test('are let go before the answer is tried alone, so that a crash then finds both as they are', async () => {
    let found: unknown;
    const look = async () => {
      found = { row: await stored(), recorded: [...recorded] };
    };
    await answerWithRider([refused, look]);
    expect(found).toMatchObject({
      row: { state: 'handled', answer: { messages: JSON.stringify([message('answer')]), riders: 0, maybeSent: true } },
      recorded: [['E1', 'not_sent']],
    });
  });
});
