import mongoose from 'mongoose';
import { type InboxRow, inboxCollection, prepareInbox } from '../../src/line/inbox';
import { waitingConversations } from '../../src/line/waiting-conversations';
import { useDatabase } from '../../src/testing/database';

useDatabase();

const NOW = new Date('2026-11-20T03:00:00Z');
const ago = (seconds: number): Date => new Date(NOW.getTime() - seconds * 1000);
let rows = 0;
const put = (conversation: string, waits: number, given: Partial<InboxRow> = {}) =>
  inboxCollection().insertOne({
    _id: `e${++rows}`,
    partner: conversation,
    at: 1,
    receivedAt: ago(waits),
    state: 'new',
    open: true,
    tries: 0,
    ...given,
  });
const waiting = async (most = 10) => (await waitingConversations(NOW, most)).map(({ conversation }) => conversation);

beforeAll(async () => {
  await mongoose.connection.createCollection('inbox');
  await prepareInbox();
});
afterEach(() => inboxCollection().deleteMany({}));

test('each conversation once, with when its oldest event came, the longest wait first', async () => {
  await put('U1', 1);
  await put('U2', 5);
  await put('U1', 9);
  expect(await waitingConversations(NOW, 10)).toEqual([
    { conversation: 'U1', since: ago(9) },
    { conversation: 'U2', since: ago(5) },
  ]);
});

test('of more than are asked for those that wait longest', async () => {
  for (const seconds of [1, 3, 2]) await put(`U${seconds}`, seconds);
  expect(await waiting(2)).toEqual(['U3', 'U2']);
});

test('a conversation in which a try is due later waits with all that came after it, up to that instant', async () => {
  await put('U1', 9, { notBefore: ago(-1) });
  await put('U1', 1);
  await put('U2', 9, { notBefore: NOW });
  expect(await waiting()).toEqual(['U2']);
});

test('what is over does not wait', async () => {
  await inboxCollection().insertOne({ _id: 'x', partner: 'U1', at: 1, receivedAt: NOW, state: 'failed', tries: 5 });
  expect(await waiting()).toEqual([]);
});
