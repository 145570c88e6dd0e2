import { MongoClient } from 'mongodb';
import { DatabaseAwayError, isOutage, throughOutage } from '../../src/database/outage';
import { buildProgram, type Program, runProgram } from '../../src/testing/program';
import { waitUntil } from '../../src/testing/wait-until';
import { listen } from '../../src/web/server';
import { KillableDatabase } from '../crash/killable-database';

let database: KillableDatabase;
let built: Awaited<ReturnType<typeof buildProgram>>;
let program: Program | null = null;

beforeAll(async () => {
  [database, built] = await Promise.all([KillableDatabase.start(), buildProgram()]);
});
afterAll(async () => {
  program?.kill('SIGKILL');
  await program?.ended;
  await database.remove();
  built.remove();
});

async function freePort(): Promise<number> {
  const probe = await listen((_request, response) => response.end(), 0, '127.0.0.1');
  await probe.close(0);
  return probe.port;
}

const statusOf = (port: number, path: string): Promise<number | null> =>
  fetch(`http://127.0.0.1:${port}${path}`).then(
    ({ status }) => status,
    () => null,
  );

/** What a browser gets. */
async function browsed(port: number, path: string, method = 'GET') {
  const headers = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, headers });
  return { status: answer.status, type: answer.headers.get('content-type'), shows: await answer.text() };
}

test('a process that starts while the database is away lives, is not ready, and serves as soon as the database is back', async () => {
  await database.kill();
  const port = await freePort();
  program = runProgram(built.file, { PORT: String(port), MONGODB_URI: database.uri, LOG_LEVEL: 'warn' });
  await waitUntil('it notices', () => (program?.err ?? '').includes('the database does not answer yet'));
  expect(await statusOf(port, '/healthz')).toBe(200);
  expect(await statusOf(port, '/readyz')).toBe(503);
  for (const path of ['/', '/simulator', '/files/a/b/c'])
    expect(await browsed(port, path)).toMatchObject({
      status: 503,
      shows: expect.stringContaining('ระบบกำลังเริ่มทำงาน'),
    });
  // What monitors read stays what it is, also in a browser; nothing but a page is a page.
  expect(await browsed(port, '/readyz')).toMatchObject({ status: 503, shows: expect.stringContaining('"not ready"') });
  expect(await browsed(port, '/healthz')).toMatchObject({ status: 200, shows: '{"status":"ok"}' });
  expect(await browsed(port, '/webhook', 'POST')).toMatchObject({ status: 503, type: 'application/json' });
  expect(program.out).toBe('');

  await database.restart();
  expect(await program.ready()).toBe(port);
  expect(await statusOf(port, '/readyz')).toBe(200);
});

test('a database that stays away ends the start with one line that names the variable and not the password', async () => {
  const uri = `mongodb://somebody:a-password@127.0.0.1:${await freePort()}/?directConnection=true`;
  const connect = () => MongoClient.connect(uri, { serverSelectionTimeoutMS: 100 });
  const failure = await throughOutage(connect, { forMs: 0 }).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(DatabaseAwayError);
  expect((failure as Error).message).toMatch(/^MONGODB_URI: the database did not answer for 0 s \(.*ECONNREFUSED.*\)$/);
  expect((failure as Error).message).not.toContain('a-password');
});

test('what the database refuses is no outage, and is not tried again', async () => {
  let tries = 0;
  const refused = async (): Promise<void> => {
    tries += 1;
    await withDatabase((client) => client.db().command({ noSuchCommand: 1 }));
  };
  await expect(throughOutage(refused)).rejects.toThrow('no such command');
  expect(tries).toBe(1);
  expect(isOutage(new Error('something of ours'))).toBe(false);
});

async function withDatabase(use: (client: MongoClient) => Promise<unknown>): Promise<void> {
  const client = await MongoClient.connect(database.uri);
  try {
    await use(client);
  } finally {
    await client.close();
  }
}
