import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { setImmediate as turn } from 'node:timers/promises';
import { gatewayAt } from '../../src/testing/gateway-at';
import { waitUntil } from '../../src/testing/wait-until';
import { type Listening, listen } from '../../src/web/server';

const KEY = '123e4567-e89b-42d3-a456-426614174000';
const MESSAGES = [{ type: 'text' as const, text: 'รายงานแล้ว 😀' }];
const SILENT_MS = 200;

let server: Listening;
/** what LINE does with a request */
let answer: (request: IncomingMessage, response: ServerResponse) => void;
/** the connections that requests came by, in their order */
let connections: Socket[];

beforeAll(async () => {
  server = await listen(
    (request, response) => {
      connections.push(request.socket);
      answer(request, response);
    },
    0,
    '127.0.0.1',
  );
});
beforeEach(() => {
  connections = [];
  answer = (_request, response) => response.end('{}');
});
afterAll(() => server.close(0));

const gateway = (timeoutMs?: number) => gatewayAt(server.port, { timeoutMs });

test('a request is what the SDK makes of it, under its retry key', async () => {
  let came: { request: IncomingMessage; body: string } | null = null;
  answer = (request, response) =>
    void text(request).then((body) => {
      came = { request, body };
      response.end('{}');
    });
  await gateway().multicast(['U1', 'U2'], MESSAGES, KEY);
  const body = JSON.stringify({ to: ['U1', 'U2'], messages: MESSAGES });
  expect(came).toMatchObject({
    body,
    request: {
      method: 'POST',
      url: '/v2/bot/message/multicast',
      headers: {
        authorization: 'Bearer token',
        'content-type': 'application/json',
        'content-length': String(Buffer.byteLength(body)),
        'user-agent': expect.stringContaining('@line/bot-sdk/'),
        'x-line-retry-key': KEY,
      },
    },
  });
});

test('one request after the other goes by the same connection, and by another where LINE ended that', async () => {
  const line = gateway();
  await line.push('U1', MESSAGES, KEY);
  // A connection is looked at for a turn before it is used again: LINE may have ended it.
  await turn();
  await line.reply('token', MESSAGES);
  const [first, second] = connections;
  expect(second).toBe(first);
  const ended = new Promise((end) => second?.once('close', end));
  second?.end();
  await ended;
  await expect(line.push('U1', MESSAGES, KEY)).resolves.toMatchObject({ alreadyAccepted: false });
  expect(connections[2]).not.toBe(first);
});

test('requests at the same time do not wait for each other', async () => {
  const waiting: ServerResponse[] = [];
  answer = (_request, response) => void waiting.push(response);
  const line = gateway();
  const asked = Promise.all(['U1', 'U2', 'U3'].map((to) => line.push(to, MESSAGES, KEY)));
  await waitUntil('all are there', () => waiting.length === 3);
  for (const response of waiting) response.end('{}');
  await expect(asked).resolves.toHaveLength(3);
});

test.each([
  ['never answers', () => undefined],
  [
    'begins an answer and says no more',
    (_request: IncomingMessage, response: ServerResponse) => {
      response.writeHead(200, { 'content-length': '10' }).write('{');
    },
  ],
])('where LINE %s, nobody knows what it did, and the connection is given up', async (_what, does) => {
  answer = does;
  const unknown = { failure: 'unreached', status: null, maybeActed: true };
  await expect(gateway(SILENT_MS).push('U1', MESSAGES, KEY)).rejects.toMatchObject(unknown);
  await waitUntil('the connection ends', () => connections[0]?.destroyed === true);
});

test('where the connection breaks within an answer, nobody knows what LINE did', async () => {
  answer = (request, response) => {
    response.writeHead(200, { 'content-length': '10' });
    response.write('{', () => request.socket.destroy());
  };
  const unknown = { failure: 'unreached', status: null, maybeActed: true };
  await expect(gateway().push('U1', MESSAGES, KEY)).rejects.toMatchObject(unknown);
});

test('a request on which LINE ends the connection is made once', async () => {
  const line = gateway();
  const taken = answer;
  for (const breaks of [() => connections.at(-1)?.destroy(), () => connections.at(-1)?.end()]) {
    answer = taken;
    await line.push('U1', MESSAGES, KEY);
    await turn();
    const before = connections.length;
    answer = breaks;
    await expect(line.push('U1', MESSAGES, KEY)).rejects.toMatchObject({ failure: 'unreached', maybeActed: true });
    await turn();
    expect(connections).toHaveLength(before + 1);
  }
});

test('what LINE says is read whole, and in its letters', async () => {
  const body = Buffer.from(JSON.stringify({ message: 'ก'.repeat(100), details: [{ property: 'messages[0].text' }] }));
  answer = (_request, response) => {
    response.writeHead(400, { 'content-type': 'application/json', 'X-Line-Request-Id': 'this' });
    // Within a letter.
    response.write(body.subarray(0, 16), () => setTimeout(() => response.end(body.subarray(16)), 20));
  };
  const refused = gateway().push('U1', MESSAGES, KEY);
  await expect(refused).rejects.toMatchObject({ status: 400, isMalformed: true, requestId: 'this' });
  await expect(refused).rejects.toMatchObject({ cause: { body: body.toString() } });
});
