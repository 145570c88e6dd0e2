import { createHmac } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { MovableClock } from '../../src/clock';
import { createSimulator, type Simulator, type SimulatorOptions } from '../../src/simulator';

const UNITS = [
  { key: 'chief', name: 'สำนักปลัด' },
  { key: 'finance', name: 'กองคลัง' },
];
const SECRET = 'a-secret-of-the-tests';
export const TOKEN = 'a-token-of-the-tests';

/** A webhook event as the bot under test received it. */
export interface Received {
  type: string;
  webhookEventId: string;
  timestamp: number;
  replyToken?: string;
  mode: string;
  source: { type: string; userId?: string; groupId?: string };
  deliveryContext: { isRedelivery: boolean };
  [property: string]: unknown;
}

export interface Answer {
  status: number;
  body: { message?: string; details?: { message: string; property: string }[]; [property: string]: unknown };
  headers: Headers;
}

/** The simulator and a bot of the tests, which talk by HTTP. */
export interface Stage {
  simulator: Simulator;
  world: Simulator['world'];
  clock: MovableClock;
  url: string;
  /** what the bot received, oldest first */
  received: Received[];
  /** bodies whose signature was not right */
  unsigned: string[];
  /** what the bot does with an event; nothing by default */
  onEvent: (event: Received) => Promise<void> | void;
  /** what the bot's webhook answers */
  botStatus: number;
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  reply(replyToken: string | undefined, text: string): Promise<Answer>;
  close(): Promise<void>;
}

/** Starts both on free ports. */
export async function setStage(options: Partial<SimulatorOptions> = {}): Promise<Stage> {
  const clock = new MovableClock();
  const app = express();
  const server: Server = await new Promise((resolve) => {
    const listening = app.listen(0, '127.0.0.1', () => resolve(listening));
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const simulator = createSimulator({
    clock,
    channelSecret: SECRET,
    channelAccessToken: TOKEN,
    deliver: { url: `${url}/webhook` },
    firstReminderDays: 30,
    offices: [{ slug: 'test-office', name: 'เทศบาลตัวอย่าง', units: UNITS, chain: [] }],
    redeliverAfterMs: [10, 10, 10],
    hangMs: 50,
    ...options,
  });
  const stage: Stage = {
    simulator,
    world: simulator.world,
    clock,
    url,
    received: [],
    unsigned: [],
    onEvent: () => undefined,
    botStatus: 200,
    call: async (method, path, body, headers = {}) => {
      const isBytes = Buffer.isBuffer(body);
      const response = await fetch(`${url}/line${path}`, {
        method,
        headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json', ...headers },
        body: body === undefined ? undefined : isBytes ? new Uint8Array(body) : JSON.stringify(body),
      });
      const text = await response.text();
      const isJson = response.headers.get('content-type')?.includes('json') && text !== '';
      return { status: response.status, body: isJson ? JSON.parse(text) : {}, headers: response.headers };
    },
    reply: (replyToken, text) =>
      stage.call('POST', '/v2/bot/message/reply', { replyToken, messages: [{ type: 'text', text }] }),
    close: async () => {
      simulator.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  app.use('/line', simulator.lineApi);
  app.use('/simulator', simulator.page);
  app.post('/webhook', express.raw({ type: () => true }), async (request, response) => {
    const body: Buffer = request.body;
    const expected = createHmac('sha256', SECRET).update(body).digest('base64');
    if (request.headers['x-line-signature'] !== expected) stage.unsigned.push(body.toString());
    const events: Received[] = JSON.parse(body.toString()).events;
    stage.received.push(...events);
    response.sendStatus(stage.botStatus);
    for (const event of events) await stage.onEvent(event);
  });
  return stage;
}

/** Waits until something is so, by asking again after every turn of the event loop; fails after two seconds. */
export async function until(isSo: () => boolean): Promise<void> {
  const started = performance.now();
  while (!isSo()) {
    if (performance.now() - started > 2000) throw new Error('It never came to be so');
    await new Promise((resolve) => setImmediate(resolve));
  }
}
