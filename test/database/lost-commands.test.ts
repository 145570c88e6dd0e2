import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';
import { MongoClient } from 'mongodb';
import { endLostCommands } from '../../src/database/lost-commands';
import { KillableDatabase } from '../crash/killable-database';

jest.setTimeout(60_000);

const sockets: Socket[] = [];
const collect = (message: unknown): void => void sockets.push((message as { socket: Socket }).socket);

let database: KillableDatabase;
let client: MongoClient;

beforeAll(async () => {
  endLostCommands();
  database = await KillableDatabase.start();
  subscribe('net.client.socket', collect);
  client = await MongoClient.connect(database.uri, { maxPoolSize: 1, serverSelectionTimeoutMS: 2000 });
});
afterAll(async () => {
  unsubscribe('net.client.socket', collect);
  await client.close();
  await database.remove();
});

const ping = (): Promise<string> =>
  client
    .db()
    .command({ ping: 1 })
    .then(
      () => 'answered',
      () => 'failed',
    );

test('a command that meets a socket between its end and its close fails, and the database is found again', async () => {
  expect(await ping()).toBe('answered');
  const met: Promise<string>[] = [];
  for (const socket of sockets) {
    const { destroy } = socket;
    socket.destroy = function (this: Socket, ...given) {
      const destroyed = destroy.apply(this, given);
      // `close` comes later: a command that begins now goes to a socket that will never take it.
      if (met.length < 10) met.push(ping());
      return destroyed;
    } as Socket['destroy'];
  }
  await database.kill();
  await database.restart();
  const outcomes = await Promise.all(met);
  expect(outcomes.length).toBeGreaterThan(0);
  expect(await ping()).toBe('answered');
});
