import type { messagingApi } from '@line/bot-sdk';
import mongoose from 'mongoose';
import { connectDatabase, disconnectDatabase } from '../src/database/connect';
import { countMessages } from '../src/delivery/count-messages';
import { scheduleAnnouncement } from '../src/domain/announcements/schedule-announcement';
import { instantOf } from '../src/domain/calendar/dates';
import { inTransaction } from '../src/domain/transaction';
import { Crowd } from '../src/testing/crowd';
import { waitUntil } from '../src/testing/wait-until';
import { type Child, startChild } from './child';
import type { DeliveryJob, DeliveryResult } from './load/delivery-job';
import type { LineTally } from './load/line-tally';

const PEOPLE_EACH = 500;
/** A Wednesday on which nothing else is due. */
const DAY = '2027-02-10';
const BEGIN = instantOf(DAY, '08:30');
const ANNOUNCED = 'ขอเชิญเจ้าหน้าที่ทุกส่วนราชการประชุมติดตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส วันศุกร์ เวลา 09.00 น. ณ ห้องประชุม';
const LONGEST_MS = 20 * 60_000;
const MINUTE_MS = 60_000;
/** So much of a sending is its warm-up: a process runs slower until its code is compiled. */
const WARM_UP = 0.2;

/** What a sending took. */
export interface Sent {
  messages: number;
  /** from the first request that LINE took to the last */
  ms: number;
  requests: number;
  /** processor time of all senders together for a request, in milliseconds, after the warm-up; null: nothing was left to send then */
  cpuEach: number | null;
  /** the most memory that a sender held */
  peakBytes: number;
}

/** Tells all processes to do something, and gives what it took each. */
type Ask = (job: DeliveryJob) => Promise<DeliveryResult[]>;

/** A database full of people with something due, LINE's stand-in, and as many of our processes as are asked for. */
export class DeliverySite {
  private lastBody = '';

  private constructor(
    readonly crowd: Crowd,
    private readonly uri: string,
    private readonly line: Child,
  ) {}

  /** @param uri of an empty database; this process connects to it, too */
  static async open(people: number, uri: string, line: Child): Promise<DeliverySite> {
    await connectDatabase(uri);
    const crowd = new Crowd(Math.ceil(people / PEOPLE_EACH), Math.min(people, PEOPLE_EACH), DAY);
    await crowd.store();
    return new DeliverySite(crowd, uri, line);
  }

  async close(): Promise<void> {
    await mongoose.connection.dropDatabase();
    await disconnectDatabase();
  }

  get people(): number {
    return this.crowd.members.length;
  }

  /** Ticks in a process of its own. @param minute of the bench's day, from 0; @param first ticks that are not measured */
  async tick(minute: number, times = 1, first = 0): Promise<DeliveryResult> {
    const [result] = await this.withProcesses(1, async (ask) => {
      await ask({ do: 'tick', at: at(minute), times: first });
      return ask({ do: 'tick', at: at(minute), times });
    });
    if (!result) throw new Error('Nobody ticked');
    return result;
  }

  /**
   * Sends all that is in the outbox by so many processes.
   * @param minute of the bench's day, another one each time: LINE's rates are counted by the clock
   * @param messages how many are in it
   * @param pushesASecond in place of what LINE takes
   * @throws when not every recipient was sent to once
   */
  async send(processes: number, minute: number, messages: number, pushesASecond?: number): Promise<Sent> {
    await this.tally(true);
    const use = async (ask: Ask): Promise<Sent> => {
      await ask({ do: 'send', at: at(minute) });
      const isWarm = async () => (await this.tally()).recipients >= messages * WARM_UP;
      await waitUntil('it is warm', isWarm, LONGEST_MS);
      const [warm, before] = [await this.tally(), await ask({ do: 'tell' })];
      await waitUntil('everything is sent', isAllSent, LONGEST_MS);
      const after = await ask({ do: 'stop' });
      const tally = await this.tally();
      this.lastBody = tally.lastBody;
      const sent = sum((await countMessages({ state: 'sent' })).map((of) => of.messages));
      if (tally.recipients !== messages || sent !== messages || tally.repeated > 0)
        throw new Error(`${messages} messages: ${tally.recipients} taken, ${sent} sent, ${tally.repeated} repeated`);
      const cpuMs = sum(after.map((one) => one.cpuMs)) - sum(before.map((one) => one.cpuMs));
      return {
        messages,
        ms: tally.lastAt - tally.firstAt,
        requests: requestsOf(tally),
        cpuEach: requestsOf(tally) > requestsOf(warm) ? cpuMs / (requestsOf(tally) - requestsOf(warm)) : null,
        peakBytes: Math.max(...after.map(({ peakBytes }) => peakBytes)),
      };
    };
    return this.withProcesses(processes, use, pushesASecond);
  }

  /** Empties the outbox, and forgets that the day's reminders were planned, so that they can be again. */
  async startOver(): Promise<void> {
    for (const name of ['outbox', 'jobs', 'reminder_days']) await mongoose.connection.collection(name).deleteMany({});
  }

  async emptyOutbox(): Promise<void> {
    await outbox().deleteMany({});
  }

  /** The messages of the last sending's last request. */
  lastMessages(): messagingApi.Message[] {
    return (JSON.parse(this.lastBody) as { messages: messagingApi.Message[] }).messages;
  }

  /** Confirms announcements to everybody in each office, so many one after the other. */
  async announce(times: number): Promise<void> {
    for (const office of Array.from({ length: times }, () => this.crowd.offices).flat()) {
      const [by] = this.crowd.members;
      if (!by) throw new Error('Nobody is here');
      await inTransaction(() =>
        scheduleAnnouncement({
          office,
          id: new mongoose.mongo.ObjectId(),
          by: by._id,
          byRight: { role: 'executive', unit: null },
          content: { title: 'ประชุมติดตามมาตรการ', text: ANNOUNCED, link: null, image: null },
          audience: { to: 'everybody' },
          within: null,
          mentionAll: false,
          sendAt: BEGIN,
          now: BEGIN,
          eventId: `announce-${new mongoose.mongo.ObjectId()}`,
        }),
      );
    }
  }

  private async tally(startOver = false): Promise<LineTally> {
    return (await this.line.ask({ startOver })) as LineTally;
  }

  private async withProcesses<T>(count: number, use: (ask: Ask) => Promise<T>, pushesASecond?: number): Promise<T> {
    const args = [`http://127.0.0.1:${this.line.hello}`, this.uri, ...(pushesASecond ? [`${pushesASecond}`] : [])];
    const children: Child[] = [];
    try {
      for (let index = 0; index < count; index++) children.push(await startChild('bench/servers/delivery.ts', args));
      return await use((job) => Promise.all(children.map((child) => child.ask(job) as Promise<DeliveryResult>)));
    } finally {
      for (const child of children) await child.stop();
    }
  }
}

/** A minute of the bench's day as the processes are told it. */
const at = (minute: number): string => new Date(BEGIN.getTime() + minute * MINUTE_MS).toISOString();
/** By its small indexes: looking through all that was sent would be work for the database, too. */
async function isAllSent(): Promise<boolean> {
  const one = async (state: string, hint: string) => outbox().findOne({ state }, { hint, projection: { _id: 1 } });
  return (await one('queued', 'queued')) === null && (await one('under_way', 'leased')) === null;
}

const requestsOf = ({ pushes, multicasts }: LineTally): number => pushes + multicasts;
const outbox = () => mongoose.connection.collection('outbox');
const sum = (figures: readonly number[]): number => figures.reduce((total, figure) => total + figure, 0);
