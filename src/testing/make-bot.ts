import type { RequestListener } from 'node:http';
import express from 'express';
import type { Feature } from '../bot/feature';
import { MovableClock } from '../clock';
import { type BotParts, composeBot, prepareBot } from '../compose-bot';
import { readConfig } from '../config';
import { instantOf, type LocalDate } from '../domain/calendar/dates';
import { createFileLinks } from '../domain/evidence/file-links';
import { officeId } from '../domain/office-store';
import { groups } from '../domain/organisations/group.model';
import { bindToOffice } from '../domain/people/directory.model';
import type { Grant } from '../domain/people/people.rules';
import { people } from '../domain/people/person.model';
import { NOTICE_VERSION } from '../domain/people/privacy-notice';
import { WRITES_THOUGH_IT_READS } from '../domain/reading-only';
import type { Looking } from '../jobs/links/look-at';
import type { Gateway } from '../line/gateway';
import { inboxCollection } from '../line/inbox';
import type { LineError } from '../line/line-error';
import { createLiveGateway } from '../line/live-gateway';
import { sign } from '../line/signature';
import type { Message } from '../line/types';
import { createLog, type Log } from '../log';
import { createMetrics, type Metrics } from '../metrics';
import { type ChatMessage, createSimulator, type Simulator, type World } from '../simulator';
import { type Listening, listen } from '../web/server';
import { useSharedDatabase } from './database';
import { ExampleData } from './example-data';
import { type Reply, toReply } from './reply';
import { type Moment, type TestGroup, TestPerson } from './test-person';
import { waitUntil } from './wait-until';
import { isWritten } from './written-collections';

export type { Moment, TestGroup, TestPerson } from './test-person';

const CHANNEL = { channelSecret: 'a-channel-secret', channelAccessToken: 'a-channel-access-token' };
const REDELIVER_AFTER_MS = [100, 500, 1_000, 2_000, 4_000];
/** An event that failed once is tried again after a second. */
const AGAIN_WITHIN_MS = 1_500;
/** 10:00 on 20 November 2026 in Bangkok: fiscal year 2570, 131 days before the first round ends. */
const START = instantOf('2026-11-20', '10:00');

export interface TestBotOptions {
  /** where it logs; nowhere when left out */
  log?: Log;
  /** no limit when left out: people in tests do in a second what takes minutes */
  eventsPerMinute?: number;
  /** abilities beside those that ship */
  features?: readonly Feature[];
  /** how links that offices have published are looked at; not at all when left out */
  looking?: Looking;
  /** milliseconds before each redelivery of what the bot did not take in time */
  redeliverAfterMs?: readonly number[];
}

export interface MemberOptions {
  office?: string;
  grants?: Grant[];
  role?: Grant['role'];
  unit?: string | null;
  name?: string;
}

/** What the bot said in one chat. */
export interface Told {
  /** the person's key, or the group's */
  to: string;
  reply: Reply;
}

/**
 * The bot that ships, behind its front door: signed webhooks come in over HTTP, the strict simulator plays LINE, the database is
 * a real one with the example offices, the clock can be moved. One for a test file; every test starts afresh.
 */
export class TestBot {
  readonly clock = new MovableClock();
  /** what the bot has counted in this test */
  metrics: Metrics = createMetrics();
  /** While it is set, whatever the bot sends ends with this, and LINE gets nothing of it. */
  lineFailure: LineError | null = null;
  readonly links = createFileLinks('https://tamtid.example', 'a-session-secret');
  private parts: BotParts | null = null;
  private simulator: Simulator | null = null;
  private web: Listening | null = null;
  private api: Listening | null = null;
  private people = 0;
  private readonly examples = new ExampleData();
  private readonly writesWhileReading: string[] = [];
  /** Says nothing, but notes the fault that people never see: the event is handled again. */
  private readonly faultsOnly = createLog(
    { logLevel: 'error' },
    {
      write: (line) => {
        if (line.includes(WRITES_THOUGH_IT_READS)) this.writesWhileReading.push(line);
      },
    },
  );

  constructor(private readonly options: TestBotOptions = {}) {}

  async start(): Promise<void> {
    this.clock.set(START);
    this.metrics = createMetrics();
    this.lineFailure = null;
    const config = readConfig({});
    const { log = this.faultsOnly } = this.options;
    let serve: RequestListener = (_request, response) => response.writeHead(503).end();
    this.web = await listen((request, response) => serve(request, response), 0, '127.0.0.1');
    this.simulator = createSimulator({
      ...CHANNEL,
      clock: this.clock,
      deliver: { url: `http://127.0.0.1:${this.web.port}/webhook` },
      firstReminderDays: 30,
      offices: [{ slug: 'kham-muang', name: 'เทศบาลตำบลคำม่วง', units: [], chain: [] }],
      // What a busy machine did not take in time comes again, and is waited for.
      redeliverAfterMs: this.options.redeliverAfterMs ?? REDELIVER_AFTER_MS,
    });
    this.api = await listen(express().use(this.simulator.lineApi), 0, '127.0.0.1');
    const baseUrl = `http://127.0.0.1:${this.api.port}`;
    this.parts = composeBot({
      channelSecret: CHANNEL.channelSecret,
      links: this.links,
      gateway: this.fallible(createLiveGateway({ ...CHANNEL, apiBaseUrl: baseUrl, dataApiBaseUrl: baseUrl, log })),
      clock: this.clock,
      log,
      metrics: this.metrics,
      eventsPerMinute: this.options.eventsPerMinute ?? 0,
      moreFeatures: this.options.features ?? [],
      looking: this.options.looking,
      reminders: { cron: config.reminderCron, leadDays: config.reminderLeadDays },
    });
    serve = this.parts.receiver;
    await this.examples.load();
  }

  private fallible(gateway: Gateway): Gateway {
    const unlessItFails = <T>(call: () => Promise<T>): Promise<T> =>
      this.lineFailure ? Promise.reject(this.lineFailure) : call();
    return {
      ...gateway,
      reply: (...given) => unlessItFails(() => gateway.reply(...given)),
      push: (...given) => unlessItFails(() => gateway.push(...given)),
      multicast: (...given) => unlessItFails(() => gateway.multicast(...given)),
    };
  }

  async stop(): Promise<void> {
    await this.parts?.worker.stop();
    await this.parts?.sender.stop();
    this.simulator?.close();
    await this.web?.close(0);
    await this.api?.close(0);
    await inboxCollection().deleteMany({});
    const [fault] = this.writesWhileReading.splice(0);
    if (fault) throw new Error(fault);
  }

  /** What pages ask of LINE. */
  get line(): BotParts['line'] {
    if (!this.parts) throw new Error('The bot is not started');
    return this.parts.line;
  }

  /** What is wrong with the bot as a whole, by the codes of `/readyz`. */
  async problems(): Promise<string[]> {
    const found = await Promise.all((this.parts?.problems ?? []).map((find) => find()));
    return found.flat().map(({ code }) => code);
  }

  /** The simulated LINE, for faults and for looking at what was asked of it. */
  get world(): World {
    if (!this.simulator) throw new Error('The bot is not started');
    return this.simulator.world;
  }

  /** Somebody who has never registered. */
  guest(name = 'คนใหม่'): TestPerson {
    const key = `p${++this.people}`;
    const { userId } = this.world.people.add({ key, name });
    return new TestPerson(this, key, userId);
  }

  /** Somebody registered with a role (and unit), in kham-muang unless told otherwise. */
  async member(options: MemberOptions): Promise<TestPerson> {
    const person = this.guest(options.name ?? 'เจ้าหน้าที่');
    this.world.people.person(person.key).friendship = 'friend';
    const office = officeId(options.office ?? 'kham-muang');
    const grants = options.grants ?? [{ role: options.role ?? 'staff', unit: options.unit ?? null }];
    await people(office).insert({
      lineUserId: person.lineUserId,
      displayName: options.name ?? 'เจ้าหน้าที่',
      // Nobody is asked for it then.
      fullName: options.name ?? 'เจ้าหน้าที่',
      grants,
      consent: { version: NOTICE_VERSION, at: this.clock.now() },
      reach: 'reachable',
      registeredAt: this.clock.now(),
    });
    await bindToOffice(person.lineUserId, office);
    return person;
  }

  /** A group of these people with the bot, linked to a unit (null: the whole office) unless `linked` is false. */
  async groupOf(options: {
    members: TestPerson[];
    unit?: string | null;
    office?: string;
    linked?: boolean;
  }): Promise<TestGroup> {
    const key = `g${++this.people}`;
    const members = options.members.map((member) => member.key);
    const added = this.world.people.addGroup({ key, name: 'กลุ่มงาน', members });
    added.hasBot = true;
    if (options.linked !== false) {
      const office = officeId(options.office ?? 'kham-muang');
      const [admin] = await people(office).find({}, { limit: 1 });
      if (!admin) throw new Error('A linked group needs somebody who linked it');
      await bindToOffice(added.groupId, office);
      await groups(office).insert({
        lineGroupId: added.groupId,
        unit: options.unit ?? null,
        state: 'linked',
        linkedBy: admin._id,
        linkedAt: this.clock.now(),
      });
    }
    return { key, id: added.groupId };
  }

  /** Does something, lets the bot finish, and gives what it said in that chat. */
  async after(person: TestPerson, group: TestGroup | undefined, act: () => Promise<unknown>): Promise<Reply> {
    const chat = { key: person.key, group: group?.key };
    const before = this.world.lastId(chat.key, chat) as Moment;
    await act();
    await this.idle();
    return this.saidIn(chat, before);
  }

  /** Gives the bot events as they are, signed as LINE's are. @returns the webhook's status */
  async receives(events: unknown[]): Promise<number> {
    const body = Buffer.from(JSON.stringify({ destination: 'Ubot', events }));
    const signature = sign(CHANNEL.channelSecret, body).toString('base64');
    const url = `http://127.0.0.1:${this.web?.port}/webhook`;
    const response = await fetch(url, { method: 'POST', headers: { 'x-line-signature': signature }, body });
    await response.arrayBuffer();
    return response.status;
  }

  /**
   * Resolves when the bot has nothing left to do. On a busy machine the database may fail an event that it takes the next time: what
   * failed once is waited for, what fails again is left.
   * @throws when the bot did not take an event however often it was delivered: nothing that follows would be what it seems
   */
  async idle(): Promise<void> {
    do await this.quiet();
    while (await this.isTriedAgain());
  }

  private async quiet(): Promise<void> {
    const lost = await this.simulator?.world.sender.redelivered();
    if (lost) throw new Error('The bot did not take an event in time, however often it was delivered');
    await this.parts?.worker.idle();
    // Nothing can be due where nothing was written since the test began.
    if (isWritten('evidence_tasks')) await this.parts?.evidence.idle();
    if (isWritten('document_requests')) await this.parts?.documents.idle();
    if (isWritten('link_checks')) await this.parts?.linkWatch?.idle();
    if (isWritten('outbox')) await this.parts?.sender.idle();
  }

  /** Waits until an event is due that failed once. @returns whether there was one */
  private async isTriedAgain(): Promise<boolean> {
    const { values } = await this.metrics.events.get();
    if (!values.some(({ labels }) => labels.outcome === 'retried')) return false;
    const failed = await inboxCollection().findOne({ open: true, state: 'new', tries: 1 });
    const due = failed?.notBefore?.getTime() ?? 0;
    // Further ahead it is only where the clock was put back.
    if (due === 0 || due - this.clock.now().getTime() > AGAIN_WITHIN_MS) return false;
    await waitUntil('an event is tried again', () => this.clock.now().getTime() >= due, AGAIN_WITHIN_MS);
    return true;
  }

  /**
   * Lets the scheduler tick, and the bot send what became due.
   * @param day puts the clock there first, at `time` in Bangkok
   * @returns what the bot said in which chat, each chat once, in the order in which people and groups were made
   */
  async tick(day?: LocalDate, time = '08:30'): Promise<Told[]> {
    if (!this.parts) throw new Error('The bot is not started');
    if (day !== undefined) this.clock.set(instantOf(day, time));
    const before = this.moment();
    const { failed } = await this.parts.tick(this.clock.now());
    if (failed.length > 0) throw new Error(`Failed in the tick: ${failed.join(', ')}`);
    await this.idle();
    return this.toldSince(before);
  }

  /** Now, in the chats: what the bot says from here on is `after` it. */
  moment(): Moment {
    const ids = Object.values(this.world.state.chats).flatMap((chat) => chat.map(({ id }) => id));
    return ids.reduce((latest, id) => (id > latest ? id : latest), '') as Moment;
  }

  /** What the bot said in which chat since a moment; chats in which it said nothing are left out. */
  toldSince(moment: Moment): Told[] {
    const { people, groups } = this.world.state;
    const persons = people.map(({ key }) => ({ to: key, reply: this.saidIn({ key }, moment) }));
    const inGroups = groups.map(({ key: group, members: [key = ''] }) => ({
      to: group,
      reply: this.saidIn({ key, group }, moment),
    }));
    return [...persons, ...inGroups].filter(({ reply }) => reply.messages.length > 0);
  }

  /** What the bot said in a person's private chat, or in a group that the person is in. */
  saidIn(chat: { key: string; group?: string }, since?: Moment): Reply {
    const where = { group: chat.group };
    const isSaid = ({ sender, id }: ChatMessage): boolean => sender === 'bot' && id > (since ?? '');
    const said = this.world.history(chat.key, where).filter(isSaid);
    const labels = this.world.buttons.labels(chat.key, { ...where, after: since });
    return toReply(
      said.map(({ message }) => message as unknown as Message),
      labels,
    );
  }
}

/** Gives a test file its own bot. Call it once at the top of the file. */
export function useBot(options?: TestBotOptions): TestBot {
  const bot = new TestBot(options);
  afterEach(() => bot.stop());
  useSharedDatabase(prepareBot);
  beforeEach(() => bot.start());
  return bot;
}
