import { randomBytes } from 'node:crypto';
import mongoose from 'mongoose';
import { connectDatabase, disconnectDatabase } from '../../src/database/connect';
import { inboxCollection } from '../../src/line/inbox';
import { sign } from '../../src/line/signature';
import { testDatabaseUri } from '../../src/testing/database';
import { forgetDatabase } from '../../src/testing/forget-database';
import { startLineStandIn } from '../../src/testing/line-stand-in';
import { buildProgram, type Program, runProgram } from '../../src/testing/program';
import { waitUntil } from '../../src/testing/wait-until';

const SECRET = 'a-channel-secret';
const uri = new URL(testDatabaseUri());
uri.pathname = `t${randomBytes(6).toString('hex')}`;

let built: Awaited<ReturnType<typeof buildProgram>>;
let line: Awaited<ReturnType<typeof startLineStandIn>>;
let program: Program | null = null;

beforeAll(async () => {
  built = await buildProgram('test/start/torn.ts');
  line = await startLineStandIn(0);
  await connectDatabase(uri.href);
});
afterAll(async () => {
  program?.kill('SIGKILL');
  await program?.ended;
  built.remove();
  await line.close();
  await forgetDatabase(mongoose.connection.db);
  await disconnectDatabase();
});

async function start(): Promise<{ program: Program; port: number }> {
  program = runProgram(built.file, {
    PORT: '0',
    MONGODB_URI: uri.href,
    LOG_LEVEL: 'warn',
    NODE_ENV: 'development',
    LINE_CHANNEL_SECRET: SECRET,
    LINE_CHANNEL_ACCESS_TOKEN: 'a-channel-access-token',
    LINE_API_BASE_URL: line.url,
    LINE_DATA_API_BASE_URL: line.url,
  });
  return { program, port: await program.ready() };
}

async function says(port: number, id: string, text: string, user: string): Promise<void> {
  const event = {
    type: 'message',
    webhookEventId: id,
    timestamp: Date.now(),
    mode: 'active',
    replyToken: `token-${id}`,
    source: { type: 'user', userId: user },
    message: { type: 'text', id: '1', text },
  };
  const body = Buffer.from(JSON.stringify({ destination: 'Ubot', events: [event] }));
  const signature = sign(SECRET, body).toString('base64');
  const url = `http://127.0.0.1:${port}/webhook`;
  const response = await fetch(url, { method: 'POST', headers: { 'x-line-signature': signature }, body });
  expect(response.status).toBe(200);
}
const find = (id: string) => inboxCollection().findOne({ _id: id });
const leases = () => mongoose.connection.collection('inbox_leases').countDocuments();

test.each(['throws', 'rejects'])(
  'an event of which the process dies (%s): cause and id, leases let go, three times, then set aside',
  async (how) => {
    for (let death = 1; death <= 3; death++) {
      const { program: dying, port } = await start();
      if (death === 1) await says(port, `deadly-${how}`, how, 'U1');
      expect(await dying.ended).toEqual({ code: 1, signal: null });

      const said = dying.err.split('\n').find((line) => line.includes('nobody caught this'));
      expect(JSON.parse(said ?? '{}')).toMatchObject({
        eventId: `deadly-${how}`,
        error: { message: 'torn on purpose' },
      });
      expect(await find(`deadly-${how}`)).toMatchObject({ state: 'new', deaths: death });
      expect(await leases()).toBe(0);
    }

    const { program: living, port } = await start();
    await says(port, `next-${how}`, 'สวัสดี', 'U1');
    await waitUntil('the next event is done', async () => (await find(`next-${how}`))?.state === 'done');
    expect(await find(`deadly-${how}`)).toMatchObject({ state: 'failed', deaths: 3 });
    living.kill('SIGTERM');
    expect((await living.ended).code).toBe(0);
  },
);
