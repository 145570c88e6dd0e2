import { request } from 'node:http';
import express from 'express';
import { Registry } from 'prom-client';
import { createApp } from '../src/app';
import { systemClock } from '../src/clock';
import { createFileLinks } from '../src/domain/evidence/file-links';
import { silentLog } from '../src/log';
import { type Listening, listen } from '../src/web/server';

let web: Listening;
beforeAll(async () => {
  const page = express.Router();
  page.get('/api/content/:id', (_request, response) => void response.send('content'));
  const app = createApp({
    log: silentLog,
    ready: async () => undefined,
    registry: new Registry(),
    refreshGauges: async () => undefined,
    metricsToken: null,
    files: { links: createFileLinks('https://tamtid.example', 'a-session-secret'), clock: systemClock },
    simulatorPage: page,
  });
  web = await listen(app, 0, '127.0.0.1');
});
afterAll(() => web.close(0));

/** As it is: `fetch` would mend the path. */
function get(path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    request({ port: web.port, host: '127.0.0.1', path }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
    })
      .on('error', reject)
      .end();
  });
}

test.each([
  '/files/%E0%A4%A/id/full?e=1&s=2',
  '/files/kham-muang/%/full?e=1&s=2',
  '/simulator/api/content/%ff',
  '/simulator/api/content/%zz',
])('a malformed percent sign is the caller’s mistake: %s', async (path) => {
  expect(await get(path)).toBe(400);
});

test.each([
  ['/%E0%A4%A', 404],
  ['/healthz?%', 200],
  ['/files/kham-muang/id/full?e=%&s=%', 403],
])('%s is answered with %i', async (path, status) => {
  expect(await get(path)).toBe(status);
});
