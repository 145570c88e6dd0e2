import { Agent, request } from 'node:http';
import { MongoClient } from 'mongodb';
import { connectDatabase, disconnectDatabase } from '../../src/database/connect';
import { holderOf } from '../../src/database/folder-lock';
import { type OfficeId, officeId } from '../../src/domain/office-store';
import { bindToOffice } from '../../src/domain/people/directory.model';
import type { Grant } from '../../src/domain/people/people.rules';
import { people } from '../../src/domain/people/person.model';
import { NOTICE_VERSION } from '../../src/domain/people/privacy-notice';
import { sign } from '../../src/line/signature';
import { DataFolder } from '../../src/testing/data-folder';
import { buildProgram, type Program, runProgram } from '../../src/testing/program';
import { waitUntil } from '../../src/testing/wait-until';
import { Line } from './line';

const CHANNEL_SECRET = 'a-channel-secret';
const OFFICE: OfficeId = officeId('kham-muang');
const STAFF_COUNT = 24;

/** A question that changes nothing. */
export const QUESTION = 'กำหนดส่งเมื่อไหร่';
/** Staff may not give out codes: each try is one refusal in the audit trail, with the event's id. */
export const REFUSED = 'ออกรหัส';
const REFUSED_EFFECT = 'refused.administer';
/** A wish that is stored, and confirmed. */
export const WISH = 'งดแจ้งเตือน';

export interface Sent {
  eventId: string;
  replyToken: string;
  /** when it was acknowledged (`performance.now()`); null: it was not */
  acknowledgedAt: number | null;
}

export interface WorldOptions {
  /** one process is started for each: how far its machine's clock is ahead, in milliseconds */
  clocks?: number[];
  env?: Record<string, string>;
}

const lineId = (kind: string, number: number): string => `U${kind}${String(number).padStart(31, '0')}`;

/** The real program, its database and LINE, with people who talk to it by signed webhooks. */
export class World {
  readonly staff = Array.from({ length: STAFF_COUNT }, (_, number) => lineId('a', number));
  readonly admin = lineId('b', 0);
  private readonly folder = new DataFolder();
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 200 });
  readonly programs: Program[] = [];
  private readonly ports: number[] = [];
  private built: Awaited<ReturnType<typeof buildProgram>> | null = null;
  private sent = 0;

  private constructor(
    readonly line: Line,
    private readonly options: WorldOptions,
  ) {}

  static async start(options: WorldOptions = {}): Promise<World> {
    const world = new World(await Line.start(), options);
    try {
      await world.begin();
      return world;
    } catch (error) {
      await world.end();
      throw error;
    }
  }

  /** Runs something in a world of its own, which ends with it. */
  static async with<T>(options: WorldOptions, use: (world: World) => Promise<T>): Promise<T> {
    const world = await World.start(options);
    try {
      return await use(world);
    } finally {
      await world.end();
    }
  }

  private async begin(): Promise<void> {
    this.built = await buildProgram('test/chaos/program.ts');
    for (const ahead of this.options.clocks ?? [0]) await this.startProgram(ahead);
    await this.register();
  }

  /** Starts a process. The first one brings the database; it must live as long as that is needed. */
  async startProgram(clockAheadMs = 0): Promise<Program> {
    const uri = (await holderOf(this.folder.path))?.uri;
    const program = runProgram(this.built?.file ?? '', {
      PORT: '0',
      LOG_LEVEL: 'error',
      NODE_ENV: 'test',
      EXAMPLE_DATA: 'on',
      CLOCK_AHEAD_MS: String(clockAheadMs),
      LINE_CHANNEL_SECRET: CHANNEL_SECRET,
      LINE_CHANNEL_ACCESS_TOKEN: 'a-channel-access-token',
      LINE_API_BASE_URL: this.line.url,
      LINE_DATA_API_BASE_URL: this.line.url,
      ...(uri ? { MONGODB_URI: uri } : { DATA_DIR: this.folder.path }),
      ...this.options.env,
    });
    this.programs.push(program);
    this.ports.push(await program.ready());
    return program;
  }

  async end(): Promise<void> {
    this.agent.destroy();
    for (const program of [...this.programs].reverse()) {
      program.kill('SIGKILL');
      await program.ended;
    }
    await this.line.close();
    this.built?.remove();
    this.folder.remove();
  }

  /** Where the n-th process serves. */
  port(process = 0): number {
    const port = this.ports[process];
    if (port === undefined) throw new Error(`There is no process ${process}`);
    return port;
  }

  async uri(): Promise<string> {
    const uri = (await holderOf(this.folder.path))?.uri;
    if (!uri) throw new Error('Nobody holds the data folder');
    return uri;
  }

  /** The folder of the embedded database, for faults of the disk and of mongod itself. */
  get dataFolder(): string {
    return this.folder.path;
  }

  private async register(): Promise<void> {
    await connectDatabase(await this.uri());
    const staff: Grant[] = [{ role: 'staff', unit: 'clerk_office' }];
    const everybody = [...this.staff.map((id) => ({ id, grants: staff })), { id: this.admin, grants: adminGrants() }];
    for (const { id, grants } of everybody) {
      await people(OFFICE).insert({
        lineUserId: id,
        displayName: 'เจ้าหน้าที่',
        fullName: 'เจ้าหน้าที่',
        grants,
        reach: 'reachable',
        registeredAt: new Date(),
        consent: { version: NOTICE_VERSION, at: new Date() },
      });
      await bindToOffice(id, OFFICE);
    }
    await disconnectDatabase();
  }

  /** A person writes to the bot. @param more instead of a text: another message */
  async says(person: string, said: string | object, process = 0): Promise<Sent> {
    const number = this.sent++;
    const message = typeof said === 'string' ? { type: 'text', id: `${number}`, quoteToken: 'q', text: said } : said;
    const sent: Sent = { eventId: `event-${number}`, replyToken: `token-${number}`, acknowledgedAt: null };
    const event = {
      type: 'message',
      message,
      webhookEventId: sent.eventId,
      replyToken: sent.replyToken,
      mode: 'active',
      deliveryContext: { isRedelivery: false },
      timestamp: Date.now(),
      source: { type: 'user', userId: person },
    };
    const status = await this.post([event], process).catch(() => 0);
    if (status === 200) sent.acknowledgedAt = performance.now();
    return sent;
  }

  /** Posts events as LINE does, signed. @returns the status */
  post(events: unknown[], process = 0): Promise<number> {
    const body = Buffer.from(JSON.stringify({ destination: 'Ubot', events }));
    const headers = { 'x-line-signature': sign(CHANNEL_SECRET, body).toString('base64') };
    return new Promise((resolve, reject) => {
      const options = { host: '127.0.0.1', port: this.port(process), path: '/webhook', method: 'POST', headers };
      const call = request({ ...options, agent: this.agent }, (response) => {
        response.resume();
        response.on('end', () => resolve(response.statusCode ?? 0));
        response.on('error', reject);
      });
      call.on('error', reject);
      call.end(body);
    });
  }

  /** Asks something and waits for the answer. @returns milliseconds */
  async answersWithin(person: string, mostMs: number, process = 0): Promise<number> {
    const begin = performance.now();
    await this.answer(person, mostMs, process);
    return Math.round(performance.now() - begin);
  }

  /** Asks something and gives what the answer says, as LINE got it. */
  async answer(person: string, mostMs: number, process = 0): Promise<string> {
    const { replyToken } = await this.says(person, QUESTION, process);
    await waitUntil('a question is answered', () => this.line.replies.has(replyToken), mostMs);
    return this.line.bodies.get(replyToken) ?? '';
  }

  /** `problems` of `/readyz`, by their codes. */
  async problems(): Promise<string[]> {
    const response = await fetch(`http://127.0.0.1:${this.port()}/readyz`);
    const { problems = [] } = (await response.json()) as { problems?: { code: string }[] };
    return problems.map(({ code }) => code);
  }

  /** Waits until no event is open. */
  async untilAllIsDone(mostMs: number): Promise<void> {
    await this.inDatabase(async (db) => {
      const open = () => db.collection('inbox').countDocuments({ open: true });
      await waitUntil('no event is open', async () => (await open()) === 0, mostMs);
    });
  }

  /** How often each event had its effect (of `REFUSED`). */
  async effects(): Promise<Map<string, number>> {
    return this.inDatabase(async (db) => {
      const found = await db
        .collection('audit_events')
        .aggregate<{ _id: string; count: number }>([
          { $match: { action: REFUSED_EFFECT } },
          { $group: { _id: '$eventId', count: { $sum: 1 } } },
        ])
        .toArray();
      return new Map(found.map(({ _id, count }) => [_id, count]));
    });
  }

  async inDatabase<T>(use: (db: ReturnType<MongoClient['db']>) => Promise<T>): Promise<T> {
    const client = await MongoClient.connect(await this.uri());
    try {
      return await use(client.db());
    } finally {
      await client.close();
    }
  }

  /** Whether a process still runs. */
  isAlive(process = 0): boolean {
    const program = this.programs[process];
    if (!program) return false;
    try {
      globalThis.process.kill(program.pid, 0);
      return true;
    } catch {
      return false;
    }
  }
}

const adminGrants = (): Grant[] => [{ role: 'admin', unit: null }];
