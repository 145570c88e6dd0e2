import { randomBytes } from 'node:crypto';
import { MongoClient } from 'mongodb';
import { waitUntil } from '../src/testing/wait-until';
import { CHANNEL_SECRET, LINE_ANSWERS_AFTER_MS, type RunningBot, withBot } from './bot-programs';
import { startChild } from './child';
import { ms, perSecond, seconds } from './figures';
import { atMost } from './goal';
import type { LoadJob, LoadResult } from './load/job';
import { processorMs } from './processor-time';
import { registerStaff } from './register-staff';
import type { Section, Topic } from './topic';
import { ASKED } from './whole-bot';

const QUESTIONS = 5_000;
const STAFF = Array.from({ length: 300 }, (_, index) => `U${String(index).padStart(32, '0')}`);
const MOST_MS = 240_000;

interface Burst {
  tookMs: number;
  processorMs: number;
  replies: number;
  lost: number;
  twice: number;
  outOfOrder: number;
  pushes: number;
}

/** Five thousand questions of three hundred people at once: what became of each. */
export const burstBench: Topic = {
  name: 'burst',
  measure: async (progress) => {
    progress(`${QUESTIONS} questions`);
    const replied: string[] = [];
    const settings = { roles: ['web', 'worker'], eventsPerMinute: 0, onReply: (token: string) => replied.push(token) };
    return toSection(await withBot(settings, (bot) => send(bot, replied)));
  },
};

async function send({ port, uri, line, pids }: RunningBot, replied: string[]): Promise<Burst> {
  await registerStaff(uri, STAFF, [{ role: 'executive', unit: null }]);
  const generator = await startChild('bench/load/generator.ts');
  const client = await MongoClient.connect(uri);
  try {
    const inbox = client.db().collection('inbox');
    const prefix = `${randomBytes(4).toString('hex')}_`;
    const job: LoadJob = {
      port,
      channelSecret: CHANNEL_SECRET,
      prefix,
      lineUserIds: STAFF,
      texts: [...ASKED],
      connections: 64,
      pace: { kind: 'steady', perSecond: 1_000_000, seconds: QUESTIONS / 1_000_000 },
    };
    const worker = pids.at(-1) ?? 0;
    const used = processorMs(worker);
    const begin = performance.now();
    const { statuses } = (await generator.ask(job)) as LoadResult;
    if (statuses[200] !== QUESTIONS) throw new Error(`acknowledged ${JSON.stringify(statuses)}`);
    await waitUntil('no event is open', async () => (await inbox.countDocuments({ open: true })) === 0, MOST_MS);
    const tookMs = performance.now() - begin;
    const done = await inbox.countDocuments({ _id: { $regex: `^${prefix}` }, state: 'done' } as object);
    return {
      tookMs,
      processorMs: (processorMs(worker) - used) / QUESTIONS,
      replies: replied.length,
      lost: QUESTIONS - done,
      twice: replied.length - new Set(replied).size + line.repliesRefused,
      outOfOrder: outOfOrder(replied.map((token) => Number(token.slice(`reply-${prefix}`.length)))),
      pushes: line.pushesTaken,
    };
  } finally {
    await client.close();
    await generator.stop();
  }
}

/** Of the numbers of events in the order in which they were answered, those that came after a later one of the same person. */
function outOfOrder(numbers: readonly number[]): number {
  const last = new Map<number, number>();
  return numbers.filter((number) => {
    const person = number % STAFF.length;
    const before = last.get(person) ?? -1;
    last.set(person, Math.max(before, number));
    return number < before;
  }).length;
}

function toSection(burst: Burst): Section {
  const late = QUESTIONS - burst.replies;
  const none = (text: string, count: number) => atMost(text, count, 0, String);
  return {
    title: 'A burst of 5,000 questions',
    method:
      `${QUESTIONS.toLocaleString('en')} questions in ${ASKED.length} wordings from ${STAFF.length} people at once, to web and worker in two ` +
      `processes. LINE answers each reply after ${LINE_ANSWERS_AFTER_MS} ms; no limit of events. What waits until its reply token is stale ` +
      'is not answered any more: the next reply says that a question was missed.',
    table: {
      head: ['all handled after', 'answered by reply', 'too late for a reply', 'processor a question'],
      rows: [
        [
          `${seconds(burst.tookMs)} (${perSecond((QUESTIONS / burst.tookMs) * 1000)})`,
          burst.replies.toLocaleString('en'),
          late.toLocaleString('en'),
          ms(burst.processorMs),
        ],
      ],
    },
    goals: [
      none('events lost', burst.lost),
      none('events answered twice', burst.twice),
      none('answers out of order within a conversation', burst.outOfOrder),
      none('answers by push', burst.pushes),
      none('too late for a reply', late),
    ],
  };
}
