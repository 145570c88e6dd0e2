import { buffer } from 'node:stream/consumers';
import type { Gateway } from '../../src/line/gateway';
import { silentLog } from '../../src/log';
import { gatewayAt } from '../../src/testing/gateway-at';
import { type Listening, listen } from '../../src/web/server';

let server: Listening;
/** what LINE says to a path; to every other, 200 `{}` */
let says: Record<string, { status: number; body?: unknown }>;
/** what it was asked, and what was sent along */
let asked: string[];
let bodies: Buffer[];

beforeAll(async () => {
  server = await listen(
    async (request, response) => {
      const path = request.url ?? '';
      asked.push(`${request.method} ${path}`);
      bodies.push(await buffer(request));
      const { status, body = {} } = says[path] ?? { status: 200 };
      response.writeHead(status, { 'content-type': 'application/json', 'x-line-request-id': 'this' });
      response.end(JSON.stringify(body));
    },
    0,
    '127.0.0.1',
  );
});
beforeEach(() => {
  [says, asked, bodies] = [{}, [], []];
});
afterAll(() => server.close(0));

const gateway = (port = server.port): Gateway => gatewayAt(port);

test.each([
  ['a limit: it waits', 429, { failure: 'limited', maybeActed: false }],
  ['its own fault: nobody knows', 500, { failure: 'unreached', maybeActed: true }],
  ['its own fault of any kind', 503, { failure: 'unreached', maybeActed: true }],
  ['what it will never take', 499, { failure: 'refused', maybeActed: false }],
  ['a wrong token', 401, { failure: 'refused', maybeActed: false, isUnauthorised: true }],
  ['what the channel may not', 403, { failure: 'refused', maybeActed: false, isUnauthorised: true }],
  ['a wrong request', 400, { failure: 'refused', maybeActed: false, isUnauthorised: false }],
])('LINE says %s (%d)', async (_what, status, error) => {
  says['/v2/bot/message/reply'] = { status };
  await expect(gateway().reply('token', [])).rejects.toMatchObject({ ...error, status, requestId: 'this' });
});

test.each([
  [
    'a text that is too long',
    { message: 'The request body has 1 error(s)', details: [{ property: 'messages[0].text' }] },
  ],
  [
    'a wrong card',
    { message: 'A message (messages[0]) in the request body is invalid', details: [{ property: '/body' }] },
  ],
  ['no messages', { message: "The property, 'messages', in the request body is invalid" }],
])('LINE refuses %s for the message itself', async (_what, body) => {
  says['/v2/bot/message/reply'] = { status: 400, body };
  await expect(gateway().reply('token', [])).rejects.toMatchObject({ status: 400, isMalformed: true });
});

test.each([
  ['a token that is over', 400, { message: 'Invalid reply token' }],
  ['whom it goes to', 400, { message: "The property, 'to[3]', in the request body is invalid" }],
  ['somebody who is not there', 400, { message: 'Failed to send messages' }],
  ['what nobody knows', 400, 'a page'],
  ['the limit of messages', 429, { message: 'You have reached your monthly limit.' }],
])('LINE refuses a request for %s, not for the message', async (_what, status, body) => {
  says['/v2/bot/message/reply'] = { status, body };
  await expect(gateway().reply('token', [])).rejects.toMatchObject({ status, isMalformed: false });
});

test('where nobody listens nothing was done; where the connection breaks nobody knows', async () => {
  const closed = await listen((_request, response) => response.end(), 0, '127.0.0.1');
  await closed.close(0);
  const nobody = { failure: 'unreached', status: null, maybeActed: false };
  await expect(gateway(closed.port).reply('token', [])).rejects.toMatchObject(nobody);
  const breaking = await listen((request) => request.socket.destroy(), 0, '127.0.0.1');
  await expect(gateway(breaking.port).reply('token', [])).rejects.toMatchObject({ ...nobody, maybeActed: true });
  await breaking.close(0);
});

const PROFILE = '/v2/bot/profile/U1';
const MEMBER = '/v2/bot/group/C1/member/U1';
const SUMMARY = '/v2/bot/group/C1/summary';
const COUNT = '/v2/bot/group/C1/members/count';
const DEFAULT_MENU = '/v2/bot/user/all/richmenu';
type Look = [what: string, path: string, ask: (line: Gateway) => Promise<unknown>, body: unknown, given: unknown];
const LOOKS: Look[] = [
  ['a person', PROFILE, (line) => line.profile('U1'), { userId: 'U1', displayName: 'ก' }, { displayName: 'ก' }],
  ['a member', MEMBER, (line) => line.memberProfile('C1', 'U1'), { displayName: 'ข' }, { displayName: 'ข' }],
  ['the name of a group', SUMMARY, (line) => line.groupName('C1'), { groupName: 'ค' }, 'ค'],
  ['how many are in a group', COUNT, (line) => line.memberCount('C1'), { count: 7 }, 7],
  ['the menu of everybody', DEFAULT_MENU, (line) => line.richMenus.getDefault(), { richMenuId: 'm' }, 'm'],
];

test.each(LOOKS)(
  '%s is looked up; who is not there, or not ours to see, is null; a fault is a fault',
  async (...look) => {
    const [, path, ask, body, given] = look;
    says[path] = { status: 200, body };
    expect(await ask(gateway())).toEqual(given);
    for (const status of [404, 403]) {
      says[path] = { status };
      expect(await ask(gateway())).toBeNull();
    }
    for (const status of [400, 500]) {
      says[path] = { status };
      await expect(ask(gateway())).rejects.toMatchObject({ status });
    }
  },
);

test.each([
  ['a limit', { type: 'limited', value: 500 }, 500],
  ['a limit that LINE does not name', { type: 'limited' }, 0],
  ['no limit', { type: 'none' }, null],
])('the month’s messages: %s', async (_what, body, limit) => {
  says['/v2/bot/message/quota'] = { status: 200, body };
  says['/v2/bot/message/quota/consumption'] = { status: 200, body: { totalUsage: 123 } };
  expect(await gateway().quota()).toEqual({ limit, used: 123 });
});

test.each([
  [200, true],
  [404, false],
])('where LINE says %d, a menu has its picture: %s', async (status, has) => {
  says['/v2/bot/richmenu/m/content'] = { status };
  expect(await gateway().richMenus.hasImage('m')).toBe(has);
});

test('what is done to menus and groups is asked of LINE, each where it belongs', async () => {
  const { richMenus, leaveGroup, showLoading } = gateway();
  await richMenus.remove('m');
  await richMenus.setDefault('m');
  await richMenus.clearDefault();
  await richMenus.link('U1', 'm');
  await richMenus.unlink('U1');
  await richMenus.uploadImage('m', Buffer.from('png'));
  await leaveGroup('C1');
  await showLoading('U1', 20);
  expect(asked).toEqual([
    'DELETE /v2/bot/richmenu/m',
    'POST /v2/bot/user/all/richmenu/m',
    'DELETE /v2/bot/user/all/richmenu',
    'POST /v2/bot/user/U1/richmenu/m',
    'DELETE /v2/bot/user/U1/richmenu',
    'POST /v2/bot/richmenu/m/content',
    'POST /v2/bot/group/C1/leave',
    'POST /v2/bot/chat/loading/start',
  ]);
});

test('the picture of a menu goes up byte by byte', async () => {
  const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x00, 0xff]);
  await gateway().richMenus.uploadImage('m', picture);
  expect(bodies).toEqual([picture]);
});

test.each([
  ['the name of a group', (line: Gateway) => line.groupName('C1')],
  ['the menu of everybody', (line: Gateway) => line.richMenus.getDefault()],
])('%s of which LINE says nothing is null too', async (_what, ask) => {
  expect(await ask(gateway())).toBeNull();
});

test.each([
  [404, 'debug'],
  [403, 'warn'],
  [405, 'warn'],
  [500, 'warn'],
] as const)('that LINE says %d is logged as %s', async (status, level) => {
  says[PROFILE] = { status };
  const [debug, warn] = [jest.spyOn(silentLog, 'debug'), jest.spyOn(silentLog, 'warn')];
  await gateway()
    .profile('U1')
    .catch(() => null);
  expect(debug.mock.calls.length).toBe(level === 'debug' ? 1 : 0);
  expect(warn.mock.calls.length).toBe(level === 'warn' ? 1 : 0);
  debug.mockRestore();
  warn.mockRestore();
});

test.each([
  [404, { state: 'gone', unsent: false }],
  [410, { state: 'gone', unsent: true }],
  [202, { state: 'preparing' }],
])('content to which LINE says %d', async (status, given) => {
  says['/v2/bot/message/1/content'] = { status };
  expect(await gateway().content('1')).toEqual(given);
});

test('content that LINE fails at is asked for again by whoever wants it', async () => {
  says['/v2/bot/message/1/content'] = { status: 500 };
  await expect(gateway().content('1')).rejects.toMatchObject({ failure: 'unreached', status: 500 });
});
