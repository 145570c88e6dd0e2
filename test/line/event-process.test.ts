import mongoose from 'mongoose';
import { officeId } from '../../src/domain/office-store';
import { bindToOffice } from '../../src/domain/people/directory.model';
import { needTransaction, readingOnly } from '../../src/domain/reading-only';
import { inTransaction } from '../../src/domain/transaction';
import { EventProcess, type EventProcessOptions, type Reading } from '../../src/line/event-process';
import { type FixedMessages, messagesOf } from '../../src/line/fixed-messages';
import type { Gateway } from '../../src/line/gateway';
import { type InboxRow, inboxCollection, prepareInbox } from '../../src/line/inbox';
import type { LateAnswer } from '../../src/line/late-answers';
import type { Message } from '../../src/line/types';
import { silentLog } from '../../src/log';
import { useDatabase } from '../../src/testing/database';

useDatabase();
beforeAll(prepareInbox);

const NOW = new Date('2026-11-20T03:00:00Z');
const text = (words: string): Message => ({ type: 'text', text: words });

/** the texts of reply after reply */
let replies: string[][];
/** whom the three dots were shown to */
let dots: string[];
let counted: string[];
let late: LateAnswer[];

beforeEach(() => {
  [replies, dots, counted, late] = [[], [], [], []];
});
afterEach(() => inboxCollection().deleteMany({}));

const gateway = {
  reply: async (_token: string, messages: Message[] | FixedMessages) => {
    replies.push(messagesOf(messages).map((message) => ('text' in message ? message.text : message.type)));
    return { requestId: null, alreadyAccepted: false };
  },
  showLoading: async (userId: string) => void dots.push(userId),
} as unknown as Gateway;

const processOf = (change: Partial<EventProcessOptions> = {}) =>
  new EventProcess({
    gateway,
    transact: inTransaction,
    now: () => NOW,
    log: silentLog,
    apology: () => [text('ขออภัย')],
    handle: async () => [text('answer')],
    count: (outcome) => counted.push(outcome),
    countAnswer: (outcome) => counted.push(outcome),
    late: {
      notSent: async (answer) => {
        late.push(answer);
        return 'queued';
      },
      maybeSent: async () => 'noted',
    },
    ...change,
  });
const failing = () =>
  processOf({
    handle: async () => {
      throw new Error('broken');
    },
  });

const USER = { type: 'user', userId: 'U1' };
const eventOf = (source: unknown, replyToken: unknown = 'token') =>
  JSON.stringify({ type: 'message', replyToken, source });

async function event(change: Partial<InboxRow> = {}): Promise<InboxRow> {
  const row: InboxRow = {
    _id: 'E1',
    partner: 'U1',
    at: 1,
    receivedAt: NOW,
    state: 'new',
    open: true,
    tries: 0,
    body: eventOf(USER),
    ...change,
  };
  await inboxCollection().insertOne(row);
  return row;
}
const stored = async () => inboxCollection().findOne({ _id: 'E1' });
const waits = async () => ((await stored())?.notBefore?.getTime() ?? 0) - NOW.getTime();

test.each([
  [0, 1_000],
  [1, 5_000],
  [2, 15_000],
  [3, 25_000],
])('an event that failed after %d tries is tried again in %d ms', async (tries, ms) => {
  await failing().process(await event({ tries }));
  expect([(await stored())?.tries, await waits()]).toEqual([tries + 1, ms]);
  expect(counted).toEqual(['retried']);
});

test('the fifth failure is the last: an apology goes out, and the event is kept as failed', async () => {
  await failing().process(await event({ tries: 4 }));
  expect(replies).toEqual([['ขออภัย']]);
  expect(await stored()).toMatchObject({ state: 'failed', tries: 5, body: eventOf(USER) });
  expect((await stored())?.open).toBeUndefined();
  expect(counted).toEqual(['replied', 'failed']);
});

test('before the apology is tried it is stored as maybe sent, so that a crash then sends no second one', async () => {
  const found: (boolean | undefined)[] = [];
  const looking = {
    ...gateway,
    reply: async () => {
      found.push((await stored())?.answer?.maybeSent);
      return { requestId: null, alreadyAccepted: false };
    },
  } as unknown as Gateway;
  const handle = async () => {
    throw new Error('broken');
  };
  await processOf({ gateway: looking, handle }).process(await event({ tries: 4 }));
  expect(found).toEqual([true]);
});

test('what another worker has taken meanwhile is left to it, failure and apology alike', async () => {
  for (const [tries, now] of [
    [0, 1],
    [4, 5],
  ] as const) {
    const found = await event({ tries });
    await inboxCollection().updateOne({ _id: 'E1' }, { $set: { tries: now } });
    await failing().process(found);
    expect(await stored()).toMatchObject({ state: 'new', tries: now });
    expect((await stored())?.notBefore).toBeUndefined();
    await inboxCollection().deleteMany({});
  }
  expect(replies).toEqual([]);
});

test('an event that was handled elsewhere meanwhile is not answered a second time', async () => {
  const found = await event();
  await inboxCollection().updateOne({ _id: 'E1' }, { $set: { state: 'handled' } });
  await processOf().process(found);
  expect(replies).toEqual([]);
  expect(await stored()).toMatchObject({ state: 'handled', tries: 0 });
});

test('what is said in place of an answer is said, and nothing is made ready or handled for it', async () => {
  const [prepare, handle] = [jest.fn(), jest.fn()];
  await processOf({ prepare, handle }).process(await event(), { instead: [text('too many')] });
  expect(replies).toEqual([['too many']]);
  expect([prepare, handle].flatMap(({ mock }) => mock.calls)).toEqual([]);
});

test('what is made ready is ready before the event is handled', async () => {
  const order: string[] = [];
  await processOf({
    prepare: async () => void order.push('prepare'),
    handle: async () => {
      order.push('handle');
      return [];
    },
  }).process(await event());
  expect(order).toEqual(['prepare', 'handle']);
  expect(counted).toEqual(['done']);
});

test.each([
  ['the person', USER, 'U1'],
  ['the group, not the person in it', { type: 'group', groupId: 'C1', userId: 'U1' }, 'C1'],
  ['the room, not the person in it', { type: 'room', roomId: 'R1', userId: 'U1' }, 'R1'],
  ['nobody, where LINE does not say whom', undefined, null],
])('an answer without a token is for %s', async (_whom, source, to) => {
  await processOf({ changed: () => 'sample' }).process(await event({ body: eventOf(source, null) }));
  expect(late).toEqual([
    {
      eventId: 'E1',
      receivedAt: NOW,
      to,
      messages: [text('answer')],
      changed: 'sample',
      isApology: false,
    },
  ]);
  expect(counted).toEqual(['queued', 'done']);
  expect(await stored()).toMatchObject({ state: 'done' });
});

test('an event that is given up gets its apology; one whose answer is stored, what becomes of that', async () => {
  await processOf().giveUp(await event(), silentLog);
  expect(replies).toEqual([['ขออภัย']]);
  await inboxCollection().deleteMany({});

  const answer = { replyToken: 'token', to: 'U1', messages: [text('stored')], by: 'a', maybeSent: false };
  await processOf().giveUp(await event({ state: 'handled', answer }), silentLog);
  expect(replies).toHaveLength(1);
  expect(late.map(({ messages }) => messages)).toEqual([[text('stored')]]);
});

describe('what rides along', () => {
  const take = jest.fn();
  const riding = (answers: number) =>
    processOf({
      piggyback: { take, record: async () => undefined },
      handle: async () => Array.from({ length: answers }, (_, n) => text(`answer ${n}`)),
    });
  beforeEach(() => take.mockReset().mockResolvedValue([text('rider')]));

  test('stands before the answer, and five messages are all there may be', async () => {
    await riding(2).process(await event());
    expect(take).toHaveBeenCalledWith('U1', 3, 'E1');
    expect(replies).toEqual([['rider', 'answer 0', 'answer 1']]);
  });
  test('waits where the answer leaves no room', async () => {
    await riding(5).process(await event());
    expect(take).not.toHaveBeenCalled();
    expect(replies[0]).toHaveLength(5);
  });
  test.each([
    ['in a group', { type: 'group', groupId: 'C1', userId: 'U1' }],
    ['where LINE does not name the person', { type: 'user' }],
  ])('waits %s', async (_where, source) => {
    await riding(1).process(await event({ body: eventOf(source) }));
    expect(take).not.toHaveBeenCalled();
    expect(replies).toEqual([['answer 0']]);
  });
});

describe('the three dots', () => {
  /** An event whose answer is ready after they are due: of two timers of one length the one that was set later goes off later. */
  async function slow(source: unknown): Promise<void> {
    const found = await event({ body: eventOf(source) });
    const due = () => new Promise((resolve) => setTimeout(resolve, 1));
    await processOf({ loadingAfterMs: 1, handle: () => due().then(() => [text('answer')]) }).process(found);
  }
  test('are shown to who waits in a chat of two', async () => {
    await slow(USER);
    expect(dots).toEqual(['U1']);
  });
  test.each([
    ['in a group', { type: 'group', groupId: 'C1', userId: 'U1' }],
    ['where LINE does not name the person', { type: 'user' }],
    ['where LINE names no chat', undefined],
  ])('are not shown %s', async (_where, source) => {
    await slow(source);
    expect(dots).toEqual([]);
  });
});

describe('an event that only reads', () => {
  const faults = jest.fn();
  const reading: Reading = {
    isLikely: () => true,
    run: (work) => readingOnly(work, faults),
    needTransaction,
  };
  const transact = jest.fn(inTransaction) as typeof inTransaction & jest.Mock;
  const readingProcess = (change: Partial<EventProcessOptions> = {}) => processOf({ reading, transact, ...change });
  beforeEach(() => {
    faults.mockReset();
    transact.mockClear();
  });

  test('has no transaction, and stands with a majority before it is answered', async () => {
    const found: unknown[] = [];
    const looking = {
      ...gateway,
      reply: async (_token: string, messages: Message[] | FixedMessages) => {
        const majority = { readConcern: { level: 'majority' as const } };
        found.push(await inboxCollection().findOne({ _id: 'E1' }, majority));
        return gateway.reply(_token, messages);
      },
    } as Gateway;
    const row = await event();
    await readingProcess({ gateway: looking }).process(row);
    expect(found).toEqual([
      expect.objectContaining({ state: 'handled', answer: expect.objectContaining({ maybeSent: true }) }),
    ]);
    expect(replies).toEqual([['answer']]);
    expect(transact).not.toHaveBeenCalled();
    expect(await inboxCollection().findOne({ _id: 'E1' })).toMatchObject({ state: 'done' });
  });

  test.each([
    ['with an answer', [text('answer')], ['replied', 'done']],
    ['without one', [], ['done']],
  ])('%s is counted once', async (_what, said, expected) => {
    await readingProcess({ handle: async () => said }).process(await event());
    expect(counted).toEqual(expected);
  });

  test('is noted together with others in one write', async () => {
    const write = jest.spyOn(mongoose.connection.collection('inbox'), 'bulkWrite');
    const rows = await Promise.all(['E1', 'E2', 'E3'].map((id) => event({ _id: id, body: eventOf(USER, `t-${id}`) })));
    const process = readingProcess();
    await Promise.all(rows.map((row) => process.process(row)));
    expect(replies).toHaveLength(3);
    const majority = write.mock.calls.filter(([, options]) => options?.writeConcern?.w === 'majority');
    expect(majority.map(([updates]) => updates.length)).toEqual([3]);
    write.mockRestore();
  });

  test('is not answered by who finds it handled elsewhere; others of the same write are', async () => {
    const [one, other] = await Promise.all(
      ['E1', 'E2'].map((id) => event({ _id: id, body: eventOf(USER, `t-${id}`) })),
    );
    await inboxCollection().updateOne(
      { _id: 'E1' },
      { $set: { state: 'handled', answer: { by: 'another' } as never } },
    );
    const process = readingProcess();
    await Promise.all([process.process(one as InboxRow), process.process(other as InboxRow)]);
    expect(replies).toEqual([['answer']]);
    expect(await inboxCollection().findOne({ _id: 'E1' })).toMatchObject({
      state: 'handled',
      answer: { by: 'another' },
    });
    expect(await inboxCollection().findOne({ _id: 'E2' })).toMatchObject({ state: 'done' });
  });

  test('is not answered when the write fails, and tried again', async () => {
    const write = jest
      .spyOn(mongoose.connection.collection('inbox'), 'bulkWrite')
      .mockRejectedValueOnce(new Error('away'));
    await readingProcess().process(await event());
    expect(replies).toEqual([]);
    expect(await inboxCollection().findOne({ _id: 'E1' })).toMatchObject({ state: 'new', tries: 1 });
    write.mockRestore();
  });

  test('is handled in a transaction where it has to write; a write that was not declared is a fault besides', async () => {
    const handled = jest.fn();
    const writes = async () => {
      needTransaction();
      handled();
      return [text('written')];
    };
    await readingProcess({ handle: writes }).process(await event());
    expect(faults).not.toHaveBeenCalled();
    const undeclared = async () => {
      await bindToOffice('U1', officeId('kham-muang'));
      return [text('written')];
    };
    await readingProcess({ handle: undeclared }).process(await event({ _id: 'E2', body: eventOf(USER, 't2') }));
    expect(faults).toHaveBeenCalledTimes(1);
    expect(transact).toHaveBeenCalledTimes(2);
    expect(handled).toHaveBeenCalledTimes(1);
    expect(replies).toEqual([['written'], ['written']]);
  });

  test('whose answer is too late is closed in a transaction with what becomes of it', async () => {
    await readingProcess().process(await event({ receivedAt: new Date(NOW.getTime() - 51_000) }));
    expect(late).toHaveLength(1);
    expect(transact).toHaveBeenCalledTimes(1);
  });
});
