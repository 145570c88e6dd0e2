import mongoose from 'mongoose';
import { BacklogWatch, backlogProblems, readBacklog } from '../../src/line/backlog';
import { type InboxRow, inboxCollection, prepareInbox } from '../../src/line/inbox';
import { silentLog } from '../../src/log';
import { useDatabase } from '../../src/testing/database';

useDatabase();

const NOW = new Date('2026-11-20T03:00:00Z');
const ago = (seconds: number): Date => new Date(NOW.getTime() - seconds * 1000);
let rows = 0;
const put = (given: Partial<InboxRow>) =>
  inboxCollection().insertOne({
    _id: `e${++rows}`,
    partner: 'U1',
    at: 1,
    receivedAt: NOW,
    state: 'new',
    open: true,
    tries: 0,
    ...given,
  });

beforeAll(async () => {
  await mongoose.connection.createCollection('inbox');
  await prepareInbox();
});
afterEach(() => inboxCollection().deleteMany({}));

test('nothing waits in an empty inbox', async () => {
  expect(await readBacklog(NOW)).toEqual({ events: 0, oldestSeconds: 0 });
});

test.each<[string, Partial<InboxRow>[], { events: number; oldestSeconds: number }]>([
  ['the oldest tells how long', [{ receivedAt: ago(40) }, { receivedAt: ago(5) }], { events: 2, oldestSeconds: 40 }],
  [
    'what is to be tried again later waits, but not for us',
    [{ receivedAt: ago(40), notBefore: ago(-9) }],
    { events: 1, oldestSeconds: 0 },
  ],
  ['as soon as it can be tried it counts', [{ receivedAt: ago(40), notBefore: NOW }], { events: 1, oldestSeconds: 40 }],
])('%s', async (_what, given, expected) => {
  for (const one of given) await put(one);
  expect(await readBacklog(NOW)).toEqual(expected);
});

test('what is done does not wait', async () => {
  await inboxCollection().insertOne({
    _id: 'done',
    at: 1,
    receivedAt: ago(99),
    state: 'done',
    tries: 1,
    closedAt: NOW,
  });
  expect(await readBacklog(NOW)).toEqual({ events: 0, oldestSeconds: 0 });
});

test.each([
  [0, 0, []],
  [1_000, 30, []],
  [1_001, 0, ['backlog']],
  [1, 31, ['events_wait']],
  [1_001, 31, ['events_wait', 'backlog']],
])('%d events, the oldest for %d s: %j', (events, oldestSeconds, codes) => {
  expect(backlogProblems({ events, oldestSeconds }).map(({ code }) => code)).toEqual(codes);
});

test.each([
  ['not while nothing waits long', [[30, 0]], 0],
  ['as soon as something waits long', [[31, 0]], 1],
  [
    'once within a minute',
    [
      [31, 0],
      [50, 19],
      [90, 59.999],
    ],
    1,
  ],
  [
    'again after a minute',
    [
      [31, 0],
      [91, 60],
    ],
    2,
  ],
])('is said in the log %s', (_when, looks, said) => {
  const warn = jest.fn();
  const watch = new BacklogWatch({ ...silentLog, warn } as never);
  for (const [waits = 0, at = 0] of looks as number[][]) watch.look(ago(waits - at), ago(-at));
  expect(warn).toHaveBeenCalledTimes(said as number);
});
