import { type Db, MongoClient, ObjectId } from 'mongodb';
import { connectDatabase, disconnectDatabase } from '../../src/database/connect';
import type { Envelope } from '../../src/delivery/outbox.model';
import { rowsOf } from '../../src/delivery/rows';
import { scheduleAnnouncement } from '../../src/domain/announcements/schedule-announcement';
import { addDays, instantOf, localDate } from '../../src/domain/calendar/dates';
import { knownHolidays } from '../../src/domain/calendar/holiday-files';
import { workingDayOnOrBefore } from '../../src/domain/calendar/working-days.rules';
import { inTransaction } from '../../src/domain/transaction';
import { REMINDERS } from '../../src/jobs/reminders-job';
import { Crowd } from '../../src/testing/crowd';
import { type LineStandIn, startLineStandIn } from '../../src/testing/line-stand-in';
import { type Chances, type Mishap, randomMishaps } from '../../src/testing/mishaps';
import { buildProgram, type Program, runProgram } from '../../src/testing/program';
import { waitUntil } from '../../src/testing/wait-until';
import { KillableDatabase } from './killable-database';
import { Received } from './received';

const OFFICES = 6;
/** More than an announcement enters into the outbox at once. */
const PEOPLE_EACH = 1_000;
const PROCESSES = 3;
/** Of every so many people LINE knows one no more. */
const UNKNOWN_EVERY = 4_001;
const LINE_ANSWERS_AFTER_MS = 5;
const SEED = 20_570_331;
const CHANCES: Chances = {
  limited: 0.003,
  failed: 0.01,
  failed_after_taking: 0.01,
  cut: 0.01,
  cut_after_taking: 0.01,
  hung: 0.001,
  hung_after_taking: 0.001,
};
/** One process after the other is killed, each time that LINE has taken so many messages more and the last one is back: every few seconds. */
const KILL_EVERY = 1_000;
const ANNOUNCED = 'ซ้อมหนีไฟวันศุกร์';

/** The reminders are due at ten o'clock of a working day, the announcement too; the programs' clocks stand a little before. */
const TICK = '10:00';
const MS_BEFORE_TICK = 20_000;
const today = workingDayOnOrBefore(localDate(new Date()), knownHolidays());

const received = new Received(ANNOUNCED);
const crowd = new Crowd(OFFICES, PEOPLE_EACH, today);
const unknown = crowd.members.filter((_, index) => index % UNKNOWN_EVERY === UNKNOWN_EVERY - 1);
const known = crowd.members.filter((member) => !unknown.includes(member));

let database: KillableDatabase;
let line: LineStandIn;
let built: Awaited<ReturnType<typeof buildProgram>>;
const programs: Program[] = [];

beforeAll(async () => {
  const strangers = new Set(unknown.map(({ lineUserId }) => lineUserId));
  line = await startLineStandIn(LINE_ANSWERS_AFTER_MS, {
    mishap: randomMishaps(CHANCES, SEED),
    knows: (lineId) => !strangers.has(lineId),
    onTaken: received.take,
  });
  built = await buildProgram('test/crash/program.ts');
  database = await KillableDatabase.start();
  await connectDatabase(database.uri);
  await crowd.store();
  await crowd.storeExecutives();
  for (const office of crowd.offices) await announce(office);
  await disconnectDatabase();
}, 300_000);

afterAll(async () => {
  for (const program of programs) program.kill('SIGKILL');
  await Promise.all(programs.map(({ ended }) => ended));
  await database.remove();
  await line.close();
  built.remove();
});

function announce(office: Crowd['offices'][number]): Promise<unknown> {
  const by = crowd.executives.get(office);
  if (!by) throw new Error('Nobody to announce');
  return inTransaction(() =>
    scheduleAnnouncement({
      office,
      id: new ObjectId(),
      by,
      byRight: { role: 'executive', unit: null },
      mentionAll: false,
      content: { title: null, text: ANNOUNCED, link: null, image: null },
      audience: { to: 'everybody' },
      within: null,
      sendAt: instantOf(today, TICK),
      now: instantOf(addDays(today, -1)),
      eventId: `announce-${office}`,
    }),
  );
}

/** Starts the program in place of the one that had this number, with all roles. */
function start(index: number, aheadMs: number): Program {
  const program = runProgram(built.file, {
    PORT: '0',
    MONGODB_URI: database.uri,
    LOG_LEVEL: 'warn',
    NODE_ENV: 'development',
    LINE_CHANNEL_SECRET: 'a-channel-secret',
    LINE_CHANNEL_ACCESS_TOKEN: 'a-channel-access-token',
    LINE_API_BASE_URL: line.url,
    LINE_DATA_API_BASE_URL: line.url,
    REMINDER_CRON: cronOf(TICK),
    CLOCK_AHEAD_MS: String(aheadMs),
  });
  programs[index] = program;
  return program;
}

function cronOf(time: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return `${minute} ${hour} * * *`;
}

/**
 * Kills the processes one after the other as messages go out, until most are out, and the database once, while one of the
 * processes is starting. Gives how many were killed.
 */
async function killAsTheyWork(aheadMs: number): Promise<number> {
  const most = 0.9 * 2 * known.length;
  let kills = 0;
  for (let mark = 1; mark < most; mark += KILL_EVERY) {
    await waitUntil(`${mark} messages are taken`, () => received.count >= mark, 120_000);
    const index = kills % PROCESSES;
    programs[index]?.kill('SIGKILL');
    await programs[index]?.ended;
    const next = start(index, aheadMs);
    kills += 1;
    if (mark < most / 2 && mark + KILL_EVERY >= most / 2) {
      await database.kill();
      await database.restart();
    }
    await next.ready();
  }
  return kills;
}

async function withDatabase<T>(look: (db: Db) => Promise<T>): Promise<T> {
  const client = await MongoClient.connect(database.uri);
  try {
    return await look(client.db());
  } finally {
    await client.close();
  }
}

/** What the ledger says became of all messages: how many, by state. */
async function ledgerIn(db: Db): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for await (const envelope of db.collection<Envelope>('outbox').find())
    for (const { state } of rowsOf(envelope)) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}

/** Whether everything is planned, and everything that was planned is sent or given up. */
async function isOver(db: Db): Promise<boolean> {
  const reminded = await db.collection('jobs').countDocuments({ job: REMINDERS, state: 'done' });
  const announcing = await db.collection('announcement_runs').countDocuments({ open: true });
  return reminded === 1 && announcing === 0 && (await db.collection('outbox').countDocuments({ open: true })) === 0;
}

test('three processes and the database killed again and again: each of six thousand people gets a reminder and an announcement, once', async () => {
  const tickAt = instantOf(today, TICK).getTime();
  const aheadMs = tickAt - MS_BEFORE_TICK - Date.now();
  const started = Array.from({ length: PROCESSES }, (_, index) => start(index, aheadMs));
  await Promise.all(started.map((program) => program.ready()));
  const readyBeforeTickMs = tickAt - (Date.now() + aheadMs);
  await waitUntil('the first message goes out', () => received.count > 0, 60_000);
  const begin = performance.now();

  const kills = await killAsTheyWork(aheadMs);
  // The database is asked only at the end: looking through its outbox costs as much as sending.
  await waitUntil('nearly all are taken', () => received.count >= 0.99 * 2 * known.length, 150_000);
  await withDatabase((db) => waitUntil('all is planned, and sent or given up', () => isOver(db), 150_000));
  const seconds = (performance.now() - begin) / 1000;

  const missing = known.filter(({ lineUserId }) => received.of(lineUserId).reminders === 0);
  const twice = known.filter(({ lineUserId }) => received.of(lineUserId).reminders > 1);
  const unannounced = known.filter(({ lineUserId }) => received.of(lineUserId).announcements === 0);
  const announcedTwice = known.filter(({ lineUserId }) => received.of(lineUserId).announcements > 1);
  process.stdout.write(
    `${known.length.toLocaleString('en')} people in ${crowd.offices.length} offices, a reminder and an announcement each: ` +
      `${received.count.toLocaleString('en')} taken in ${seconds.toFixed(0)} s by ${PROCESSES} processes ` +
      `(ready ${(readyBeforeTickMs / 1000).toFixed(1)} s before the tick) through ${kills} kills and one of the database; ` +
      `missing ${missing.length} + ${unannounced.length}, twice ${twice.length} + ${announcedTwice.length}; ` +
      `LINE: ${line.pushesTaken} pushes, ${line.multicastsTaken} multicasts, ${JSON.stringify(line.outcomes)}\n`,
  );
  expect([missing, twice, unannounced, announcedTwice].map((people) => people.length)).toEqual([0, 0, 0, 0]);
  expect(received.recipients).toHaveLength(known.length);
  // Distinct lists: each person's own measures, and no others.
  expect(known.filter(({ lineUserId, due }) => received.of(lineUserId).titles.join() !== due.join())).toEqual([]);
  expect(line.keysMisused).toBe(0);
  // It was no fair weather.
  const mishaps = Object.keys(CHANCES) as Mishap[];
  expect(mishaps.filter((mishap) => !line.outcomes[mishap])).toEqual([]);
  expect(line.outcomes.repeated).toBeGreaterThan(0);
  expect(kills).toBeGreaterThanOrEqual(10);

  expect(await withDatabase(ledgerIn)).toEqual({
    sent: 2 * known.length,
    failed: 2 * unknown.length,
    dropped: 2 * crowd.offices.length,
  });
}, 600_000);
