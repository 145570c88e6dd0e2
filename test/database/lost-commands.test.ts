import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';
import { MongoClient, MongoNetworkError, MongoNetworkTimeoutError } from 'mongodb';
import { endLostCommands } from '../../src/database/lost-commands';
import { testDatabaseUri } from '../../src/testing/database';
import { DatabaseProxy } from '../../src/testing/database-proxy';
import { KillableDatabase } from '../crash/killable-database';

const LIMIT_MS = 1_000;
endLostCommands(LIMIT_MS);

const ping = (client: MongoClient): Promise<string> =>
  client
    .db()
    .command({ ping: 1 })
    .then(
      () => 'answered',
      () => 'failed',
    );

test('a command that meets a socket between its end and its close fails, and the database is found again', async () => {
  const sockets: Socket[] = [];
  const collect = (message: unknown): void => void sockets.push((message as { socket: Socket }).socket);
  const database = await KillableDatabase.start();
  subscribe('net.client.socket', collect);
  const client = await MongoClient.connect(database.uri, { maxPoolSize: 1, serverSelectionTimeoutMS: 2000 });
  try {
    expect(await ping(client)).toBe('answered');
    const met: Promise<string>[] = [];
    for (const socket of sockets) {
      const { destroy } = socket;
      socket.destroy = function (this: Socket, ...given) {
        const destroyed = destroy.apply(this, given);
        // `close` comes later: a command that begins now goes to a socket that will never take it.
        if (met.length < 10) met.push(ping(client));
        return destroyed;
      } as Socket['destroy'];
    }
    await database.kill();
    await database.restart();
    const outcomes = await Promise.all(met);
    expect(outcomes.length).toBeGreaterThan(0);
    expect(await ping(client)).toBe('answered');
  } finally {
    unsubscribe('net.client.socket', collect);
    await client.close();
    await database.remove();
  }
});

describe('through a network that breaks', () => {
  let proxy: DatabaseProxy;
  let client: MongoClient;

  const connectThrough = async (options = {}): Promise<void> => {
    client = await MongoClient.connect(proxy.uri, {
      maxPoolSize: 1,
      retryReads: false,
      serverSelectionTimeoutMS: 2_000,
      serverMonitoringMode: 'poll',
      ...options,
    });
  };
  const find = () => client.db('lost').collection('things').findOne();
  const failureOf = (work: Promise<unknown>): Promise<unknown> =>
    work.then(
      () => 'it succeeded',
      (error: unknown) => error,
    );

  beforeEach(async () => {
    proxy = await DatabaseProxy.start(testDatabaseUri());
  });
  afterEach(async () => {
    proxy.speak();
    await client.close();
    await proxy.close();
  });

  test('a connection that is reset under a command is a network error of the driver, which it can try again', async () => {
    await connectThrough();
    await find();
    proxy.silence();
    const asked = failureOf(find());
    proxy.reset();
    expect(await asked).toBeInstanceOf(MongoNetworkError);
    proxy.speak();
    expect(await find()).toBeNull();
  });

  test('a read that meets a reset is tried again by the driver, and nobody notices', async () => {
    await connectThrough({ retryReads: true });
    await find();
    proxy.silence();
    const asked = failureOf(find());
    proxy.reset();
    proxy.speak();
    expect(await asked).toBe('it succeeded');
  });

  test('a server that is silent with its connections open is given up, and the pool is whole again', async () => {
    await connectThrough();
    await find();
    proxy.silence();
    // The pool has one connection: the second command waits for what becomes of the first.
    const begin = performance.now();
    const failures = await Promise.all([failureOf(find()), failureOf(find())]);
    expect(failures).toEqual([expect.any(MongoNetworkTimeoutError), expect.any(MongoNetworkError)]);
    expect(performance.now() - begin).toBeLessThan(5 * LIMIT_MS);
    proxy.speak();
    expect(await find()).toBeNull();
  });

  test('a command whose connection is closed before its bytes are with the socket ends with it', async () => {
    await connectThrough({ monitorCommands: true });
    await find();
    // The driver has looked at the connection and is about to write: what is compressed takes longer for that.
    client.once('commandStarted', () => {
      queueMicrotask(() => {
        for (const connection of connectionsInUse(client)) connection.destroy();
      });
    });
    expect(await failureOf(find())).toBeInstanceOf(MongoNetworkError);
    expect(await find()).toBeNull();
  });
});

interface Pools {
  topology: { s: { servers: Map<string, { pool: { checkedOut: Set<{ destroy: () => void }> } }> } };
}

/** The connections that commands are under way on. */
function connectionsInUse(client: MongoClient): { destroy: () => void }[] {
  const { topology } = client as unknown as Pools;
  return [...topology.s.servers.values()].flatMap(({ pool }) => [...pool.checkedOut]);
}
