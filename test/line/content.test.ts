import type { ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { Content } from '../../src/line/gateway';
import { gatewayAt } from '../../src/testing/gateway-at';
import { waitUntil } from '../../src/testing/wait-until';
import { type Listening, listen } from '../../src/web/server';

const IDLE_MS = 300;
const MOST_MS = 1_500;

let server: Listening;
/** how LINE gives content */
let give: (response: ServerResponse) => void;
/** how many answers LINE was told to stop, or were cut */
let closed = 0;

beforeAll(async () => {
  server = await listen(
    (_request, response) => {
      response.on('close', () => {
        closed += response.writableFinished ? 0 : 1;
      });
      give(response);
    },
    0,
    '127.0.0.1',
  );
});
beforeEach(() => {
  closed = 0;
});
afterAll(() => server.close(0));

const content = (): Promise<Content> =>
  gatewayAt(server.port, { contentLimits: { idleMs: IDLE_MS, mostMs: MOST_MS } }).content('1');

async function stream() {
  const got = await content();
  if (got.state !== 'ready') throw new Error(`The content is ${got.state}`);
  return got.stream;
}

const begin = (response: ServerResponse): void => {
  response.writeHead(200, { 'content-type': 'image/png', 'content-length': '1000' });
  response.write('some of it');
};

test('content comes as it was sent, with its type', async () => {
  give = (response) => response.writeHead(200, { 'content-type': 'image/png' }).end('all of it');
  const got = await content();
  expect(got).toMatchObject({ state: 'ready', type: 'image/png' });
  expect(got.state === 'ready' && String(await buffer(got.stream))).toBe('all of it');
});

test('content that LINE breaks off fails for whoever reads it, also later', async () => {
  give = (response) => {
    begin(response);
    setImmediate(() => response.destroy());
  };
  const broken = { name: 'LineError', failure: 'unreached', status: 200, message: 'content: broken off' };
  await expect(buffer(await stream())).rejects.toMatchObject(broken);
  const late = await stream();
  late.read(0);
  await waitUntil('it has failed', () => late.destroyed);
  await expect(buffer(late)).rejects.toMatchObject(broken);
});

test('content of which nothing more comes fails, and LINE is told to stop', async () => {
  give = begin;
  await expect(buffer(await stream())).rejects.toThrow('content: nothing came within 300 ms');
  await waitUntil('LINE was told', () => closed === 1);
});

test('content that comes drop by drop fails when it takes too long altogether', async () => {
  let drops: NodeJS.Timeout | undefined;
  give = (response) => {
    begin(response);
    drops = setInterval(() => response.write('.'), IDLE_MS / 3);
  };
  await expect(buffer(await stream())).rejects.toThrow('content: not over within 1500 ms');
  clearInterval(drops);
  await waitUntil('LINE was told', () => closed === 1);
});

test('what is let go before its end is told to LINE', async () => {
  give = begin;
  (await stream()).destroy();
  await waitUntil('LINE was told', () => closed === 1);
});

test.each([
  [202, { state: 'preparing' }],
  [404, { state: 'gone', unsent: false }],
  [410, { state: 'gone', unsent: true }],
])('status %s: %j', async (status, state) => {
  give = (response) => response.writeHead(status).end('{}');
  expect(await content()).toEqual(state);
});

test('content without a body is empty', async () => {
  give = (response) => response.writeHead(204).end();
  expect(await buffer(await stream())).toHaveLength(0);
});
