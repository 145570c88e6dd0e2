import { MovableClock } from '../../src/clock';
import { inTransaction } from '../../src/domain/transaction';
import type { AnsweringOptions } from '../../src/line/answering';
import { EventProcess } from '../../src/line/event-process';
import { type FixedMessages, messagesOf } from '../../src/line/fixed-messages';
import type { Gateway } from '../../src/line/gateway';
import { type InboxRow, inboxCollection, prepareInbox, type StoredAnswer } from '../../src/line/inbox';
import type { LateAnswer } from '../../src/line/late-answers';
import { LineError } from '../../src/line/line-error';
import type { Message } from '../../src/line/types';
import { silentLog } from '../../src/log';
import { useDatabase } from '../../src/testing/database';

useDatabase();
beforeAll(prepareInbox);

const clock = new MovableClock();
const text = (words: string): Message => ({ type: 'text', text: words });
/** LINE takes no empty text. */
const WRONG = text('');
const malformed = new LineError('refused', 400, false, 'malformed', null, { isMalformed: true });
const staleToken = new LineError('refused', 400, false, 'Invalid reply token');

/** what LINE was asked to reply, and what it took */
let asked: string[][];
let taken: string[][];
/** what LINE does with reply after reply; then it takes what is no empty text */
let says: (Error | (() => Promise<Error>))[];
let late: LateAnswer[];
let told: { id: string; changed: StoredAnswer['changed'] }[];
let counted: string[];

beforeEach(() => {
  [asked, taken, says, late, told, counted] = [[], [], [], [], [], []];
});
afterEach(async () => {
  await inboxCollection().deleteMany({});
  clock.reset();
});

const wordsOf = (messages: readonly Message[]) => messages.map((one) => ('text' in one ? one.text : one.type));
const gateway = {
  reply: async (_token: string, messages: FixedMessages) => {
    const words = wordsOf(messagesOf(messages));
    asked.push(words);
    const said = says.shift() ?? (words.includes('') ? malformed : null);
    const next = typeof said === 'function' ? await said() : said;
    if (next) throw next;
    taken.push(words);
    return { requestId: null, alreadyAccepted: false };
  },
  showLoading: async () => undefined,
} as unknown as Gateway;

const processOf = (said: Message, change: Partial<Omit<AnsweringOptions, 'gateway'>> = {}) =>
  new EventProcess({
    gateway,
    transact: inTransaction,
    now: () => clock.now(),
    log: silentLog,
    changed: () => 'kham-muang',
    apology: () => [],
    handle: async () => [said],
    late: {
      notSent: async (answer) => {
        late.push(answer);
        return 'queued';
      },
      maybeSent: async () => 'noted',
    },
    onMalformed: async ({ _id: id }, { changed }) => {
      told.push({ id, changed });
      return [text(`ขออภัย ${id}`)];
    },
    countAnswer: (outcome) => counted.push(outcome),
    ...change,
  });

async function event(change: Partial<InboxRow> = {}): Promise<InboxRow> {
  const body = JSON.stringify({ type: 'message', replyToken: 't', source: { type: 'user', userId: 'U1' } });
  const row: InboxRow = {
    _id: 'E1',
    partner: 'U1',
    at: 1,
    receivedAt: clock.now(),
    tries: 0,
    open: true,
    body,
    state: 'new',
  };
  await inboxCollection().insertOne({ ...row, ...change });
  return { ...row, ...change };
}
const row = () => inboxCollection().findOne({ _id: 'E1' });

test('an answer that LINE never takes ends in an apology with the event’s number, by the same token', async () => {
  await processOf(WRONG).process(await event());
  expect(asked).toEqual([[''], ['ขออภัย E1']]);
  expect(taken).toEqual([['ขออภัย E1']]);
  expect(told).toEqual([{ id: 'E1', changed: 'kham-muang' }]);
  expect(late).toEqual([]);
  expect(counted).toEqual(['replied']);
  // With its body, by which whoever looks after the server finds the fault.
  expect(await row()).toMatchObject({ state: 'failed', body: expect.any(String) });
});

test('an answer that cannot even be made ends in the same apology at once, and nothing of the event is stored', async () => {
  const handle = async () => {
    throw new RangeError('postback report.start has 301 characters');
  };
  await processOf(WRONG, { handle } as Partial<AnsweringOptions>).process(await event());
  expect(taken).toEqual([['ขออภัย E1']]);
  expect(told).toEqual([{ id: 'E1', changed: null }]);
  expect(await row()).toMatchObject({ state: 'failed', body: expect.any(String) });
});

test('such an apology is stored as maybe sent before LINE is asked to take it', async () => {
  const handle = async () => {
    throw new RangeError('a card has 13 bubbles');
  };
  const stored: unknown[] = [];
  says = [
    async () => {
      stored.push(await row());
      return staleToken;
    },
  ];
  const found = await event({ notBefore: clock.now(), tries: 1 });
  await processOf(WRONG, { handle } as Partial<AnsweringOptions>).process(found);
  expect(stored).toMatchObject([{ state: 'handled', answer: { isApology: true, maybeSent: true } }]);
  expect(stored[0]).not.toHaveProperty('notBefore');
});

test('an apology that is refused as well is not apologised for again', async () => {
  says = [malformed, malformed];
  await processOf(WRONG).process(await event());
  expect(asked).toHaveLength(2);
  expect(told).toHaveLength(1);
  expect(late.map(({ isApology, messages }) => [isApology, wordsOf(messages)])).toEqual([[true, ['ขออภัย E1']]]);
});

test('an apology that LINE does not take now goes out when LINE is back, alone', async () => {
  says = [malformed, new LineError('limited', 429, false, 'limited')];
  const one = processOf(WRONG);
  await one.process(await event());
  clock.advance(5_000);
  await one.process((await row()) as InboxRow);
  expect(taken).toEqual([['ขออภัย E1']]);
  expect(told).toHaveLength(1);
});

test('a token that is refused says nothing of the answer, which is told in another way', async () => {
  says = [staleToken];
  await processOf(text('คำตอบ')).process(await event());
  expect(told).toEqual([]);
  expect(late.map(({ messages }) => wordsOf(messages))).toEqual([['คำตอบ']]);
});

test('what may have been sent before was not, when it is no message that LINE takes', async () => {
  const answer: StoredAnswer = {
    replyToken: 't',
    to: 'U1',
    messages: [WRONG],
    by: 'another',
    maybeSent: true,
    changed: null,
  };
  await processOf(WRONG).process(await event({ state: 'handled', answer }));
  expect(taken).toEqual([['ขออภัย E1']]);
});

test('what is to be told later, and LINE would not take then, is an apology at once', async () => {
  const early = await event();
  clock.advance(60_000);
  await processOf(WRONG).process(early);
  expect(asked).toEqual([]);
  expect(told).toEqual([{ id: 'E1', changed: 'kham-muang' }]);
  expect(late.map(({ isApology, messages }) => [isApology, wordsOf(messages)])).toEqual([[true, ['ขออภัย E1']]]);
});

test.each<[string, Partial<StoredAnswer>, string[]]>([
  ['an apology that LINE would not take either is not apologised for again', { isApology: true }, ['']],
  ['where only something rode along nothing is left to apologise for', { riders: 1 }, []],
])('%s when it is told later', async (_what, change, words) => {
  const answer: StoredAnswer = {
    replyToken: 't',
    to: 'U1',
    messages: [WRONG],
    by: 'a',
    maybeSent: false,
    changed: null,
  };
  const early = await event({ state: 'handled', answer: { ...answer, ...change } });
  clock.advance(60_000);
  await processOf(WRONG).process(early);
  expect(told).toEqual([]);
  expect(late.map(({ messages }) => wordsOf(messages))).toEqual([words]);
});

test('a rider that LINE does not take costs nobody the answer', async () => {
  const recorded: string[] = [];
  const piggyback = { take: async () => [WRONG], record: async (_: string, end: string) => void recorded.push(end) };
  await processOf(text('คำตอบ'), { piggyback }).process(await event());
  expect(taken).toEqual([['คำตอบ']]);
  expect(told).toEqual([]);
  expect(recorded).toEqual(['not_sent']);
});

test('without what rode along an answer whose token is refused as well is told in another way', async () => {
  const recorded: string[] = [];
  const piggyback = { take: async () => [WRONG], record: async (_: string, end: string) => void recorded.push(end) };
  says = [malformed, staleToken];
  await processOf(text('คำตอบ'), { piggyback }).process(await event());
  expect(asked).toEqual([['', 'คำตอบ'], ['คำตอบ']]);
  expect(late.map(({ messages }) => wordsOf(messages))).toEqual([['คำตอบ']]);
  expect(recorded).toEqual(['not_sent']);
});

test('an apology whose token is refused is told in another way', async () => {
  says = [malformed, staleToken];
  await processOf(WRONG).process(await event());
  expect(late.map(({ isApology, messages }) => [isApology, wordsOf(messages)])).toEqual([[true, ['ขออภัย E1']]]);
});

test.each([
  ['an apology', []],
  ['an answer without what rode along', [text('มากับคำตอบ')]],
])('%s is stored as maybe sent before LINE is asked to take it', async (_what, riders) => {
  const stored: unknown[] = [];
  const looking = async (): Promise<Error> => {
    stored.push((await row())?.answer);
    return staleToken;
  };
  says = [malformed, looking];
  await processOf(text('คำตอบ'), { piggyback: { take: async () => riders, record: async () => undefined } }).process(
    await event(),
  );
  expect(stored).toEqual([expect.objectContaining({ maybeSent: true })]);
});

test.each([
  ['apologises', []],
  ['lets go of what rode along', [text('มากับคำตอบ')]],
])('who is not to answer any more never %s', async (_what, riders) => {
  const recorded: string[] = [];
  const piggyback = { take: async () => riders, record: async (_: string, end: string) => void recorded.push(end) };
  const takenOver = async (): Promise<Error> => {
    await inboxCollection().updateOne({ _id: 'E1' }, { $set: { 'answer.by': 'another' } });
    return malformed;
  };
  says = [takenOver];
  await processOf(text('คำตอบ'), { piggyback }).process(await event());
  expect(asked).toHaveLength(1);
  expect(recorded).toEqual([]);
  expect(late).toEqual([]);
  expect(await row()).toMatchObject({ state: 'handled', open: true, answer: { by: 'another' } });
});
