import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataFolder } from '../../src/testing/data-folder';
import { buildProgram, runProgram } from '../../src/testing/program';
import { listen } from '../../src/web/server';

const folder = new DataFolder();
let built: Awaited<ReturnType<typeof buildProgram>>;

beforeAll(async () => {
  built = await buildProgram();
});
afterAll(() => {
  folder.remove();
  built.remove();
});

/** Starts it with settings that cannot work: it says one line on standard error, nothing on standard output, and exits 1. */
async function reasonOf(env: Record<string, string>): Promise<string> {
  const program = runProgram(built.file, { PORT: '0', DATA_DIR: folder.path, ...env });
  const end = await program.ended;
  expect({ ...end, out: program.out }).toEqual({ code: 1, signal: null, out: '' });
  expect(program.err).toMatch(/^[^\n]+\n$/);
  return program.err.trimEnd();
}

test('a taken port is named, and no database was started', async () => {
  const other = await listen((_request, response) => response.end(), 0, '127.0.0.1');
  try {
    expect(await reasonOf({ PORT: String(other.port) })).toBe(
      `PORT: ${other.port} on 127.0.0.1 is taken; set PORT to a free port`,
    );
  } finally {
    await other.close(0);
  }
  expect(existsSync(join(folder.path, 'db'))).toBe(false);
});

test('a folder below a file cannot be written', async () => {
  const file = join(folder.path, 'a-file');
  writeFileSync(file, '');
  expect(await reasonOf({ DATA_DIR: join(file, 'data') })).toBe(
    `DATA_DIR: the folder cannot be written (ENOTDIR): ${join(file, 'data')}`,
  );
});

test.each([
  ['a port that is no number', { PORT: 'http' }, 'PORT: must be a port number from 0 to 65535'],
  ['a port above the last', { PORT: '65536' }, 'PORT: must be a port number from 0 to 65535'],
  ['a role nobody knows', { PROCESS_ROLES: 'web,cook' }, /^PROCESS_ROLES: must be .*web, worker, scheduler/],
  [
    'a secret without its token',
    { LINE_CHANNEL_SECRET: 'a-channel-secret' },
    /^LINE_CHANNEL_ACCESS_TOKEN: must be set/,
  ],
  ['production without a database', { NODE_ENV: 'production' }, /^MONGODB_URI: must be set/],
  ['a log level nobody knows', { LOG_LEVEL: 'loud' }, /^LOG_LEVEL: must be one of fatal, error/],
])('%s is named with what is allowed', async (_, env: Record<string, string>, reason) => {
  expect(await reasonOf(env)).toMatch(reason);
});
