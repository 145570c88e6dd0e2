import { request } from 'node:http';
import { type Stage, setStage, TOKEN } from './stage';

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

/** By hand: `fetch` sets these headers itself. */
function status(method: string, path: string, headers: Record<string, string>): Promise<number> {
  const { port } = new URL(stage.url);
  return new Promise((resolve, reject) => {
    const call = request({ port, host: '127.0.0.1', method, path, headers }, (response) => {
      resolve(response.statusCode ?? 0);
      response.destroy();
    });
    call.on('error', reject);
    call.end(method === 'POST' ? '{"do":"reset-clock"}' : undefined);
  });
}

const JSON_TYPE = { 'content-type': 'application/json' };
const host = () => new URL(stage.url).host;

test('the page’s own requests are answered', async () => {
  const own = { ...JSON_TYPE, origin: stage.url, 'sec-fetch-site': 'same-origin' };
  expect(await status('POST', '/simulator/api/do', own)).toBe(200);
  expect(await status('GET', '/simulator/api/events', { 'sec-fetch-site': 'same-origin' })).toBe(200);
  const visit = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
  expect(await status('GET', '/simulator/', visit)).toBe(200);
});

test.each([
  ['another site’s form', 'POST', { ...JSON_TYPE, origin: 'https://elsewhere.example' }],
  ['a page on another port', 'POST', { ...JSON_TYPE, origin: 'http://127.0.0.1:1' }],
  ['a page without an address', 'POST', { ...JSON_TYPE, origin: 'null' }],
  ['a browser that hides the origin', 'POST', { ...JSON_TYPE, 'sec-fetch-site': 'cross-site' }],
  [
    'a name that points here',
    'POST',
    { ...JSON_TYPE, host: 'rebound.example:3000', origin: 'http://rebound.example:3000' },
  ],
  ['a name that only looks like ours', 'POST', { ...JSON_TYPE, host: 'localhost.rebound.example' }],
])('%s is refused', async (_name, method, headers) => {
  const before = stage.clock.now().getTime();
  expect(await status(method, '/simulator/api/do', headers)).toBe(403);
  expect(stage.clock.now().getTime()).toBeGreaterThanOrEqual(before);
});

test.each(['/simulator/api/events', '/simulator/api/content/1', '/simulator/page/main.js'])(
  '%s is not read by another site',
  async (path) => {
    expect(await status('GET', path, { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' })).toBe(403);
    expect(await status('GET', path, { host: 'rebound.example:3000' })).toBe(403);
  },
);

test('LINE’s API is not called by a page either, whatever it knows', async () => {
  const headers = { authorization: `Bearer ${TOKEN}` };
  expect(await status('GET', '/line/v2/bot/info', headers)).toBe(200);
  expect(await status('GET', '/line/v2/bot/info', { ...headers, host: 'rebound.example' })).toBe(403);
  expect(await status('GET', '/line/v2/bot/info', { ...headers, origin: `http://${host()}x` })).toBe(403);
});

test.each(['localhost', 'localhost:3000', '127.0.0.1:3000', '[::1]:3000', '192.168.1.7:3000', 'tamtid.localhost:3000'])(
  '%s is this machine',
  async (name) => {
    expect(await status('GET', '/simulator/page/main.js', { host: name })).toBe(200);
  },
);
