import { type Db, MongoClient, ObjectId } from 'mongodb';
import { connectDatabase, disconnectDatabase } from '../../src/database/connect';
import { scheduleAnnouncement } from '../../src/domain/announcements/schedule-announcement';
import { addDays, instantOf, localDate } from '../../src/domain/calendar/dates';
import { knownHolidays } from '../../src/domain/calendar/holiday-files';
import { workingDayOnOrBefore } from '../../src/domain/calendar/working-days.rules';
import { officeId } from '../../src/domain/office-store';
import { saveOrganisation } from '../../src/domain/organisations/organisation.model';
import { bindToOffice } from '../../src/domain/people/directory.model';
import { people } from '../../src/domain/people/person.model';
import { NOTICE_VERSION } from '../../src/domain/people/privacy-notice';
import { inTransaction } from '../../src/domain/transaction';
import { REMINDERS } from '../../src/jobs/reminders-job';
import { TOKEN_FRESH_MS } from '../../src/line/answer';
import type { InboxRow } from '../../src/line/inbox';
import { Crowd } from '../../src/testing/crowd';
import { type LineStandIn, startLineStandIn } from '../../src/testing/line-stand-in';
import { buildProgram, type Program, runProgram } from '../../src/testing/program';
import { waitUntil } from '../../src/testing/wait-until';
import { EventStream } from '../crash/event-stream';
import { Received } from '../crash/received';

const OFFICES = 3;
const PEOPLE_EACH = 1_000;
/** Those who talk are of an office of their own: what waits for them would ride along with their answers. */
const TALKING = 'talking';
const TALKERS = Array.from({ length: 24 }, (_, index) => `Uf${String(index).padStart(31, '0')}`);
/** Staff may not give out codes: each try is one refusal in the audit trail, with the event's id. */
const TEXT = 'ออกรหัส';
const EFFECT = 'refused.administer';
const EVENTS_PER_SECOND = 5;
const ANNOUNCED = 'ซ้อมหนีไฟวันศุกร์';
const TICK = '10:00';
const MS_BEFORE_TICK = 12_000;
/** Long enough that a fault meets messages that are being sent. */
const LINE_ANSWERS_AFTER_MS = 20;
const CHANNEL_SECRET = 'a-channel-secret';

/** What became of a run: what was promised and did not hold, and how it went. */
export interface Account {
  broken: string[];
  events: number;
  /** events whose reply token was stale when they could be answered, and so were not; on a machine with nothing else to do there are none */
  late: number;
  /** from an event's acknowledgement to its answer, the longest */
  longestAnswerMs: number;
  /** by fault: until an event that came after it was answered */
  backAfterMs: Record<string, number>;
}

/**
 * The real program under everything at once, on a database that the caller breaks: events at a steady rate, reminders and an
 * announcement for 3,000 people. Each event has one effect and one answer, each person one reminder and one announcement.
 */
export class Load {
  private readonly today = workingDayOnOrBefore(localDate(new Date()), knownHolidays());
  private readonly received = new Received(ANNOUNCED);
  private readonly crowd = new Crowd(OFFICES, PEOPLE_EACH, this.today);
  private readonly stream = new EventStream({
    channelSecret: CHANNEL_SECRET,
    lineUserIds: TALKERS,
    text: TEXT,
    perSecond: EVENTS_PER_SECOND,
  });
  private readonly acknowledgedAt = new Map<string, number>();
  private readonly answeredAt = new Map<string, number>();
  private readonly backAfterMs: Record<string, number> = {};
  private line!: LineStandIn;
  private built!: Awaited<ReturnType<typeof buildProgram>>;
  private program!: Program;
  private port = 0;

  private constructor(private readonly uri: string) {}

  /** Starts everything; resolves when the first events are answered and the first reminders are out. @param uri of the database */
  static async start(uri: string): Promise<Load> {
    const load = new Load(uri);
    await load.begin();
    return load;
  }

  private async begin(): Promise<void> {
    this.line = await startLineStandIn(LINE_ANSWERS_AFTER_MS, {
      onTaken: this.received.take,
      onReply: (token) => this.answeredAt.set(token, performance.now()),
    });
    this.stream.onAcknowledged = (index) => this.acknowledgedAt.set(EventStream.replyToken(index), performance.now());
    this.built = await buildProgram('test/crash/program.ts');
    await this.storeEverybody();
    const aheadMs = instantOf(this.today, TICK).getTime() - MS_BEFORE_TICK - Date.now();
    const [hour, minute] = TICK.split(':').map(Number);
    this.program = runProgram(this.built.file, {
      PORT: '0',
      MONGODB_URI: this.uri,
      LOG_LEVEL: 'warn',
      NODE_ENV: 'development',
      LINE_CHANNEL_SECRET: CHANNEL_SECRET,
      LINE_CHANNEL_ACCESS_TOKEN: 'a-channel-access-token',
      LINE_API_BASE_URL: this.line.url,
      LINE_DATA_API_BASE_URL: this.line.url,
      REMINDER_CRON: `${minute} ${hour} * * *`,
      CLOCK_AHEAD_MS: String(aheadMs),
    });
    this.port = await this.program.ready();
    this.stream.start(this.port);
    await waitUntil('events are answered', () => this.answeredAt.size > 0);
    await waitUntil('messages go out', () => this.received.count > 0, 60_000);
  }

  /** Does something to the database, and waits until an event that came after it is answered. */
  async through(name: string, fault: () => Promise<unknown>): Promise<void> {
    await fault();
    const since = performance.now();
    const isBack = (): boolean =>
      [...this.answeredAt.keys()].some((token) => (this.acknowledgedAt.get(token) ?? 0) > since);
    await waitUntil(`an event that came after "${name}" is answered`, isBack);
    this.backAfterMs[name] = performance.now() - since;
  }

  /** Lets everything come to an end, and looks at what became of it. */
  async finish(): Promise<Account> {
    await this.stream.stop();
    await waitUntil(
      'every event is acknowledged in the end',
      async () => {
        await this.stream.redeliver(this.port);
        return this.stream.acknowledged.size === this.stream.sent;
      },
      60_000,
    );
    const client = await MongoClient.connect(this.uri);
    try {
      const db = client.db();
      await waitUntil('nothing is open any more', () => isOver(db), 120_000);
      return await this.account(db);
    } finally {
      await client.close();
    }
  }

  async remove(): Promise<void> {
    this.program?.kill('SIGKILL');
    await this.program?.ended;
    await this.line?.close();
    this.built?.remove();
  }

  private async account(db: Db): Promise<Account> {
    const broken: string[] = [];
    const promise = (what: string, failing: number): void => {
      if (failing > 0) broken.push(`${what}: ${failing}`);
    };
    const indexes = Array.from({ length: this.stream.sent }, (_, index) => index);
    const effects = await effectsIn(db);
    const late = await lateIn(db);
    const unanswered = indexes.filter((index) => !this.answeredAt.has(EventStream.replyToken(index)));
    promise('events without effect', indexes.filter((index) => !effects.has(EventStream.id(index))).length);
    promise('effects twice', [...effects.values()].filter((count) => count > 1).length);
    promise('events not answered', unanswered.filter((index) => !late.has(EventStream.id(index))).length);
    promise('answers twice', this.received.recipients.filter((id) => TALKERS.includes(id)).length);
    const { members } = this.crowd;
    const of = (lineUserId: string) => this.received.of(lineUserId);
    promise('people without reminder', members.filter(({ lineUserId }) => of(lineUserId).reminders === 0).length);
    promise('reminders twice', members.filter(({ lineUserId }) => of(lineUserId).reminders > 1).length);
    promise(
      'people without announcement',
      members.filter(({ lineUserId }) => of(lineUserId).announcements === 0).length,
    );
    promise('announcements twice', members.filter(({ lineUserId }) => of(lineUserId).announcements > 1).length);
    promise('retry keys with another request', this.line.keysMisused);
    const waits = [...this.answeredAt].map(([token, at]) => at - (this.acknowledgedAt.get(token) ?? at));
    const { backAfterMs } = this;
    const wereLate = unanswered.filter((index) => late.has(EventStream.id(index))).length;
    return { broken, events: this.stream.sent, late: wereLate, longestAnswerMs: Math.max(...waits), backAfterMs };
  }

  private async storeEverybody(): Promise<void> {
    await connectDatabase(this.uri);
    await this.crowd.store();
    await this.crowd.storeExecutives();
    const talking = officeId(TALKING);
    const place = { type: 'อบต.', tambon: null, amphoe: null, province: null, units: [], roundDates: [] };
    await saveOrganisation({ _id: talking, name: 'สำนักงานที่คุยกัน', ...place });
    const at = new Date();
    for (const lineUserId of TALKERS) {
      await people(talking).insert({
        lineUserId,
        displayName: 'เจ้าหน้าที่',
        fullName: 'เจ้าหน้าที่',
        grants: [{ role: 'staff', unit: null }],
        consent: { version: NOTICE_VERSION, at },
        reach: 'reachable',
        registeredAt: at,
      });
      await bindToOffice(lineUserId, talking);
    }
    for (const office of this.crowd.offices) await this.announce(office);
    await disconnectDatabase();
  }

  private announce(office: Crowd['offices'][number]): Promise<unknown> {
    const by = this.crowd.executives.get(office);
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
        sendAt: instantOf(this.today, TICK),
        now: instantOf(addDays(this.today, -1)),
        eventId: `announce-${office}`,
      }),
    );
  }
}

async function effectsIn(db: Db): Promise<Map<string, number>> {
  const found = await db
    .collection('audit_events')
    .aggregate<{ _id: string; count: number }>([
      { $match: { action: EFFECT } },
      { $group: { _id: '$eventId', count: { $sum: 1 } } },
    ])
    .toArray();
  return new Map(found.map(({ _id, count }) => [_id, count]));
}

/** The events that were over when their reply tokens were stale. */
async function lateIn(db: Db): Promise<Set<string>> {
  const rows = await db.collection<InboxRow>('inbox').find().toArray();
  const isLate = ({ receivedAt, closedAt }: InboxRow) => Number(closedAt) - Number(receivedAt) >= TOKEN_FRESH_MS;
  return new Set(rows.filter(isLate).map(({ _id }) => _id));
}

/** Whether no event is open, everything is planned, and everything that was planned is sent or given up. */
async function isOver(db: Db): Promise<boolean> {
  const events = await db.collection('inbox').countDocuments({ open: true });
  const reminded = await db.collection('jobs').countDocuments({ job: REMINDERS, state: 'done' });
  const announcing = await db.collection('announcement_runs').countDocuments({ open: true });
  const messages = await db.collection('outbox').countDocuments({ open: true });
  return events === 0 && reminded === 1 && announcing === 0 && messages === 0;
}
