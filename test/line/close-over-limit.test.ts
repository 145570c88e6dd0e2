import { closing } from '../../src/line/close-event';
import { closeOverLimit } from '../../src/line/close-over-limit';
import { type InboxRow, inboxCollection } from '../../src/line/inbox';
import { useDatabase } from '../../src/testing/database';

useDatabase();

const NOW = new Date('2026-11-20T03:00:00Z');
const row = (id: string, given: Partial<InboxRow> = {}): InboxRow => ({
  _id: id,
  partner: 'U1',
  callsIn: 'C1',
  at: 1,
  receivedAt: NOW,
  state: 'new',
  open: true,
  tries: 0,
  body: '{}',
  ...given,
});
const states = async () =>
  Object.fromEntries(
    (await inboxCollection().find().toArray()).map(({ _id, state, open }) => [_id, `${state}${open ? ', open' : ''}`]),
  );
afterEach(() => inboxCollection().deleteMany({}));

test('of one conversation the fresh events that are over the limit are closed, and counted', async () => {
  await inboxCollection().insertMany([
    row('over'),
    row('over too'),
    row('within'),
    row('over, tried', { tries: 1 }),
    row('over, answered', { state: 'handled' }),
    row('over, of another', { partner: 'U2' }),
  ]);
  expect(await closeOverLimit('U1', ({ _id }) => _id.startsWith('over'), NOW)).toBe(2);
  expect(await states()).toEqual({
    over: 'done',
    'over too': 'done',
    within: 'new, open',
    'over, tried': 'new, open',
    'over, answered': 'handled, open',
    'over, of another': 'new, open',
  });
});

test('where none is over nothing is closed', async () => {
  await inboxCollection().insertOne(row('within'));
  expect(await closeOverLimit('U1', () => false, NOW)).toBe(0);
  expect(await states()).toEqual({ within: 'new, open' });
});

test('five hundred are looked at together, the oldest first', async () => {
  await inboxCollection().insertMany(Array.from({ length: 501 }, (_, n) => row(`e${n}`, { at: 1000 - n })));
  expect(await closeOverLimit('U1', () => true, NOW)).toBe(500);
  expect(await inboxCollection().distinct('_id', { open: true })).toEqual(['e0']);
});

test.each([
  ['done', { _id: 'e', at: 1, receivedAt: NOW, state: 'done', tries: 0, closedAt: NOW }],
  [
    'failed',
    {
      _id: 'e',
      at: 1,
      receivedAt: NOW,
      state: 'failed',
      tries: 0,
      closedAt: NOW,
      partner: 'U1',
      callsIn: 'C1',
      body: '{}',
    },
  ],
] as const)('an event that ends as %s keeps what it should, and no more', async (state, kept) => {
  const answer = { replyToken: null, to: null, messages: [], maybeSent: true };
  await inboxCollection().insertOne(row('e', { answer, notBefore: NOW }));
  await inboxCollection().updateOne({ _id: 'e' }, closing(state, NOW));
  expect(await inboxCollection().findOne({ _id: 'e' })).toEqual(kept);
});
