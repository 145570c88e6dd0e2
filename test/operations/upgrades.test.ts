import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { BSON, MongoClient } from 'mongodb';
import { MovableClock } from '../../src/clock';
import { type BotParts, composeBot, prepareBot } from '../../src/compose-bot';
import { readConfig } from '../../src/config';
import { disconnectDatabase } from '../../src/database/connect';
import { createFileLinks } from '../../src/domain/evidence/file-links';
import { createLiveGateway } from '../../src/line/live-gateway';
import { sign } from '../../src/line/signature';
import { silentLog } from '../../src/log';
import { createMetrics } from '../../src/metrics';
import { documentsIn } from '../../src/operations/backup/read-files';
import { connectMigrated } from '../../src/operations/connect-migrated';
import { putRightAgain } from '../../src/operations/migrations/run-again';
import { webhookEvent } from '../../src/simulator/webhooks/events';
import { testDatabaseUri } from '../../src/testing/database';
import { forgetDatabase } from '../../src/testing/forget-database';
import { type Listening, listen } from '../../src/web/server';
import { Line } from '../chaos/line';

/** What the office wrote: no upgrade has a reason to change a byte of it. */
const RECORDS = [
  'reports',
  'report_changes',
  'report_events',
  'measures',
  'plans',
  'organisations',
  'assessments',
  'evidence',
  'evidence_content.files',
  'evidence_content.chunks',
  'evidence_fingerprints',
  'announcements',
  'audit_events',
  'announcement_receipts',
  'memos',
  'memo_events',
  'handovers',
  'groups',
  'directory',
  'former_people',
  'people',
];
const CHANNEL = { channelSecret: 'a-channel-secret', channelAccessToken: 'an-access-token' };
/** The instant at which the fixtures' process ended; what is under way then was begun shortly before. */
const ENDED = new Date('2026-11-20T06:00:00.000Z');

let client: MongoClient;
let name: string;
let line: Line;
let parts: BotParts | null = null;
beforeAll(async () => {
  client = await MongoClient.connect(testDatabaseUri());
});
beforeEach(async () => {
  name = `u${randomBytes(6).toString('hex')}`;
  line = await Line.start();
});
afterEach(async () => {
  await parts?.worker.stop();
  await parts?.sender.stop();
  parts = null;
  await disconnectDatabase();
  await forgetDatabase(client.db(name));
  await line.close();
});
afterAll(() => client.close());

interface Header {
  name: string;
  count: number;
  indexes: { key: Record<string, number>; name: string }[];
}

/** Fills the database as a version left it. @returns its collections' counts */
async function asLeftBy(version: string): Promise<Map<string, number>> {
  const file = join(__dirname, '../fixtures/databases', `${version}.bson.gz`);
  const bytes = gunzipSync(readFileSync(file));
  const documents = documentsIn([bytes] as unknown as AsyncIterable<Buffer>, file);
  const counts = new Map<string, number>();
  for (let next = await documents.next(); !next.done; next = await documents.next()) {
    const header = BSON.deserialize(next.value) as Header;
    counts.set(header.name, header.count);
    const collection = await client.db(name).createCollection(header.name);
    const content = [];
    for (let n = 0; n < header.count; n++) {
      const { value } = await documents.next();
      content.push(BSON.deserialize(value as Buffer, { promoteValues: false, bsonRegExp: true }));
    }
    if (content.length > 0) await collection.insertMany(content);
    for (const { key, name: index, ...options } of header.indexes) {
      if (index === '_id_') continue;
      const { v: _v, ns: _ns, ...rest } = options as Record<string, unknown>;
      await collection.createIndex(key, { name: index, ...rest });
    }
  }
  return counts;
}

const uri = (): string => testDatabaseUri().replace('/tamtid?', `/${name}?`);

/** What an upgrade adds to the office's records: what was of a measure is of the part of a unit. */
const ADDED: Record<string, Record<string, 0>> = {
  reports: { unit: 0 },
  report_changes: { unit: 0 },
  report_events: { unit: 0 },
  evidence: { 'about.unit': 0 },
};

/** The collections' documents as they are stored, by id, but for what an upgrade adds. */
async function stored(names: readonly string[]): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {};
  for (const one of names) {
    const found = client
      .db(name)
      .collection(one)
      .find({}, { raw: true, sort: { _id: 1 }, projection: ADDED[one] ?? {} });
    all[one] = [];
    for await (const document of found as unknown as AsyncIterable<Buffer>) all[one].push(document.toString('base64'));
  }
  return all;
}

interface OutboxRow {
  to: string | string[];
  occasion: string;
  office: string;
  state: string;
  open?: true;
}
/** Each recipient of each message in the outbox, with what became of it. */
async function recipients(): Promise<{ key: string; to: string; state: string; isOpen: boolean }[]> {
  const rows = await client.db(name).collection<OutboxRow>('outbox').find().toArray();
  return rows.flatMap((row) =>
    [row.to].flat().map((to) => ({
      key: `${row.office} ${row.occasion} ${to}`,
      to,
      state: row.state,
      isOpen: row.open === true,
    })),
  );
}

async function startBot(clock: MovableClock): Promise<BotParts> {
  await prepareBot();
  const config = readConfig({});
  return composeBot({
    clock,
    log: silentLog,
    metrics: createMetrics(),
    eventsPerMinute: 0,
    channelSecret: CHANNEL.channelSecret,
    links: createFileLinks('https://tamtid.example', 'a-session-secret'),
    gateway: createLiveGateway({ ...CHANNEL, apiBaseUrl: line.url, dataApiBaseUrl: line.url, log: silentLog }),
    reminders: { cron: config.reminderCron, leadDays: config.reminderLeadDays },
  });
}

describe.each(['c16542f', 'cfe897c', '2c50810', 'bf6207c', '6fa4708', '038d13c'])(
  'a database that %s left in the middle of its work',
  (version) => {
    test('opens, keeps every record as it is, and opens again as it was then', async () => {
      const counts = await asLeftBy(version);
      const records = RECORDS.filter((one) => counts.has(one));
      const before = await stored(records);
      const told = (await recipients()).map(({ key }) => key).sort();
      await connectMigrated(uri());
      expect(await stored(records)).toEqual(before);
      expect((await recipients()).map(({ key }) => key).sort()).toEqual(told);
      for (const [collection, count] of counts) {
        if (collection === 'outbox') continue;
        expect([collection, await client.db(name).collection(collection).countDocuments()]).toEqual([
          collection,
          count,
        ]);
      }
      const everything = [...counts.keys()];
      const once = await stored(everything);
      await disconnectDatabase();
      await connectMigrated(uri());
      expect(await stored(everything)).toEqual(once);
    });

    test('goes on: each open event is handled once, each message under way comes once', async () => {
      await asLeftBy(version);
      const open = new Set((await recipients()).filter(({ isOpen }) => isOpen).map(({ key }) => key));
      const sentBefore = (await recipients()).filter(({ state }) => state === 'sent').length;
      await connectMigrated(uri());
      const clock = new MovableClock();
      clock.set(ENDED);
      parts = await startBot(clock);
      await parts.worker.idle();
      await parts.sender.idle();
      // What became due with the fixtures' tick of March goes out then.
      clock.set(new Date('2027-03-17T02:30:00.000Z'));
      await parts.sender.idle();

      expect(await client.db(name).collection('inbox').countDocuments({ open: true })).toBe(0);
      const after = await recipients();
      const keys = after.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      const left = after.filter(({ key, isOpen }) => open.has(key) && isOpen);
      expect(left).toEqual([]);
      const lost = after.filter(({ key, state }) => open.has(key) && !['sent', 'dropped'].includes(state));
      expect(lost).toEqual([]);
      const sentNow = after.filter(({ key, state }) => open.has(key) && state === 'sent').length;
      expect(after.filter(({ state }) => state === 'sent').length).toBeGreaterThanOrEqual(sentBefore + sentNow);
      // LINE got as many messages outside of answers as lines were closed as sent that way, none of them twice.
      expect(line.pushes).toBeLessThanOrEqual(after.filter(({ state }) => state === 'sent').length - sentBefore);
      if (open.size > 0) expect(line.pushes).toBeGreaterThan(0);
    });
  },
);

describe.each(['6fa4708', '038d13c'])('what %s left is read as it was meant', (version) => {
  const clock = new MovableClock();
  let web: Listening;
  beforeEach(async () => {
    await asLeftBy(version);
    await connectMigrated(uri());
    clock.set(ENDED);
    parts = await startBot(clock);
    web = await listen(parts.receiver, 0, '127.0.0.1');
    await parts.worker.idle();
    await parts.sender.idle();
  });
  afterEach(() => web.close(0));

  /** Sends an event of somebody, by the name they had on LINE. @returns the answer, as it went to LINE */
  async function answerTo(displayName: string, type: 'message' | 'postback', rest: object): Promise<string> {
    const person = await client.db(name).collection('people').findOne({ displayName });
    const source = { type: 'user' as const, userId: String(person?.lineUserId) };
    const token = `t${line.replies.size}`;
    const event = webhookEvent(type, source, clock.now().getTime(), token, { ...rest });
    const body = Buffer.from(JSON.stringify({ destination: 'Ubot', events: [event] }));
    const headers = { 'x-line-signature': sign(CHANNEL.channelSecret, body).toString('base64') };
    const response = await fetch(`http://127.0.0.1:${web.port}/webhook`, { method: 'POST', headers, body });
    expect(response.status).toBe(200);
    await parts?.worker.idle();
    return line.bodies.get(token) ?? '';
  }

  const says = (who: string, text: string): Promise<string> =>
    answerTo(who, 'message', { message: { id: '1', type: 'text', text, quoteToken: 'q' } });

  /** Everybody consents anew, since the notice has changed. */
  async function consents(who: string): Promise<void> {
    for (const text of ['ลงทะเบียน', 'ยินยอมตามประกาศใหม่']) await says(who, text);
  }

  test('in the chat: what was sent back, what waits, what is approved, with its history and evidence', async () => {
    for (const who of ['มานี', 'หัวหน้าคลัง', 'ปิติ', 'นายก']) await consents(who);
    const own = await says('มานี', 'งานของฉัน');
    expect(own).toContain('รายงานครบแล้ว 1 จาก 3 รายการ');
    expect(own).toContain('ส่งกลับแก้ไข 60%');
    // What both wrote of the joint measure is the part of who wrote last: finance has its own to report.
    expect(own).toContain('8. การดำเนินงาน (ส่วนของกองคลัง)');
    const history = await says('มานี', 'ประวัติการรายงานของฉัน');
    expect(history).toContain('รายงานที่คุณส่งหรือแก้ไข 3 รายการ');
    expect(history).toContain('8. การดำเนินงาน (ส่วนของสำนักปลัด)');
    expect(await says('มานี', 'หลักฐานมาตรการ 4')).toContain('1 รายการ');
    expect(await says('หัวหน้าคลัง', 'รอตรวจ')).toContain('ไม่มีรายงานรอตรวจของกองคลัง');
    const queue = await says('นายก', 'รอตรวจ');
    expect(queue).toContain('รอตรวจ 1 รายการ');
    expect(queue).toContain('มาตรการ 8 รอบ 6 เดือน ปี 2570 80%');
    const overall = await says('นายก', 'ภาพรวม');
    expect(overall).toContain('มาตรการ 1 รายงานแล้ว 1 จาก 2 ส่วนราชการ · มาตรการ 8 รายงานแล้ว 1 จาก 5 ส่วนราชการ');
  });

  test('and goes on from there: the part that waited is approved by the executive', async () => {
    await consents('นายก');
    await says('นายก', 'ตรวจมาตรการ 8');
    await says('นายก', 'อนุมัติ');
    await says('นายก', 'อนุมัติทั้งที่ไม่มีผลผลิต ผลลัพธ์ และหลักฐาน');
    const parts = client.db(name).collection('reports').find({ measure: 8 });
    expect(await parts.toArray()).toMatchObject([
      { unit: 'clerk_office', state: 'approved', progress: 80, version: 2 },
    ]);
    const steps = client.db(name).collection('report_events').find({ measure: 8 }).sort({ seq: 1 });
    const seen = (await steps.toArray()).map(({ unit, action, seq }) => [unit, action, seq]);
    expect(seen).toEqual([
      ['clerk_office', 'submit', 1],
      ['clerk_office', 'submit', 2],
      ['clerk_office', 'approve', 3],
    ]);
  });
});

test.each(['2c50810', 'bf6207c'])(
  'what %s puts into the outbox while this version serves already comes once too',
  async (version) => {
    await asLeftBy(version);
    const outbox = client.db(name).collection('outbox');
    const late = await outbox.find({ open: true }, { promoteValues: false }).toArray();
    await outbox.deleteMany({ open: true });
    await connectMigrated(uri());
    // The version before writes on, as it does.
    await outbox.insertMany(late);
    const open = new Set((await recipients()).filter(({ isOpen }) => isOpen).map(({ key }) => key));
    expect(open.size).toBeGreaterThan(10);
    const clock = new MovableClock();
    clock.set(new Date('2027-03-17T02:30:00.000Z'));
    parts = await startBot(clock);
    expect(await putRightAgain(clock.now())).toBeGreaterThan(0);
    await parts.sender.idle();
    const after = (await recipients()).filter(({ key }) => open.has(key));
    expect(after.length).toBe(open.size);
    expect(after.filter(({ isOpen }) => isOpen)).toEqual([]);
    expect(await putRightAgain(clock.now())).toBe(0);
  },
);
