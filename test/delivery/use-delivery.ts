import express from 'express';
import type { mongo } from 'mongoose';
import { type Clock, MovableClock } from '../../src/clock';
import { type Batch, claimDue } from '../../src/delivery/claim-envelopes';
import { enqueue, type Outgoing } from '../../src/delivery/enqueue';
import { type MessageKind, rowKey } from '../../src/delivery/kinds';
import { prepareDelivery } from '../../src/delivery/prepare-delivery';
import { MonthlyQuota } from '../../src/delivery/quota';
import type { OutboxRow } from '../../src/delivery/rows';
import { Sender, type SenderOptions } from '../../src/delivery/sender';
import { instantOf } from '../../src/domain/calendar/dates';
import { officeId } from '../../src/domain/office-store';
import { type Group, groups } from '../../src/domain/organisations/group.model';
import { saveOrganisation } from '../../src/domain/organisations/organisation.model';
import { type Person, people } from '../../src/domain/people/person.model';
import { textMessage } from '../../src/line/compose';
import type { Gateway } from '../../src/line/gateway';
import type { Message } from '../../src/line/types';
import { silentLog } from '../../src/log';
import { createQuotaWarner } from '../../src/notifications/quota/quota-warning';
import { createSimulator, type Simulator } from '../../src/simulator';
import type { CallFault } from '../../src/simulator/world/faults';
import { useDatabase } from '../../src/testing/database';
import { gatewayAt } from '../../src/testing/gateway-at';
import { outboxRows } from '../../src/testing/outbox-rows';
import { type Listening, listen } from '../../src/web/server';

export const OFFICE = officeId('kham-muang');
const CHANNEL = { channelSecret: 'a-channel-secret', channelAccessToken: 'a-channel-access-token' };
const START = instantOf('2026-11-20', '10:00');
const HOUR_MS = 3_600_000;

export interface Member {
  id: mongo.ObjectId;
  lineUserId: string;
}

/** What the tests' kinds of message do: each can be told to fail or to have nothing to say. */
class Kinds {
  /** payload.text of rows that are not due any more */
  readonly done = new Set<string>();
  /** what somebody is told instead of payload.text, by LINE id */
  readonly own = new Map<string, string>();
  failing = false;
  /** LINE ids of those for whom it fails */
  readonly broken = new Set<string>();
  /** while rows are being written */
  onCall: () => void = () => undefined;

  readonly all: MessageKind[] = [
    {
      kind: 'note',
      prepare: async (_office, rows) => {
        this.onCall();
        if (this.failing || rows.some(({ to }) => this.broken.has(to))) throw new Error('the kind failed');
        return new Map(
          rows.map((row) => {
            const text = this.own.get(row.to) ?? String(row.payload.text);
            return [rowKey(row), this.done.has(text) ? { drop: 'nothing_due' } : { send: [written(text)] }];
          }),
        );
      },
      reason: () => 'เหตุผล',
    },
  ];
}

/** A text as it is; an empty one too, which the bot's own messages never are. */
const written = (text: string): Message => (text === '' ? { type: 'text', text } : textMessage(text));

/** The sender as it ships, on a real database, with the strict simulator as LINE behind the real gateway. */
export class TestDelivery {
  readonly clock: MovableClock;
  kinds = new Kinds();
  private readonly senders: Sender[] = [];
  private simulator: Simulator | null = null;
  private api: Listening | null = null;
  private number = 0;

  constructor(real?: Clock) {
    this.clock = new MovableClock(real);
  }

  async start(monthlyQuota: number | null = null): Promise<void> {
    await this.stop();
    this.clock.set(START);
    this.kinds = new Kinds();
    this.simulator = createSimulator({
      ...CHANNEL,
      clock: this.clock,
      deliver: { url: 'http://127.0.0.1:9/webhook' },
      firstReminderDays: 30,
      offices: [{ slug: OFFICE, name: 'เทศบาลตำบลคำม่วง', units: [], chain: [] }],
      monthlyQuota,
      hangMs: 50,
    });
    this.api = await listen(express().use(this.simulator.lineApi), 0, '127.0.0.1');
  }

  async stop(): Promise<void> {
    await Promise.all(this.senders.splice(0).map((sender) => sender.stop()));
    this.simulator?.close();
    await this.api?.close(0);
  }

  get world() {
    if (!this.simulator) throw new Error('not started');
    return this.simulator.world;
  }

  now = (): Date => this.clock.now();

  gateway(token = CHANNEL.channelAccessToken): Gateway {
    return gatewayAt(this.api?.port, { channelAccessToken: token, timeoutMs: 60_000 });
  }

  sender(options: Partial<SenderOptions> = {}): Sender {
    const gateway = options.gateway ?? this.gateway();
    const sender = new Sender({
      gateway,
      quota: new MonthlyQuota(gateway),
      onQuotaUsed: createQuotaWarner(),
      onMalformed: async () => undefined,
      kinds: this.kinds.all,
      now: this.now,
      log: silentLog,
      ...options,
    });
    this.senders.push(sender);
    return sender;
  }

  /** Lets everything that is due be sent. */
  async send(options: Partial<SenderOptions> = {}): Promise<void> {
    const sender = this.sender(options);
    await sender.idle();
    await sender.stop();
  }

  /** A sender that is not stopped at the end: it hangs in a call that never ends. */
  dyingSender(gateway: Gateway): Sender {
    return new Sender({
      gateway,
      quota: new MonthlyQuota(gateway),
      onQuotaUsed: createQuotaWarner(),
      onMalformed: async () => undefined,
      kinds: this.kinds.all,
      now: this.now,
      log: silentLog,
    });
  }

  /** Leaves what waits as a sender leaves it that dies after its claim. */
  leaveClaimed(): Promise<Batch> {
    return claimDue(this.now(), 1000);
  }

  fail(endpoint: string, fault: CallFault, count = 1): void {
    this.world.faults.failCalls(endpoint, fault, count);
  }

  async members(count: number): Promise<Member[]> {
    const added = Array.from({ length: count }, () => {
      const person = this.world.people.add({ key: `p${++this.number}`, name: 'เจ้าหน้าที่' });
      person.friendship = 'friend';
      return person.userId;
    });
    await people(OFFICE).insertMany(
      added.map((lineUserId) => ({
        lineUserId,
        displayName: null,
        grants: [{ role: 'staff' as const, unit: null }],
        consent: { version: 1, at: START },
        reach: 'reachable' as const,
        registeredAt: START,
      })),
    );
    const stored = await people(OFFICE).find({ lineUserId: { $in: added } });
    const idOf = new Map(stored.map(({ _id, lineUserId }) => [lineUserId, _id]));
    return added.flatMap((lineUserId) => {
      const id = idOf.get(lineUserId);
      return id ? [{ id, lineUserId }] : [];
    });
  }

  async member(): Promise<Member> {
    const [one] = await this.members(1);
    if (!one) throw new Error('nobody was added');
    return one;
  }

  async makeAdmin({ id }: Member): Promise<void> {
    await people(OFFICE).updateOne({ _id: id }, { $set: { grants: [{ role: 'admin', unit: null }] } });
  }

  async remove({ id }: Member): Promise<void> {
    await people(OFFICE).deleteMany({ _id: id });
  }

  async changePerson({ id }: Member, change: Partial<Pick<Person, 'reach' | 'quietSince'>>): Promise<void> {
    await people(OFFICE).updateOne({ _id: id }, { $set: change });
  }

  async changeGroup(lineGroupId: string, change: Partial<Pick<Group, 'state' | 'quietSince'>>): Promise<void> {
    await groups(OFFICE).updateOne({ lineGroupId }, { $set: change });
  }

  async group(size = 1): Promise<string> {
    const members = Array.from({ length: size }, () => {
      const person = this.world.people.add({ key: `p${++this.number}`, name: 'สมาชิก' });
      return person.key;
    });
    const added = this.world.people.addGroup({ key: `g${++this.number}`, name: 'กลุ่มงาน', members });
    added.hasBot = true;
    const by = await this.member();
    await groups(OFFICE).insert({
      lineGroupId: added.groupId,
      unit: null,
      state: 'linked',
      linkedBy: by.id,
      linkedAt: START,
    });
    return added.groupId;
  }

  async office(): Promise<void> {
    await saveOrganisation({
      _id: OFFICE,
      name: 'เทศบาลตำบลคำม่วง',
      type: 'municipality',
      tambon: null,
      amphoe: null,
      province: null,
      units: [],
      roundDates: [],
    });
  }

  note(to: Member, text: string, change: Partial<Outgoing> = {}): Outgoing {
    return {
      office: OFFICE,
      to: { person: to.id, lineUserId: to.lineUserId },
      occasion: 'reminder/2026-11-20',
      kind: 'note',
      payload: { text },
      // A full hour: what is said to many at about the same moment expires together.
      expiresAt: new Date((Math.ceil(this.now().getTime() / HOUR_MS) + 48) * HOUR_MS),
      ...change,
    };
  }

  put(...outgoing: Outgoing[]): Promise<number> {
    return enqueue(outgoing, this.now());
  }

  rows(wanted: Parameters<typeof outboxRows>[0] = {}): Promise<OutboxRow[]> {
    return outboxRows(wanted);
  }

  async row(wanted: Parameters<typeof outboxRows>[0] = {}): Promise<OutboxRow> {
    const [row] = await this.rows(wanted);
    if (!row) throw new Error('there is no such row');
    return row;
  }

  /** What somebody got from the bot, as texts. */
  got({ lineUserId }: Member): string[] {
    const key = this.world.people.byUserId(lineUserId)?.key;
    if (!key) throw new Error('there is nobody with this id');
    return this.world.history(key).map(({ message }) => String(message.text));
  }

  /** How often an endpoint was called. */
  calls(endpoint: string): number {
    return this.world.journal.calls(endpoint).length;
  }
}

/**
 * Gives a test file its own delivery. Call it once at the top of the file.
 * @param real goes on by itself when left out
 */
export function useDelivery(real?: Clock): TestDelivery {
  const delivery = new TestDelivery(real);
  afterEach(() => delivery.stop());
  useDatabase();
  beforeAll(prepareDelivery);
  beforeEach(() => delivery.start());
  return delivery;
}
