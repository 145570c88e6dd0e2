import { execFile, execFileSync } from 'node:child_process';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { projectRoot } from '../../../src/root';
import { testDatabaseUri, useDatabase } from '../../../src/testing/database';
import { CHANNEL, useChannel } from './channel';

useDatabase();
const channel = useChannel();
beforeAll(() => {
  execFileSync(process.execPath, ['scripts/build.mjs', 'scripts/richmenu.ts'], { cwd: projectRoot() });
});

interface Ran {
  status: number;
  stdout: string;
  stderr: string;
}

/** Runs the built command against this test's database and channel. */
function run(args: string[], env: Record<string, string> = channelEnv()): Promise<Ran> {
  const uri = testDatabaseUri().replace('/tamtid?', `/${mongoose.connection.name}?`);
  const options = { env: { PATH: process.env.PATH ?? '', MONGODB_URI: uri, ...env } };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(projectRoot(), 'dist/scripts/richmenu.js'), ...args],
      options,
      (error, stdout, stderr) => resolve({ status: Number(error?.code ?? 0), stdout, stderr }),
    );
  });
}

const channelEnv = (): Record<string, string> => ({
  LINE_CHANNEL_SECRET: CHANNEL.channelSecret,
  LINE_CHANNEL_ACCESS_TOKEN: CHANNEL.channelAccessToken,
  LINE_API_BASE_URL: channel.url,
  LINE_DATA_API_BASE_URL: channel.url,
});

test('apply, show and remove do what they say and end with 0', async () => {
  expect(await run(['apply'])).toMatchObject({ status: 0, stdout: expect.stringContaining('สร้าง 5') });
  const shown = await run(['show']);
  expect(shown.status).toBe(0);
  expect(shown.stdout.match(/ใช้อยู่/g)).toHaveLength(5);
  expect(await run(['remove'])).toMatchObject({ status: 0, stdout: 'ลบ 5\n' });
  expect(channel.world.richMenus.all()).toHaveLength(0);
});

test.each([[[]], [['draw']], [['apply', 'show']]])('the arguments %j are wrong usage: 2', async (args) => {
  const ran = await run(args);
  expect(ran).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('apply|show|remove') });
});

test('without a channel there is nothing to apply to: 1, and one line says why', async () => {
  const ran = await run(['apply'], {});
  expect(ran.status).toBe(1);
  expect(ran.stderr.trim().split('\n')).toHaveLength(1);
  expect(ran.stderr).toContain('LINE_CHANNEL_ACCESS_TOKEN');
});

test('a channel that cannot be reached ends with 1 and one line', async () => {
  const nowhere = { ...channelEnv(), LINE_API_BASE_URL: 'http://127.0.0.1:9' };
  const ran = await run(['show'], nowhere);
  expect(ran.status).toBe(1);
  expect(ran.stderr.trim().split('\n')).toHaveLength(1);
});
