import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { type EmbeddedDatabase, startEmbedded } from '../../src/database/embedded';
import { mongodBinary } from '../../src/database/mongod-binary';
import { choosePort, HOST, untilListening } from '../../src/database/mongod-port';
import { waitUntil } from '../../src/testing/wait-until';

let dataDir: string;
let database: EmbeddedDatabase | null = null;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'tamtid-embedded-'));
});
afterEach(async () => {
  await database?.stop();
  database = null;
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
});

async function start(): Promise<string> {
  database = await startEmbedded({ dataDir, binary: process.env.MONGOD_BINARY });
  return database.uri;
}

async function stop(): Promise<void> {
  await database?.stop();
  database = null;
}

async function using<T>(uri: string, work: (client: MongoClient) => Promise<T>): Promise<T> {
  const client = await MongoClient.connect(uri);
  try {
    return await work(client);
  } finally {
    await client.close();
  }
}

const count = (uri: string) => using(uri, (client) => client.db().collection('kept').countDocuments());
const keepOne = (uri: string) => using(uri, (client) => client.db().collection('kept').insertOne({ kept: true }));
const withoutPassword = (uri: string) => uri.replace(/\/\/[^@]*@/, '//').replace('&authSource=admin', '');

test('only who has the folder’s password is let in; it is for the owner’s eyes only, and stays', async () => {
  const uri = await start();
  await keepOne(uri);
  await expect(count(withoutPassword(uri))).rejects.toThrow('requires authentication');
  await expect(count(uri.replace(/:[^:@]*@/, ':guessed@'))).rejects.toThrow('Authentication failed');
  for (const file of ['mongod.password', 'mongod.key']) {
    expect(statSync(join(dataDir, file)).mode & 0o777).toBe(0o600);
  }
  const password = readFileSync(join(dataDir, 'mongod.password'), 'utf8');
  await stop();
  expect(await count(await start())).toBe(1);
  expect(readFileSync(join(dataDir, 'mongod.password'), 'utf8')).toBe(password);
});

test('it notes nothing of itself for its makers', async () => {
  await keepOne(await start());
  await stop();
  expect(existsSync(join(dataDir, 'db', 'diagnostic.data'))).toBe(false);
});

test('a folder whose database moves to another port keeps what is in it', async () => {
  await keepOne(await start());
  await stop();
  writeFileSync(join(dataDir, 'mongod.port'), '0');
  expect(await count(await start())).toBe(1);
});

test('a first start that was cut off before the password was kept is made good', async () => {
  await keepOne(await start());
  await stop();
  rmSync(join(dataDir, 'mongod.password'));
  expect(await count(await start())).toBe(1);
});

test('a folder from before there were passwords gets one, and keeps what is in it', async () => {
  await folderOfBefore();
  const uri = await start();
  expect(await count(uri)).toBe(1);
  await expect(count(withoutPassword(uri))).rejects.toThrow('requires authentication');
});

/** As the embedded database was started before: a replica set of one that asks nobody for a password. */
async function folderOfBefore(): Promise<void> {
  const dbPath = join(dataDir, 'db');
  mkdirSync(dbPath, { recursive: true });
  const [binary, port] = await Promise.all([mongodBinary(process.env.MONGOD_BINARY), choosePort(dataDir)]);
  const listen = ['--bind_ip', HOST, '--port', String(port), '--replSet', 'tamtid'];
  const mongod = spawn(binary, ['--dbpath', dbPath, ...listen, '--logpath', join(dbPath, 'mongod.log')], {
    stdio: 'ignore',
  });
  await untilListening(port);
  await using(`mongodb://${HOST}:${port}/tamtid?directConnection=true`, async (client) => {
    const members = [{ _id: 0, host: `${HOST}:${port}` }];
    await client.db('admin').command({ replSetInitiate: { _id: 'tamtid', members } });
    const isPrimary = async () => (await client.db('admin').command({ isMaster: 1 })).ismaster === true;
    await waitUntil('it is primary', isPrimary);
    await client
      .db()
      .collection('kept')
      .insertOne({ kept: true }, { writeConcern: { w: 'majority', j: true } });
    // It ran for longer than a minute, as far as its files go.
    await client.db('admin').command({ fsync: 1 });
  });
  const ended = once(mongod, 'exit');
  mongod.kill('SIGKILL');
  await ended;
}

test('killed right after its first start, it keeps what it acknowledged', async () => {
  const uri = await start();
  await using(uri, (client) =>
    client
      .db()
      .collection('kept')
      .insertOne({ kept: true }, { writeConcern: { w: 'majority', journal: true } }),
  );
  process.kill(Number(readFileSync(join(dataDir, 'db', 'mongod.lock'), 'utf8')), 'SIGKILL');
  await expect(database?.failed).rejects.toThrow('the embedded database ended');
  await stop();
  expect(await count(await start())).toBe(1);
});
