import express from 'express';
import { Registry } from 'prom-client';
import { type HealthOptions, healthRoutes } from '../../src/web/health';
import { type Listening, listen } from '../../src/web/server';

let web: Listening | null = null;
afterEach(async () => {
  await web?.close(0);
});

async function readyz(options: Partial<HealthOptions>): Promise<{ status: number; body: unknown }> {
  const given = { ready: async () => undefined, registry: new Registry(), refreshGauges: async () => undefined };
  web = await listen(express().use(healthRoutes({ ...given, ...options })), 0, '127.0.0.1');
  const response = await fetch(`http://127.0.0.1:${web.port}/readyz`);
  return { status: response.status, body: await response.json() };
}

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
