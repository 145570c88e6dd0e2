import { randomBytes } from 'node:crypto';
import { type Db, MongoClient } from 'mongodb';
import { ALL_PARTS } from '../src/testing/complete-report';
import { waitUntil } from '../src/testing/wait-until';
import { CHANNEL_SECRET, LINE_ANSWERS_AFTER_MS, type RunningBot, withBot } from './bot-programs';
import { type Child, startChild } from './child';
import { median, ms, perSecond, times } from './figures';
import type { LoadJob, LoadResult } from './load/job';
import { type Commands, commandsBetween, readCommands, sumOf } from './mongo-commands';
import { processorMs } from './processor-time';
import { registerStaff } from './register-staff';
import type { Usage } from './servers/serve';
import type { Section, Topic } from './topic';

const ROUNDS = 5;
/** Few enough that a machine that answers twenty a second answers the last while its reply token is fresh. */
const QUESTIONS = 800;
/** No more rounds are begun after this; three there are in any case. */
const ROUNDS_MS = 240_000;
const FEWEST_ROUNDS = 3;
const STAFF = Array.from({ length: 12 }, (_, index) => `U${String(index).padStart(32, '0')}`);
/** The clerk's office has a part in each of the twelve measures. */
const REPORTS_EACH = 5;
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

/** What a load cost, and how quickly it was answered. */
interface Figures {
  perSecond: number;
  /** the workers' processor time an event */
  processorMs: number;
  /** an event, by name */
  commands: Commands;
  /** events whose answer came too late for a reply */
  late: number;
}

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
  measure: async (progress) => {
    const generator = await startChild('bench/load/generator.ts');
    try {
      const plain = await withBot(settings(0), (bot) => compare(bot, generator, progress));
      progress('with a limit');
      const limited = await withBot(settings(LIMIT), (bot) => withLimit(bot, generator));
      progress(`${WORKERS} workers beside one`);
      const one = await withBot(settings(0), (bot) => ofCrowd(bot, generator, 1));
      const several = await withBot(settings(0, WORKERS), (bot) => ofCrowd(bot, generator, WORKERS));
      return toSection({ ...plain, limited, one, several });
    } finally {
      await generator.stop();
    }
  },
};

const settings = (eventsPerMinute: number, workers = 1) => ({
  roles: ['web', ...Array.from({ length: workers }, () => 'worker')],
  eventsPerMinute,
});

async function compare(bot: RunningBot, generator: Child, progress: (text: string) => void) {
  const ours: Figures[] = [];
  const naive: Pick<Figures, 'perSecond' | 'processorMs'>[] = [];
  return withMeter(bot, generator, async (meter) => {
    await meter.ours(ASKED, QUESTIONS);
    const begin = performance.now();
    const isTime = (): boolean => performance.now() - begin < ROUNDS_MS;
    for (let round = 1; round <= FEWEST_ROUNDS || (round <= ROUNDS && isTime()); round++) {
      const our = await meter.ours(ASKED, QUESTIONS);
      const their = await meter.naive();
      ours.push(our);
      naive.push(their);
      progress(
        `round ${round}: ${perSecond(our.perSecond)}, ${ms(our.processorMs)} and ${sumOf(our.commands).toFixed(1)} commands ` +
          `an event, ${our.late} too late; naive: ${perSecond(their.perSecond)}, ${ms(their.processorMs)}`,
      );
    }
    return { ours, naive, reports: await reported(meter, progress) };
  });
}

/** The same after a round that is not counted: what has never run takes twice as long. */
async function reported(meter: Meter, progress: (text: string) => void): Promise<Figures[]> {
  const rounds: Figures[] = [];
  for (let round = 0; round <= REPORT_ROUNDS; round++) {
    const lines = reportLines(round);
    const figures = await meter.ours(lines, lines.length);
    if (round > 0) rounds.push(figures);
    progress(
      `reports, round ${round}: ${ms(figures.processorMs)} and ${sumOf(figures.commands).toFixed(1)} commands an event`,
    );
  }
  return rounds;
}

const withLimit = (bot: RunningBot, generator: Child): Promise<Figures> =>
  withMeter(bot, generator, async (meter) => {
    await meter.ours(ASKED, QUESTIONS);
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
): Promise<T> {
  await registerStaff(bot.uri, staff, [
    { role: 'executive', unit: null },
    { role: 'staff', unit: 'clerk_office' },
  ]);
  const client = await MongoClient.connect(bot.uri);
  try {
    return await measure(new Meter(bot, generator, client.db(), staff));
  } finally {
    await client.close();
  }
}

/** Each of the staff reports a measure of their own, again and again: a line with a link to its evidence, and the confirmation, typed. */
function reportLines(round: number): string[] {
  return Array.from({ length: REPORTS_EACH }, (_, time) => [
    ...STAFF.map(
      (_, index) =>
        `รายงาน มาตรการ ${index + 1} รอบ 6 เดือน ${time + 1}${round}% จัดอบรมแล้ว ${ALL_PARTS}-${round}-${time}`,
    ),
    ...STAFF.map(() => 'ยืนยันส่ง'),
  ]).flat();
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
    const { perSecond, late, looks } = await this.load(this.bot.port, texts, events, isOver);
    const commands = commandsBetween(before, await readCommands(this.db));
    const each = Object.entries({ ...commands, aggregate: (commands.aggregate ?? 0) - looks });
    return {
      perSecond,
      late,
      processorMs: (usedSoFar() - used) / events,
      commands: Object.fromEntries(each.map(([name, count]) => [name, count / events])),
    };
  }

  async naive(): Promise<Pick<Figures, 'perSecond' | 'processorMs'>> {
    const server = await startChild('bench/servers/naive-bot.ts', [CHANNEL_SECRET, this.bot.uri, this.bot.line.url]);
    try {
      await this.load(Number(server.hello), ASKED, QUESTIONS);
      const before = (await server.ask({})) as Usage;
      const { perSecond } = await this.load(Number(server.hello), ASKED, QUESTIONS);
      const after = (await server.ask({})) as Usage;
      return { perSecond, processorMs: (after.cpu - before.cpu) / 1000 / QUESTIONS };
    } finally {
      await server.stop();
    }
  }

  /**
   * Sends everything at once, and waits until all is answered.
   * @param isOver asked of a bot that remembers: whether all events are over, answered by reply or too late for one
   */
  private async load(
    port: number,
    texts: readonly string[],
    events: number,
    isOver?: () => Promise<boolean>,
  ): Promise<Answered> {
    const { line } = this.bot;
    const before = line.repliesTaken.size;
    const job: LoadJob = {
      port,
      channelSecret: CHANNEL_SECRET,
      prefix: `${randomBytes(4).toString('hex')}_`,
      lineUserIds: this.staff,
      texts: [...texts],
      connections: 64,
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

interface Measured {
  ours: Figures[];
  naive: Pick<Figures, 'perSecond' | 'processorMs'>[];
  reports: Figures[];
  limited: Figures;
  /** of a crowd: by one worker, and by several */
  one: Figures;
  several: Figures;
}

function toSection({ ours, naive, reports, limited, one, several }: Measured): Section {
  const [first] = ours;
  if (!first) throw new Error('Nothing was measured');
  const beside = median(ours.map((round, index) => round.perSecond / (naive[index]?.perSecond ?? NaN)));
  const processor = median(ours.map((round) => round.processorMs));
  const commands = median(ours.map((round) => sumOf(round.commands)));
  const late = [...ours, limited].reduce((sum, round) => sum + round.late, 0);
  const asked = (ours.length + 1) * QUESTIONS;
  // A report is two events: its line and the confirmation.
  const reportMs = median(reports.map((round) => round.processorMs));
  const eventCommands = median(reports.map((round) => sumOf(round.commands)));
  const reportCommands = 2 * eventCommands;
  return {
    title: 'The whole bot beside a naive one',
    method:
      `${QUESTIONS.toLocaleString('en')} questions in ${ASKED.length} wordings from ${STAFF.length} people at once, each answered once and in ` +
      `order${late > 0 ? ` (${late} of ${asked} too late for a reply: the machine was slow)` : ''}; ` +
      'web and worker in two processes. The naive bot keeps nothing: Express with the SDK’s middleware, two mongoose queries and ' +
      `a reply. LINE answers each reply after ${LINE_ANSWERS_AFTER_MS} ms; no limit of events. Medians of ${ours.length} alternating rounds, ` +
      'ratios within a round. Processor time is that of the workers; commands are counted by mongod, what the bot looks for meanwhile included: ' +
      `${Object.entries(first.commands)
        .map(([name, count]) => `${name} ${count.toFixed(2)}`)
        .join(
          ', ',
        )} a question. ${CROWD.length} people’s questions are ${CROWD_QUESTIONS.toLocaleString('en')} for each worker, after as many that are not counted. A report is a line and its confirmation; medians of ${reports.length} rounds of ${reportLines(1).length} events, after one that is not counted.`,
    table: {
      head: ['', 'answered', 'processor an event', 'commands an event'],
      rows: [
        ['questions', perSecond(median(ours.map((round) => round.perSecond))), ms(processor), commands.toFixed(1)],
        [
          '… with the limit of events',
          perSecond(limited.perSecond),
          ms(limited.processorMs),
          sumOf(limited.commands).toFixed(1),
        ],
        [
          'reports, both events',
          perSecond(median(reports.map((round) => round.perSecond))),
          ms(reportMs),
          eventCommands.toFixed(1),
        ],
        ...[one, several].map((figures, index) => [
          `${CROWD.length} people’s questions, ${index === 0 ? 'one worker' : `${WORKERS} workers`}`,
          perSecond(figures.perSecond),
          ms(figures.processorMs),
          sumOf(figures.commands).toFixed(1),
        ]),
        [
          'the naive bot',
          perSecond(median(naive.map((round) => round.perSecond))),
          ms(median(naive.map((round) => round.processorMs))),
          '2',
        ],
      ],
    },
    goals: [
      { text: 'questions: at least 0.9 × the naive bot', measured: times(beside), met: beside >= 0.9 },
      { text: 'processor time a question at most 3 ms', measured: ms(processor), met: processor <= 3 },
      { text: 'processor time a report’s event at most 6 ms', measured: ms(reportMs), met: reportMs <= 6 },
      { text: 'commands a question at most 4', measured: commands.toFixed(1), met: commands <= 4 },
      {
        text: 'commands a confirmed report at most 20',
        measured: reportCommands.toFixed(1),
        met: reportCommands <= 20,
      },
      {
        text: `${WORKERS} workers: at most 1.1 × one worker’s processor time a question`,
        measured: times(several.processorMs / one.processorMs),
        met: several.processorMs <= 1.1 * one.processorMs,
      },
    ],
  };
}
