import express from 'express';
import { Registry } from 'prom-client';
import { type HealthOptions, healthRoutes } from '../../src/web/health';
import { type Listening, listen } from '../../src/web/server';

let web: Listening | null = null;
afterEach(async () => {
  await web?.close(0);
});

async function get(
  path: string,
  options: Partial<HealthOptions>,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: unknown }> {
  const given = {
    ready: async () => undefined,
    registry: new Registry(),
    refreshGauges: async () => undefined,
    metricsToken: null,
  };
  web = await listen(express().use(healthRoutes({ ...given, ...options })), 0, '127.0.0.1');
  const response = await fetch(`http://127.0.0.1:${web.port}${path}`, { headers });
  const text = await response.text();
  return { status: response.status, body: text.startsWith('{') ? JSON.parse(text) : text };
}
const readyz = (options: Partial<HealthOptions>, headers?: Record<string, string>) => get('/readyz', options, headers);

test('a late scheduler is told of, and keeps nobody from being served', async () => {
  const details = async () => ({ scheduler: 'late', lastTick: '2027-03-17T01:30:00.000Z' });
  expect(await readyz({ details })).toEqual({
    status: 200,
    body: { status: 'ready', scheduler: 'late', lastTick: '2027-03-17T01:30:00.000Z', problems: [] },
  });
});

test('without a database: 503 with the reason', async () => {
  const ready = () => Promise.reject(new Error('not connected'));
  expect(await readyz({ ready })).toEqual({ status: 503, body: { status: 'not ready', reason: 'not connected' } });
});

test('what cannot be found out is a problem, and keeps nobody from being served', async () => {
  const fails = () => Promise.reject(new Error('interrupted'));
  expect(await readyz({ details: fails, problems: [fails] })).toEqual({
    status: 200,
    body: { status: 'ready', problems: [{ code: 'not_known', detail: 'interrupted' }] },
  });
});

describe('figures and details', () => {
  const TOKEN = 'a-token-of-sixteen-and-more';
  const problems = [async () => [{ code: 'late_tick', detail: 'late' }]];

  test.each([
    ['this machine, without a token set', null, {}, 200],
    ['a proxy on this machine, for somebody else', null, { 'x-forwarded-for': '203.0.113.9' }, 404],
    ['a proxy by the standard header', null, { forwarded: 'for=203.0.113.9' }, 404],
    ['who brings the token', TOKEN, { authorization: `Bearer ${TOKEN}`, 'x-forwarded-for': '203.0.113.9' }, 200],
    ['this machine, where a token is set and not brought', TOKEN, {}, 401],
    ['a wrong token', TOKEN, { authorization: `Bearer ${TOKEN}x` }, 401],
    ['the token otherwise', TOKEN, { authorization: TOKEN }, 401],
  ])('%s', async (_name, metricsToken, headers, status) => {
    const given = { metricsToken, problems };
    expect((await get('/metrics', given, headers)).status).toBe(status);
    await web?.close(0);
    const { body } = await readyz(given, headers);
    const told = { status: 'ready', problems: [{ code: 'late_tick', detail: 'late' }] };
    expect(body).toEqual(status === 200 ? told : { status: 'ready' });
  });

  test('a stranger is not told why it is not ready', async () => {
    const ready = () => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.7:27017'));
    expect(await readyz({ ready }, { 'x-real-ip': '203.0.113.9' })).toEqual({
      status: 503,
      body: { status: 'not ready', reason: 'the database does not answer' },
    });
  });
});
