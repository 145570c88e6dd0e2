import { request } from 'node:http';
import { GroupTalk } from '../../src/line/group-talk';
import { Inbox, inboxCollection, prepareInbox } from '../../src/line/inbox';
import { createReceiver, MAX_BODY_BYTES } from '../../src/line/receiver';
import { sign, signatureCheck } from '../../src/line/signature';
import { toArrivals } from '../../src/line/webhook-body';
import { silentLog } from '../../src/log';
import { useDatabase } from '../../src/testing/database';
import { type Listening, listen } from '../../src/web/server';

useDatabase();

const SECRET = 'a-channel-secret';
const now = new Date('2026-11-20T03:00:00Z');
let server: Listening;
let brokenServer: Listening;
const excluded: string[] = [];

beforeAll(async () => {
  await prepareInbox();
  const groupTalk = new GroupTalk({
    hearingOf: () => 'ours',
    openDialogs: async () => new Set(),
    isKept: async () => false,
  });
  const countExcluded = (why: string) => void excluded.push(why);
  const common = { channelSecret: SECRET, groupTalk, log: silentLog, now: () => now, countExcluded };
  server = await listen(createReceiver({ ...common, inbox: new Inbox() }), 0, '127.0.0.1');
  const broken = { accept: () => Promise.reject(new Error('no database')) };
  brokenServer = await listen(createReceiver({ ...common, inbox: broken }), 0, '127.0.0.1');
});
afterEach(async () => {
  await inboxCollection().deleteMany({});
  excluded.length = 0;
});
afterAll(async () => {
  await server.close(0);
  await brokenServer.close(0);
});

function post(
  body: string | Buffer,
  signature: string | null = sign(SECRET, Buffer.from(body)).toString('base64'),
  to = server,
) {
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    const call = request(
      { port: to.port, host: '127.0.0.1', method: 'POST', headers: signature ? { 'X-Line-Signature': signature } : {} },
      (response) => {
        let text = '';
        response.on('data', (chunk) => {
          text += chunk;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
      },
    );
    call.on('error', reject);
    call.end(body);
  });
}

const event = (id: string, more: object = {}) => ({
  type: 'message',
  webhookEventId: id,
  timestamp: 1_800_000_000_000,
  mode: 'active',
  source: { type: 'user', userId: 'U1' },
  message: { type: 'text', id: '1', text: 'สวัสดี' },
  ...more,
});
const bodyOf = (...events: unknown[]): string => JSON.stringify({ destination: 'Ubot', events });

test("LINE's published signature example is accepted", () => {
  const body = Buffer.from('{"destination":"U8e742f61d673b39c7fff3cecb7536ef0","events":[]}');
  const isSigned = signatureCheck('8c570fa6dd201bb328f1c1eac23a96d8');
  expect(isSigned(body, 'GhRKmvmHys4Pi8DxkF4+EayaH0OqtJtaZxgTD9fMDLs=')).toBe(true);
});

test('a signed body is stored event by event before 200 {}', async () => {
  const answer = await post(bodyOf(event('E1'), event('E2', { source: { type: 'group', groupId: 'C1' } })));

  expect(answer).toEqual({ status: 200, text: '{}' });
  const rows = await inboxCollection().find().sort({ _id: 1 }).toArray();
  expect(rows.map(({ _id, partner, state, at }) => ({ _id, partner, state, at }))).toEqual([
    { _id: 'E1', partner: 'U1', state: 'new', at: 1_800_000_000_000 },
    { _id: 'E2', partner: 'C1', state: 'new', at: 1_800_000_000_000 },
  ]);
});

test('the same event again is accepted and stays one', async () => {
  await post(bodyOf(event('E1')));
  const again = await post(bodyOf(event('E1', { deliveryContext: { isRedelivery: true } }), event('E2'), event('E2')));

  expect(again.status).toBe(200);
  expect(await inboxCollection().countDocuments()).toBe(2);
});

test('many requests at once are all stored', async () => {
  const answers = await Promise.all(Array.from({ length: 200 }, (_, n) => post(bodyOf(event(`E${n}`)))));

  expect(answers.every(({ status }) => status === 200)).toBe(true);
  expect(await inboxCollection().countDocuments()).toBe(200);
});

test.each([
  ['the console’s check with no events', bodyOf(), 200],
  ['an event type that nobody knows yet', bodyOf(event('E1', { type: 'somethingNew' })), 200],
  ['an edited message', bodyOf(event('E1', { type: 'messageEdited' })), 200],
  ['an event without an id or a source', bodyOf({ type: 'accountLink' }), 200],
  ['text that is no JSON', 'hello', 400],
  ['JSON that is no webhook', '[]', 400],
  ['events that are no list', '{"events":{}}', 400],
  ['an event that is no object', '{"events":[1]}', 400],
])('signed: %s is answered with %#', async (_, body, status) => {
  expect((await post(body)).status).toBe(status);
});

test.each([
  ['no signature', null],
  ['an empty one', ''],
  ['another secret’s', sign('another-secret', Buffer.from(bodyOf(event('E1')))).toString('base64')],
  ['a short one', 'AAAA'],
])('a body with %s is refused and not stored', async (_, signature) => {
  expect((await post(bodyOf(event('E1')), signature)).status).toBe(401);
  expect(await inboxCollection().countDocuments()).toBe(0);
});

test('the signature is of the raw bytes: the same JSON written otherwise is refused', async () => {
  const signature = sign(SECRET, Buffer.from(bodyOf(event('E1')))).toString('base64');
  expect((await post(`${bodyOf(event('E1'))} `, signature)).status).toBe(401);
});

test('a body above 1 MiB is refused before it is read to the end', async () => {
  expect((await post('x'.repeat(MAX_BODY_BYTES + 1))).status).toBe(413);
  expect((await post(`{"events":[]}${' '.repeat(MAX_BODY_BYTES - 13)}`)).status).toBe(200);
});

test('when the database does not take it, LINE is asked to deliver again', async () => {
  expect((await post(bodyOf(event('E1')), undefined, brokenServer)).status).toBe(503);
});

test('an event without an id is known by its content', () => {
  const read = toArrivals(Buffer.from(bodyOf({ type: 'x' }, { type: 'x' }, { type: 'y' })), now);
  const rows = (read?.arrivals ?? []).map(({ row }) => row);
  expect(rows[0]?._id).toBe(rows[1]?._id);
  expect(rows[0]?._id).not.toBe(rows[2]?._id);
});

/** Nested as deep as a body has room for. */
const deep = `${'{"a":'.repeat(60_000)}1${'}'.repeat(60_000)}`;

test.each<[string, string]>([
  ['a button press without its data', JSON.stringify(event('bad', { type: 'postback' }))],
  ['a message that is null', JSON.stringify(event('bad', { message: null }))],
  ['a text message without text', JSON.stringify(event('bad', { message: { type: 'text', id: '1' } }))],
  ['a user id that is an object', JSON.stringify(event('bad', { source: { type: 'user', userId: {} } }))],
  ['an id longer than the database indexes', JSON.stringify(event('x'.repeat(1_025)))],
  [
    'a partner longer than the database indexes',
    JSON.stringify(event('bad', { source: { type: 'group', groupId: 'ก'.repeat(400) } })),
  ],
  ['sixty thousand objects in each other', `{"type":"x","webhookEventId":"bad","deep":${deep}}`],
  ['no object', '17'],
])('%s ends as unreadable and costs its neighbours in the body nothing', async (_, malformed) => {
  const body = `{"destination":"Ubot","events":[${JSON.stringify(event('E1'))},${malformed},${JSON.stringify(event('E2'))}]}`;

  expect((await post(body)).status).toBe(200);

  expect((await inboxCollection().find().sort({ _id: 1 }).toArray()).map(({ _id }) => _id)).toEqual(['E1', 'E2']);
  expect(excluded).toEqual(['unreadable']);
});

test('what happened more than a day ago is counted and not stored', async () => {
  const day = 24 * 3_600_000;
  const old = event('old', { timestamp: now.getTime() - day - 1 });
  const young = event('young', { timestamp: now.getTime() - day });

  expect((await post(bodyOf(old, young))).status).toBe(200);

  expect((await inboxCollection().find().toArray()).map(({ _id }) => _id)).toEqual(['young']);
  expect(excluded).toEqual(['old']);
});
