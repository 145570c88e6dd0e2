import { Server } from 'mongodb/lib/sdam/server';
import mongoose from 'mongoose';
import { answerOutcome, Inbox, type InboxRow, inboxCollection, prepareInbox } from '../../src/line/inbox';
import { useDatabase } from '../../src/testing/database';

useDatabase();

beforeAll(async () => {
  await mongoose.connection.createCollection('inbox');
  await prepareInbox();
});
afterEach(async () => {
  jest.restoreAllMocks();
  await inboxCollection().deleteMany({});
});

function row(id: string, given: Partial<InboxRow> = {}): InboxRow {
  return { _id: id, partner: 'U1', at: 1, receivedAt: new Date(0), state: 'new', open: true, tries: 0, ...given };
}
const ids = async () =>
  (
    await inboxCollection()
      .find({}, { sort: { _id: 1 } })
      .toArray()
  ).map(({ _id }) => _id);

/** Looks at what is asked of the database from here on. */
const asked = () => jest.spyOn(Server.prototype, 'command');

test('events are acknowledged when the majority has them in its journal', async () => {
  const commands = asked();
  await new Inbox().accept([row('a')]);
  const insert = expect.objectContaining({ insert: 'inbox', writeConcern: { w: 'majority', j: true } });
  const limit = expect.objectContaining({ timeoutContext: expect.objectContaining({ timeoutMS: 1_500 }) });
  expect(commands.mock.calls).toEqual([[expect.anything(), insert, limit]]);
});

test('requests that arrive during a write share the next one', async () => {
  const commands = asked();
  const inbox = new Inbox();
  await Promise.all(['a', 'b', 'c', 'd'].map((id) => inbox.accept([row(id)])));
  expect(commands).toHaveBeenCalledTimes(2);
  expect(await ids()).toEqual(['a', 'b', 'c', 'd']);
});

test.each([
  ['as many as fit', [1, 1_000, 1_000], 2],
  ['one more than fit', [1, 1_000, 1_001], 3],
])('%s share a write', async (_what, sizes, writes) => {
  const commands = asked();
  const inbox = new Inbox();
  const rows = sizes.map((size, of) => Array.from({ length: size }, (_, n) => row(`${of}/${n}`)));
  await Promise.all(rows.map((some) => inbox.accept(some)));
  expect(commands).toHaveBeenCalledTimes(writes);
  expect(await inboxCollection().countDocuments()).toBe(rows.flat().length);
});

test('what is too long for one command is split: of Thai a character is three bytes', async () => {
  const commands = asked();
  const inbox = new Inbox();
  const long = (id: string, characters: number) => inbox.accept([row(id, { body: 'ก'.repeat(characters) })]);
  await Promise.all([long('a', 1), long('b', 2_500_000), long('c', 2_500_000), long('d', 1)]);
  expect(commands).toHaveBeenCalledTimes(3);
  expect(await ids()).toEqual(['a', 'b', 'c', 'd']);
});

test('an event that is already there is left as it is, and those beside it are taken', async () => {
  const inbox = new Inbox();
  await inbox.accept([row('a', { state: 'handled' })]);
  await inbox.accept([row('a'), row('b')]);
  expect(
    await inboxCollection()
      .find({}, { sort: { _id: 1 } })
      .toArray(),
  ).toMatchObject([
    { _id: 'a', state: 'handled' },
    { _id: 'b', state: 'new' },
  ]);
});

test('tells whose events are durable, each once, when they are', async () => {
  const woken: string[][] = [];
  const inbox = new Inbox((conversations) => woken.push(conversations));
  await inbox.accept([row('a'), row('b'), row('c', { partner: 'C1' }), row('d', { partner: undefined })]);
  expect(woken).toEqual([['U1', 'C1']]);
});

test('what the database does not take is acknowledged to nobody, and the next write is tried', async () => {
  const woken: string[][] = [];
  const inbox = new Inbox((conversations) => woken.push(conversations));
  asked().mockRejectedValueOnce(new Error('no database'));
  await expect(inbox.accept([row('a')])).rejects.toThrow('no database');
  expect(woken).toEqual([]);
  await inbox.accept([row('b')]);
  expect(await ids()).toEqual(['b']);
});

test.each([
  [
    'an error of a row that is no duplicate',
    {
      writeErrors: [
        { code: 11000, errmsg: 'E11000' },
        { code: 14031, errmsg: 'disk' },
      ],
    },
    'disk',
  ],
  [
    'a majority that is not reached',
    { writeConcernError: { errmsg: 'waiting for replication timed out' } },
    'replication',
  ],
])('%s is no acknowledgement', async (_what, answer, says) => {
  asked().mockResolvedValueOnce({ ok: 1, ...answer });
  await expect(new Inbox().accept([row('a')])).rejects.toThrow(says);
});

test('more than fifty thousand waiting are not taken; as soon as there is room, they are', async () => {
  const inbox = new Inbox();
  let proceed: (answer: { ok: number }) => void = () => undefined;
  asked()
    .mockReturnValueOnce(new Promise((resolve) => (proceed = resolve)))
    .mockResolvedValue({ ok: 1 });
  const first = inbox.accept([row('first')]);
  const many = inbox.accept(Array.from({ length: 50_000 }, () => row('many')));
  await expect(inbox.accept([row('one too many')])).rejects.toThrow('too many events waiting');
  proceed({ ok: 1 });
  await Promise.all([first, many]);
  await expect(inbox.accept([row('later')])).resolves.toBeUndefined();
});

test.each([
  ['new', { state: 'new' }, 'open'],
  ['handled', { state: 'handled' }, 'open'],
  ['done', { state: 'done' }, 'sent'],
  ['failed', { state: 'failed' }, 'failed'],
] as const)('the answer to an event that is %s', async (_state, given, expected) => {
  await new Inbox().accept([row('a', given)]);
  expect(await answerOutcome('a')).toBe(expected);
});

test('of an event that is no longer remembered nothing is known', async () => {
  expect(await answerOutcome('a')).toBe('gone');
});

test('what is looked for in the inbox has an index that events which are over, or in order, cost no entry', async () => {
  const indexes = await inboxCollection().indexes();
  const costs = indexes.map(({ name, key, sparse, partialFilterExpression, expireAfterSeconds }) => [
    name,
    key,
    partialFilterExpression ?? (sparse ? 'sparse' : 'all'),
    expireAfterSeconds,
  ]);
  expect(costs).toEqual([
    ['_id_', { _id: 1 }, 'all', undefined],
    ['open_by_partner', { partner: 1, at: 1 }, { open: true }, undefined],
    ['open_by_age', { receivedAt: 1 }, { open: true }, undefined],
    ['forget', { closedAt: 1 }, 'sparse', 2_592_000],
    ['failed', { state: 1, partner: 1 }, { state: 'failed' }, undefined],
    ['to_forget', { forget: 1 }, 'sparse', undefined],
    // Of events whose answer offered something to tap, for a day.
    ['shown', { 'shown.chat': 1, 'shown.until': -1 }, 'sparse', undefined],
  ]);
});
