import { randomBytes } from 'node:crypto';
import { type Db, MongoClient } from 'mongodb';
import type { Person } from '../src/domain/people/person.model';
import { waitUntil } from '../src/testing/wait-until';
import { CHANNEL_SECRET, type RunningBot, withBot } from './bot-programs';
import { type Child, startChild } from './child';
import { ms, perSecond } from './figures';
import type { LoadJob, LoadResult } from './load/job';
import { commandsBetween, readCommands, sumOf } from './mongo-commands';
import { processorMs } from './processor-time';
import { registerStaff } from './register-staff';
import { REPORT_EVENTS, reportLines } from './report-lines';
import type { Usage } from './servers/serve';
import type { Topic } from './topic';
import { type Figures, type Processed, toSection } from './whole-bot-report';

const ROUNDS = 5;
/**
 * Not counted: a process becomes cheaper for thousands of events, while V8 compiles what it runs, and one in production lives for weeks. The
 * naive bot is given as many.
 */
const QUESTIONS_BEFORE = 4_000;
const REPORT_ROUNDS_BEFORE = 6;
/** Who review what the staff report. */
const REVIEWERS = ['a', 'b'].map((one) => `U${one.repeat(32)}`);
/** Few enough that a machine that answers twenty a second answers the last while its reply token is fresh. */
const QUESTIONS = 800;
/** No more rounds are begun after this; three there are in any case. */
const ROUNDS_MS = 240_000;
const FEWEST_ROUNDS = 3;
const STAFF = Array.from({ length: 12 }, (_, index) => `U${String(index).padStart(32, '0')}`);
const REPORT_ROUNDS = 3;
const LIMIT = 999_999;
/** Enough people that each of several workers has its conversations full. */
const CROWD = Array.from({ length: 96 }, (_, index) => `U${String(index).padStart(32, '0')}`);
const CROWD_QUESTIONS = 1_536;
const WORKERS = 4;
/** A machine that is busy with other work answers five a second, or says so late. */
const MOST_MS = 300_000;
/** Without a reply for so long, what is left may have become too late for one. */
const QUIET_MS = 1_000;
export const ASKED = [
  'คะแนนตัวชี้วัดที่ 9 ปี 2562',
  'กำหนดส่งเมื่อไหร่',
  'จุดอ่อน',
  'งานของฉัน',
  'ขอบคุณครับ',
  'คะแนนรวม',
  'ตัวชี้วัดที่ 10 ได้เท่าไหร่',
  'จุดแข็งของเรา',
  'รอบ 6 เดือนส่งวันไหน',
  'ฉันต้องทำอะไรบ้าง',
  'สวัสดี',
  'ปีที่แล้วได้กี่คะแนน',
  'ผล ita ปี 62',
];

const METHOD = {
  questions: QUESTIONS,
  questionsBefore: QUESTIONS_BEFORE,
  wordings: ASKED.length,
  people: STAFF.length,
  reportEvents: REPORT_EVENTS,
  reportEventsBefore: REPORT_ROUNDS_BEFORE * REPORT_EVENTS,
  crowd: CROWD.length,
  crowdQuestions: CROWD_QUESTIONS,
  workers: WORKERS,
};

/** What became of a load. */
interface Answered {
  /** events answered by reply, from the first request to the last reply */
  perSecond: number;
  late: number;
  /** how often the database was asked meanwhile whether an event is open */
  looks: number;
}

/** The whole bot beside a naive one, under a burst of questions; and what a question and a report cost it. */
export const wholeBotBench: Topic = {
  name: 'whole-bot',
  runs: 3,
  measure: async (progress) => {
    const generator = await startChild('bench/load/generator.ts');
    try {
      const plain = await withBot(settings(0), (bot) => compare(bot, generator, progress));
      const reports = await withBot(settings(0), (bot) => compareReports(bot, generator, progress));
      progress('with a limit');
      const limited = await withBot(settings(LIMIT), (bot) => withLimit(bot, generator));
      progress(`${WORKERS} workers beside one`);
      const one = await withBot(settings(0), (bot) => ofCrowd(bot, generator, 1));
      const several = await withBot(settings(0, WORKERS), (bot) => ofCrowd(bot, generator, WORKERS));
      return toSection({ ...plain, ...reports, limited, one, several, method: METHOD });
    } finally {
      await generator.stop();
    }
  },
};

const settings = (eventsPerMinute: number, workers = 1) => ({
  roles: ['web', ...Array.from({ length: workers }, () => 'worker')],
  eventsPerMinute,
});

/** Runs something beside a naive bot on the same database, whose process lives as long as ours. */
async function besideNaive<T>(bot: RunningBot, work: (naive: Child) => Promise<T>): Promise<T> {
  const naive = await startChild('bench/servers/naive-bot.ts', [CHANNEL_SECRET, bot.uri, bot.line.url]);
  try {
    return await work(naive);
  } finally {
    await naive.stop();
  }
}

const compare = (bot: RunningBot, generator: Child, progress: (text: string) => void) =>
  besideNaive(bot, (server) =>
    withMeter(bot, generator, async (meter) => {
      const ours: Figures[] = [];
      const naive: Processed[] = [];
      const young = await warm(meter);
      for (let done = 0; done < QUESTIONS_BEFORE; done += QUESTIONS) await meter.naive(server, ASKED, QUESTIONS);
      const begin = performance.now();
      const isTime = (): boolean => performance.now() - begin < ROUNDS_MS;
      for (let round = 1; round <= FEWEST_ROUNDS || (round <= ROUNDS && isTime()); round++) {
        const our = await meter.ours(ASKED, QUESTIONS);
        const their = await meter.naive(server, ASKED, QUESTIONS);
        ours.push(our);
        naive.push(their);
        progress(
          `round ${round}: ${perSecond(our.perSecond)}, ${ms(our.processorMs)} and ${sumOf(our.commands).toFixed(1)} commands ` +
            `an event, ${our.late} too late; naive: ${perSecond(their.perSecond)}, ${ms(their.processorMs)}`,
        );
      }
      return { young, ours, naive };
    }),
  );

/** Questions that are not counted. @returns what the first of them cost */
async function warm(meter: Meter): Promise<Figures> {
  const first = await meter.ours(ASKED, QUESTIONS);
  for (let done = QUESTIONS; done < QUESTIONS_BEFORE; done += QUESTIONS) await meter.ours(ASKED, QUESTIONS);
  return first;
}

const compareReports = (bot: RunningBot, generator: Child, progress: (text: string) => void) =>
  besideNaive(bot, async (server) => {
    await registerStaff(bot.uri, REVIEWERS, [
      { role: 'executive', unit: null },
      { role: 'supervisor', unit: 'clerk_office' },
    ]);
    return withMeter(
      bot,
      generator,
      async (meter) => {
        const reports: Figures[] = [];
        const naiveReports: Processed[] = [];
        for (let round = 0; round < REPORT_ROUNDS_BEFORE + REPORT_ROUNDS; round++) {
          const our = await meter.ours(reportLines(round), REPORT_EVENTS);
          const their = await meter.naive(server, reportLines(round), REPORT_EVENTS, STAFF.length);
          progress(
            `reports, round ${round}: ${ms(our.processorMs)} and ${sumOf(our.commands).toFixed(1)} commands an event; ` +
              `naive: ${ms(their.processorMs)} and ${sumOf(their.commands).toFixed(1)}`,
          );
          if (round < REPORT_ROUNDS_BEFORE) continue;
          reports.push(our);
          naiveReports.push(their);
        }
        return { reports, naiveReports };
      },
      STAFF,
      [{ role: 'staff', unit: 'clerk_office' }],
    );
  });

const withLimit = (bot: RunningBot, generator: Child): Promise<Figures> =>
  withMeter(bot, generator, async (meter) => {
    await warm(meter);
    return meter.ours(ASKED, QUESTIONS);
  });

/**
 * Many people's questions, as many for each worker, after as many that are not counted: what a process costs falls with all that it has done
 * so far, so each is counted in the same part of its life.
 */
const ofCrowd = (bot: RunningBot, generator: Child, workers: number): Promise<Figures> =>
  withMeter(
    bot,
    generator,
    async (meter) => {
      await meter.ours(ASKED, CROWD_QUESTIONS * workers);
      return meter.ours(ASKED, CROWD_QUESTIONS * workers);
    },
    CROWD,
  );

async function withMeter<T>(
  bot: RunningBot,
  generator: Child,
  measure: (meter: Meter) => Promise<T>,
  staff = STAFF,
  grants: Person['grants'] = [
    { role: 'executive', unit: null },
    { role: 'staff', unit: 'clerk_office' },
  ],
): Promise<T> {
  await registerStaff(bot.uri, staff, grants);
  const client = await MongoClient.connect(bot.uri);
  try {
    return await measure(new Meter(bot, generator, client.db(), staff));
  } finally {
    await client.close();
  }
}

class Meter {
  constructor(
    private readonly bot: RunningBot,
    private readonly generator: Child,
    private readonly db: Db,
    private readonly staff: string[],
  ) {}

  /** @throws when not every event was acknowledged and answered, once */
  async ours(texts: readonly string[], events: number): Promise<Figures> {
    const workers = this.bot.pids.slice(1);
    const usedSoFar = (): number => workers.reduce((sum, pid) => sum + processorMs(pid), 0);
    const before = await readCommands(this.db);
    const used = usedSoFar();
    const isOver = async () => (await this.db.collection('inbox').countDocuments({ open: true })) === 0;
    const { perSecond, late, looks } = await this.load(this.bot.port, texts, events, { isOver });
    const commands = commandsBetween(before, await readCommands(this.db));
    const each = Object.entries({ ...commands, aggregate: (commands.aggregate ?? 0) - looks });
    return {
      perSecond,
      late,
      processorMs: (usedSoFar() - used) / events,
      commands: Object.fromEntries(each.map(([name, count]) => [name, count / events])),
    };
  }

  /** @param connections events that it is given at a time: it keeps no order of its own */
  async naive(server: Child, texts: readonly string[], events: number, connections?: number): Promise<Processed> {
    const before = await readCommands(this.db);
    const { cpu } = (await server.ask({})) as Usage;
    const { perSecond } = await this.load(Number(server.hello), texts, events, { connections });
    const after = (await server.ask({})) as Usage;
    const commands = commandsBetween(before, await readCommands(this.db));
    const each = Object.entries(commands).map(([name, count]) => [name, count / events]);
    return { perSecond, processorMs: (after.cpu - cpu) / 1000 / events, commands: Object.fromEntries(each) };
  }

  /**
   * Sends everything at once, and waits until all is answered.
   * @param isOver asked of a bot that remembers: whether all events are over, answered by reply or too late for one
   */
  private async load(
    port: number,
    texts: readonly string[],
    events: number,
    { isOver, connections = 64 }: { isOver?: () => Promise<boolean>; connections?: number | undefined },
  ): Promise<Answered> {
    const { line } = this.bot;
    const before = line.repliesTaken.size;
    const job: LoadJob = {
      port,
      channelSecret: CHANNEL_SECRET,
      prefix: `${randomBytes(4).toString('hex')}_`,
      lineUserIds: this.staff,
      texts: [...texts],
      connections,
      pace: { kind: 'steady', perSecond: 1_000_000, seconds: events / 1_000_000 },
    };
    const begin = performance.now();
    const { statuses } = (await this.generator.ask(job)) as LoadResult;
    if (statuses[200] !== events) throw new Error(`${events} events: acknowledged ${JSON.stringify(statuses)}`);
    const replies = (): number => line.repliesTaken.size - before;
    let [seen, lastAt, looks] = [0, begin, 0];
    await waitUntil(
      'all are answered',
      async () => {
        if (replies() > seen) [seen, lastAt] = [replies(), performance.now()];
        // Rows are closed behind the answer, and what is too late for a reply is closed without one.
        if (!isOver) return seen >= events;
        if (seen < events && performance.now() - lastAt < QUIET_MS) return false;
        looks += 1;
        return isOver();
      },
      MOST_MS,
    );
    if (replies() > events || line.repliesRefused > 0) throw new Error('Some were answered twice');
    return { perSecond: (replies() / (lastAt - begin)) * 1000, late: events - replies(), looks };
  }
}
