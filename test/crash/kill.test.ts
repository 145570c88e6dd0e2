import { randomInt } from 'node:crypto';
import { MongoClient } from 'mongodb';
import { connectDatabase, disconnectDatabase } from '../../src/database/connect';
import { holderOf } from '../../src/database/folder-lock';
import { officeId } from '../../src/domain/office-store';
import { bindToOffice } from '../../src/domain/people/directory.model';
import { people } from '../../src/domain/people/person.model';
import { NOTICE_VERSION } from '../../src/domain/people/privacy-notice';
import { TOKEN_FRESH_MS } from '../../src/line/answer';
import type { InboxRow } from '../../src/line/inbox';
import { DataFolder } from '../../src/testing/data-folder';
import { type LineStandIn, startLineStandIn } from '../../src/testing/line-stand-in';
import { buildProgram, type Program, runProgram } from '../../src/testing/program';
import { waitUntil } from '../../src/testing/wait-until';
import { EventStream } from './event-stream';

const CHANNEL_SECRET = 'a-channel-secret';
/** Staff may not give out codes: each try is one refusal in the audit trail, with the event's id. */
const TEXT = 'ออกรหัส';
const EFFECT = 'refused.administer';
const STAFF = Array.from({ length: 24 }, (_, index) => `U${String(index).padStart(32, '0')}`);
/** Long enough that a kill finds replies under way. */
const LINE_ANSWERS_AFTER_MS = 20;

/** Conversations that a worker serves side by side. */
const CAUGHT_UNDER_WAY = 8;

const folder = new DataFolder();
let line: LineStandIn;
let built: Awaited<ReturnType<typeof buildProgram>>;
let program: Program | null = null;

beforeAll(async () => {
  line = await startLineStandIn(LINE_ANSWERS_AFTER_MS);
  built = await buildProgram();
});

afterAll(async () => {
  program?.kill('SIGKILL');
  await program?.ended;
  await line.close();
  folder.remove();
  built.remove();
});

async function start(): Promise<{ port: number; program: Program }> {
  program = runProgram(built.file, {
    PORT: '0',
    DATA_DIR: folder.path,
    LOG_LEVEL: 'warn',
    NODE_ENV: 'development',
    EVENTS_PER_MINUTE: '0',
    LINE_CHANNEL_SECRET: CHANNEL_SECRET,
    LINE_CHANNEL_ACCESS_TOKEN: 'a-channel-access-token',
    LINE_API_BASE_URL: line.url,
    LINE_DATA_API_BASE_URL: line.url,
  });
  return { program, port: await program.ready() };
}

async function databaseUri(): Promise<string> {
  const uri = (await holderOf(folder.path))?.uri;
  if (!uri) throw new Error('The program told nobody where its database listens');
  return uri;
}

async function registerStaff(): Promise<void> {
  await connectDatabase(await databaseUri());
  const office = officeId('kham-muang');
  for (const lineUserId of STAFF) {
    await people(office).insert({
      lineUserId,
      displayName: 'เจ้าหน้าที่',
      fullName: 'เจ้าหน้าที่',
      grants: [{ role: 'staff', unit: null }],
      consent: { version: NOTICE_VERSION, at: new Date() },
      reach: 'reachable',
      registeredAt: new Date(),
    });
    await bindToOffice(lineUserId, office);
  }
  await disconnectDatabase();
}

/** What is in the database once nothing is open any more. */
async function whenAllIsProcessed(): Promise<{
  states: Map<string, string>;
  effects: Map<string, number>;
  /** how many events were over before their reply token was stale */
  inTime: number;
}> {
  const client = await MongoClient.connect(await databaseUri());
  try {
    const inbox = client.db().collection<InboxRow>('inbox');
    await waitUntil('no event is open', async () => (await inbox.countDocuments({ open: true })) === 0, 150_000);
    const rows = await inbox.find().toArray();
    const effects = await client
      .db()
      .collection('audit_events')
      .aggregate<{ _id: string; count: number }>([
        { $match: { action: EFFECT } },
        { $group: { _id: '$eventId', count: { $sum: 1 } } },
      ])
      .toArray();
    return {
      states: new Map(rows.map(({ _id, state }) => [_id, state])),
      effects: new Map(effects.map(({ _id, count }) => [_id, count])),
      inTime: rows.filter(({ receivedAt, closedAt }) => Number(closedAt) - Number(receivedAt) < TOKEN_FRESH_MS).length,
    };
  } finally {
    await client.close();
  }
}

test('kill -9 twice while 200 signed events a second arrive: each acknowledged event took effect exactly once', async () => {
  const stream = new EventStream({ channelSecret: CHANNEL_SECRET, lineUserIds: STAFF, text: TEXT, perSecond: 200 });
  let running = await start();
  await registerStaff();

  for (let kill = 1; kill <= 2; kill++) {
    await stream.redeliver(running.port);
    const enough = stream.acknowledged.size + randomInt(150, 400);
    const answered = line.repliesTaken.size;
    stream.start(running.port);
    await waitUntil(
      'events are acknowledged, some of them answered and some not yet',
      () =>
        stream.acknowledged.size >= enough &&
        line.repliesTaken.size > answered &&
        line.repliesTaken.size < stream.acknowledged.size,
    );
    running.program.kill('SIGKILL');
    expect((await running.program.ended).signal).toBe('SIGKILL');
    await stream.stop();
    running = await start();
  }
  await stream.redeliver(running.port);
  const { states, effects, inTime } = await whenAllIsProcessed();

  const ids = Array.from({ length: stream.sent }, (_, index) => EventStream.id(index));
  expect(ids.filter((id) => !stream.acknowledged.has(id))).toEqual([]);
  expect(ids.filter((id) => states.get(id) !== 'done')).toEqual([]);
  expect(states.size).toBe(ids.length);
  expect(ids.filter((id) => effects.get(id) !== 1)).toEqual([]);
  expect(effects.size).toBe(ids.length);

  // Answers go by reply tokens, each of which LINE takes once. A refusal is worth no push where a busy machine let the token go stale.
  // What a kill caught under way may have been left unanswered rather than risked twice.
  expect(line.pushesTaken).toBe(0);
  expect(line.repliesTaken.size).toBeLessThanOrEqual(ids.length);
  expect(line.repliesTaken.size).toBeGreaterThanOrEqual(inTime - 2 * CAUGHT_UNDER_WAY);

  running.program.kill('SIGTERM');
  expect((await running.program.ended).code).toBe(0);
}, 300_000);
