import type { ClientSession } from 'mongoose';
import { MovableClock } from '../../src/clock';
import { inTransaction } from '../../src/domain/transaction';
import { fromStored } from '../../src/line/answer';
import { Answering, type AnsweringOptions } from '../../src/line/answering';
import { EventProcess } from '../../src/line/event-process';
import type { Gateway } from '../../src/line/gateway';
import { type InboxRow, inboxCollection, prepareInbox, type StoredAnswer } from '../../src/line/inbox';
import type { LateAnswer, LateOutcome } from '../../src/line/late-answers';
import { LineError } from '../../src/line/line-error';
import { silentLog } from '../../src/log';
import { useDatabase } from '../../src/testing/database';

useDatabase();
beforeAll(prepareInbox);

const clock = new MovableClock();
const refused = new LineError('refused', 400, false, 'Invalid reply token');
const unauthorised = new LineError('refused', 401, false, 'unauthorised');
const limited = new LineError('limited', 429, false, 'limited');
const failed = new LineError('unreached', 500, true, 'failed');
const unreachable = new LineError('unreached', null, false, 'no connection');

/** the tokens that LINE was asked to reply to, and those that it took */
let asked: string[];
let taken: Set<string>;
/** what LINE does with reply after reply; then it takes what has a token that it has not taken yet */
let says: (Error | (() => Promise<void>))[];
/** what people are told in another way than by reply */
let late: { end: 'notSent' | 'maybeSent'; answer: LateAnswer }[];
let counted: string[];

beforeEach(() => {
  [asked, taken, says, late, counted] = [[], new Set(), [], [], []];
});
afterEach(async () => {
  await inboxCollection().deleteMany({});
  clock.reset();
});

const gateway = {
  reply: async (token: string) => {
    asked.push(token);
    const next = says.shift();
    if (next instanceof Error) throw next;
    await next?.();
    if (taken.has(token)) throw refused;
    taken.add(token);
    return { requestId: null, alreadyAccepted: false };
  },
  showLoading: async () => undefined,
} as unknown as Gateway;

const kept =
  (end: 'notSent' | 'maybeSent', outcome: LateOutcome) =>
  async (answer: LateAnswer): Promise<LateOutcome> => {
    late.push({ end, answer });
    return outcome;
  };

const options = (change: Partial<AnsweringOptions> = {}): AnsweringOptions => ({
  gateway,
  transact: inTransaction,
  now: () => clock.now(),
  late: { notSent: kept('notSent', 'queued'), maybeSent: kept('maybeSent', 'noted') },
  countAnswer: (outcome) => counted.push(outcome),
  ...change,
});

/** A worker that answers every event. */
const worker = (change: Partial<AnsweringOptions> = {}, changed: string | null = null) =>
  new EventProcess({
    ...options(change),
    gateway,
    log: silentLog,
    changed: () => changed,
    apology: () => [],
    handle: async () => [{ type: 'text', text: 'answer' }],
  });

async function event(id: string, change: Partial<InboxRow> = {}): Promise<void> {
  const body = JSON.stringify({ type: 'message', replyToken: `t-${id}`, source: { type: 'user', userId: 'U1' } });
  await inboxCollection().insertOne({
    _id: id,
    partner: 'U1',
    at: 1,
    receivedAt: clock.now(),
    tries: 0,
    open: true,
    body,
    state: 'new',
    ...change,
  });
}

async function row(id: string): Promise<InboxRow> {
  const found = await inboxCollection().findOne({ _id: id });
  if (!found) throw new Error('there is no such event');
  return found;
}

const stored = (change: Partial<StoredAnswer> = {}): StoredAnswer => ({
  replyToken: 't-E1',
  to: 'U1',
  messages: [{ type: 'text', text: 'answer' }],
  maybeSent: true,
  by: 'another',
  changed: 'kham-muang',
  ...change,
});

describe('an answer that LINE does not take now', () => {
  test.each([
    ['429', limited],
    ['401', unauthorised],
    ['no connection', unreachable],
    ['500', failed],
  ])(
    '(%s) goes out by reply when LINE is back within the token’s time, however often it was tried',
    async (_, error) => {
      const one = worker();
      await event('E1');
      says = Array.from({ length: 8 }, () => error);
      for (let tries = 0; tries < 9; tries++) {
        await one.process(await row('E1'));
        clock.advance(5_000);
      }
      expect(asked).toEqual(Array(9).fill('t-E1'));
      expect(await row('E1')).toMatchObject({ state: 'done', tries: 0 });
      expect(late).toEqual([]);
      expect(counted).toEqual(['replied']);
    },
  );

  test('leaves its event open and due later, so that it holds no worker', async () => {
    says = [limited];
    await event('E1');
    await worker().process(await row('E1'));
    const { notBefore } = await row('E1');
    expect(notBefore?.getTime()).toBeGreaterThan(clock.now().getTime());
  });

  test.each([
    ['never reached LINE', unreachable, 'notSent', 'queued'],
    ['may have reached LINE', failed, 'maybeSent', 'unknown'],
  ] as const)('is told in another way once its token is stale: it %s', async (_, error, end, outcome) => {
    const one = worker({}, 'kham-muang');
    says = [error];
    await event('E1');
    await one.process(await row('E1'));
    clock.advance(50_000);
    await one.process(await row('E1'));
    expect(asked).toHaveLength(1);
    expect(late).toEqual([
      {
        end,
        answer: {
          eventId: 'E1',
          receivedAt: expect.any(Date),
          to: 'U1',
          changed: 'kham-muang',
          isApology: false,
          messages: [{ type: 'text', text: 'answer' }],
        },
      },
    ]);
    expect(counted).toEqual([outcome]);
    expect(await row('E1')).not.toHaveProperty('open');
  });

  test('is asked for by one answer for all while LINE is away, so that few become unclear', async () => {
    const one = worker();
    says = Array.from({ length: 100 }, () => failed);
    const ids = Array.from({ length: 40 }, (_, n) => `E${n}`);
    for (const id of ids) await event(id);
    for (const id of ids) await one.process(await row(id));
    expect(asked.length).toBeLessThanOrEqual(4);
    says = [];
    for (let looks = 0; looks < 2; looks++) {
      clock.advance(2_000);
      for (const id of ids) if ((await row(id)).open) await one.process(await row(id));
    }
    expect(taken.size).toBe(40);
    expect(late).toEqual([]);
  });
});

describe('an event that is handled when its token is stale', () => {
  test('is closed in the same transaction in which its answer is told in another way', async () => {
    await event('E1');
    clock.advance(50_000);
    await worker({}, 'kham-muang').process(await row('E1'));
    expect(asked).toEqual([]);
    expect(late.map(({ end, answer }) => [end, answer.changed])).toEqual([['notSent', 'kham-muang']]);
    expect(await row('E1')).toMatchObject({ state: 'done' });
  });

  test('stays as it is when that fails', async () => {
    await event('E1');
    clock.advance(50_000);
    const failing = { notSent: () => Promise.reject(new Error('no')), maybeSent: kept('maybeSent', 'noted') };
    await worker({ late: failing }).process(await row('E1'));
    expect(await row('E1')).toMatchObject({ state: 'new', tries: 1, open: true });
  });
});

describe('two workers with the same event', () => {
  /** Takes the event over while the first worker is in the middle of something, as when its lease lapsed. */
  const takenOver = async (): Promise<void> => worker({}, 'kham-muang').process(await row('E1'));

  test('answer it once when the first one hangs in its reply and the lease lapses', async () => {
    await event('E1');
    says = [takenOver];
    await worker({}, 'kham-muang').process(await row('E1'));
    expect(asked).toEqual(['t-E1', 't-E1']);
    expect(taken).toEqual(new Set(['t-E1']));
    expect(late).toEqual([]);
    expect(await row('E1')).toMatchObject({ state: 'done' });
  });

  test('answer it once when the database stalls after the first one has stored the answer', async () => {
    await event('E1');
    let isFirst = true;
    const stalling = async <T>(work: (session: ClientSession) => Promise<T>): Promise<T> => {
      const done = await inTransaction(work);
      if (isFirst) {
        isFirst = false;
        await takenOver();
      }
      return done;
    };
    await worker({ transact: stalling }, 'kham-muang').process(await row('E1'));
    expect(taken.size).toBe(1);
    // Its token was refused without a try of its own before: a push would be the second answer.
    expect(late).toEqual([]);
    expect(await row('E1')).toMatchObject({ state: 'done' });
  });

  test('say it once when their clocks are two minutes apart', async () => {
    await event('E1');
    const fast = worker({ now: () => new Date(clock.now().getTime() + 120_000) }, 'kham-muang');
    says = [async () => fast.process(await row('E1'))];
    await worker({}, 'kham-muang').process(await row('E1'));
    expect(taken.size).toBe(1);
    // The one whose clock is ahead cannot know of the reply under way: it says nothing that may have been said.
    expect(late.map(({ end }) => end)).toEqual(['maybeSent']);
    expect(await row('E1')).toMatchObject({ state: 'done' });
  });

  test.each([
    ['a limit', limited],
    ['no connection', unreachable],
    ['a refusal', refused],
  ])('leave what one of them has closed as it is, whatever LINE tells the other (%s)', async (_, error) => {
    await event('E1');
    says = [
      async () => {
        await takenOver();
        throw error;
      },
    ];
    await worker({}, 'kham-muang').process(await row('E1'));
    expect(await row('E1')).toEqual({
      _id: 'E1',
      at: 1,
      receivedAt: expect.any(Date),
      state: 'done',
      tries: 0,
      closedAt: expect.any(Date),
    });
    expect(late).toEqual([]);
  });

  test('do not reopen an event that one of them has done while the other failed at it', async () => {
    await event('E1');
    const found = await row('E1');
    const failing = new EventProcess({
      ...options(),
      gateway,
      log: silentLog,
      apology: () => [],
      handle: async () => {
        await takenOver();
        throw new Error('failed late');
      },
    });
    await failing.process(found);
    expect(await row('E1')).toMatchObject({ state: 'done', tries: 0 });
    expect(await row('E1')).not.toHaveProperty('notBefore');
  });

  test('are told apart by who is to answer: who comes second with what it read before does nothing', async () => {
    await event('E1', { state: 'handled', answer: stored({ maybeSent: false }) });
    const [first, second] = [await row('E1'), await row('E1')];
    const answering = new Answering(options());
    says = [limited];
    await answering.resume(first, fromStored(first.answer as StoredAnswer), silentLog);
    await answering.resume(second, fromStored(second.answer as StoredAnswer), silentLog);
    expect(asked).toHaveLength(1);
    clock.advance(50_000);
    await answering.resume(second, fromStored(second.answer as StoredAnswer), silentLog);
    expect(late).toEqual([]);
    expect(await row('E1')).toMatchObject({ state: 'handled', open: true });
  });
});

describe('a majority write stands before a reply', () => {
  /** What the majority of the database's servers has of the event at the moment of each call. */
  const looking = (found: unknown[]) => async (): Promise<void> => {
    const majority = { readConcern: { level: 'majority' } } as const;
    found.push(await inboxCollection().findOne({ _id: 'E1' }, majority));
  };

  test('at the first try', async () => {
    const found: unknown[] = [];
    says = [looking(found)];
    await event('E1');
    await worker().process(await row('E1'));
    expect(found).toEqual([
      expect.objectContaining({ state: 'handled', answer: expect.objectContaining({ maybeSent: true }) }),
    ]);
  });

  test('at each further one', async () => {
    const found: InboxRow[] = [];
    says = [looking(found)];
    await event('E1', { state: 'handled', answer: stored({ maybeSent: false }) });
    await new Answering(options()).resume(await row('E1'), fromStored(stored({ maybeSent: false })), silentLog);
    expect(found).toHaveLength(1);
    expect(found[0]?.answer).toMatchObject({ maybeSent: true });
    expect(found[0]?.answer?.by).not.toBe('another');
  });

  test('and where it is not acknowledged, nothing is sent', async () => {
    await event('E1', { state: 'handled', answer: stored() });
    const found = await row('E1');
    const unacknowledged = jest
      .spyOn(Object.getPrototypeOf(inboxCollection()), 'updateOne')
      .mockRejectedValueOnce(new Error('waiting for replication timed out'));
    await expect(worker().process(found)).rejects.toThrow('waiting for replication timed out');
    unacknowledged.mockRestore();
    expect(asked).toEqual([]);
  });
});

describe('an event that fails at every try', () => {
  test('has its apology stored as maybe sent before LINE is asked to take it', async () => {
    const failing = new EventProcess({
      ...options(),
      gateway,
      log: silentLog,
      apology: () => [{ type: 'text' as const, text: 'ขออภัย' }],
      handle: () => Promise.reject(new Error('always')),
    });
    await event('E1', { tries: 4, notBefore: clock.now() });
    const found: InboxRow[] = [];
    says = [async () => void found.push(await row('E1'))];
    await failing.process(await row('E1'));
    expect(found).toMatchObject([{ state: 'handled', tries: 5, answer: { isApology: true, maybeSent: true } }]);
    expect(found[0]).not.toHaveProperty('notBefore');
  });

  test('ends with an apology by reply', async () => {
    const failing = new EventProcess({
      ...options(),
      gateway,
      log: silentLog,
      apology: () => [{ type: 'text' as const, text: 'ขออภัย' }],
      handle: () => Promise.reject(new Error('always')),
    });
    await event('E1');
    for (const wait of [1_000, 5_000, 15_000, 25_000, 0]) {
      await failing.process(await row('E1'));
      clock.advance(wait);
    }
    expect(asked).toEqual(['t-E1']);
    expect(await row('E1')).toMatchObject({ state: 'failed', body: expect.any(String) });
  });

  test('has its apology told in another way where its token is stale, and is kept as failed', async () => {
    await event('E1', { tries: 4 });
    clock.advance(60_000);
    const failing = new EventProcess({
      ...options(),
      gateway,
      log: silentLog,
      apology: () => [{ type: 'text' as const, text: 'ขออภัย' }],
      handle: () => Promise.reject(new Error('always')),
    });
    await failing.process(await row('E1'));
    expect(asked).toEqual([]);
    expect(late.map(({ end, answer }) => [end, answer.isApology])).toEqual([['notSent', true]]);
    expect(await row('E1')).toMatchObject({ state: 'failed', body: expect.any(String) });
  });
});
