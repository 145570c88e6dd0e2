import { MongoClient } from 'mongodb';
import { waitUntil } from '../src/testing/wait-until';
import { CHANNEL_SECRET, LINE_ANSWERS_AFTER_MS, type RunningBot, withBot } from './bot-programs';
import { startChild } from './child';
import { megabytes, ms, perSecond, seconds } from './figures';
import { atMost } from './goal';
import type { LoadJob, LoadResult } from './load/job';
import { registerStaff } from './register-staff';
import { residentBytes } from './resident-memory';
import type { Section, Topic } from './topic';

const PACE = { kind: 'steady', perSecond: 200, seconds: 10 } as const;
/** Streams one after the other, to the same processes: code that has run often is quicker. */
const STREAMS = 2;
const EVENTS = PACE.perSecond * PACE.seconds;
const WARM_UP = { kind: 'steady', perSecond: 50, seconds: 2 } as const;
const GOAL_MS = { together: 25, apart: 15 };
const STAFF = Array.from({ length: 50 }, (_, index) => `U${String(index).padStart(32, '0')}`);
const TEXTS = ['คะแนนตัวชี้วัดที่ 9 ปี 2562', 'กำหนดส่งเมื่อไหร่', 'จุดอ่อน', 'งานของฉัน', 'ขอบคุณครับ'];

interface Measured extends LoadResult {
  doneMs: number;
  bytes: number;
}

/** The whole bot under a steady stream: how quick the webhook stays while the events are worked off. */
export const steadyBench: Topic = {
  name: 'steady',
  runs: 3,
  measure: async (progress) => {
    progress('one process');
    const together = await withBot({ roles: ['web,worker'] }, load);
    progress('web and worker in two');
    return toSection(together, await withBot({ roles: ['web', 'worker'] }, load));
  },
};

/** @throws when an event was not acknowledged, not done in the end, or answered twice */
async function load({ port, uri, line }: RunningBot): Promise<Measured[]> {
  await registerStaff(uri, STAFF, [{ role: 'executive', unit: null }]);
  const generator = await startChild('bench/load/generator.ts');
  const client = await MongoClient.connect(uri);
  const inbox = client.db().collection('inbox');
  const job = (prefix: string, pace: LoadJob['pace']): LoadJob => ({
    port,
    channelSecret: CHANNEL_SECRET,
    prefix,
    connections: 16,
    pace,
    lineUserIds: STAFF,
    texts: TEXTS,
  });
  const allDone = () =>
    waitUntil('no event is open', async () => (await inbox.countDocuments({ open: true })) === 0, 120_000);
  try {
    // Shows that the worker's process is up, too.
    await generator.ask(job('warm_up_', WARM_UP));
    await allDone();

    const streams: Measured[] = [];
    while (streams.length < STREAMS) {
      const prefix = `steady_${streams.length}_`;
      const begin = performance.now();
      const result = (await generator.ask(job(prefix, PACE))) as LoadResult;
      await allDone();
      const doneMs = performance.now() - begin;

      const done = await inbox.countDocuments({ _id: new RegExp(`^${prefix}`), state: 'done' } as object);
      if (result.statuses[200] !== EVENTS || done !== EVENTS)
        throw new Error(`${EVENTS} events: acknowledged ${JSON.stringify(result.statuses)}, done ${done}`);
      streams.push({ ...result, doneMs, bytes: await residentBytes(port) });
    }
    if (line.repliesTaken.size + line.pushesTaken > EVENTS * STREAMS + WARM_UP.perSecond * WARM_UP.seconds)
      throw new Error('Some events were answered twice');
    return streams;
  } finally {
    await client.close();
    await generator.stop();
  }
}

function toSection(together: Measured[], apart: Measured[]): Section {
  const row = (roles: string, stream: number, { p50, p99, doneMs, bytes }: Measured) => [
    roles,
    String(stream + 1),
    ms(p50),
    ms(p99),
    `${seconds(doneMs)} (${perSecond((EVENTS / doneMs) * 1000)})`,
    megabytes(bytes),
  ];
  const rows = (roles: string, streams: Measured[]) => streams.map((one, stream) => row(roles, stream, one));
  const goal = (name: string, [first]: Measured[], most: number) => {
    const p99 = first?.p99 ?? NaN;
    const text = `${name}: ${PACE.perSecond} paced events a second, p99 of the first stream at most ${most} ms`;
    return atMost(text, p99, most, ms);
  };
  return {
    title: `The whole bot at ${PACE.perSecond} events a second`,
    method:
      `${EVENTS.toLocaleString('en')} signed events from ${STAFF.length} registered people at a steady pace to \`npm start\`: ` +
      'scores, deadlines, own measures, small talk. Web and worker in one process, as without configuration, and in two, as in ' +
      `production. LINE answers each reply after ${LINE_ANSWERS_AFTER_MS} ms. p50 and p99 run from the moment an event was due to ` +
      `its 200. ${STREAMS} such streams one after the other, to the same processes: the first finds them just started, where most of ` +
      'their code has never run. The goals are about the first. Every event was acknowledged and done, none answered twice.',
    table: {
      head: ['roles', 'stream', 'p50', 'p99', 'all handled after', 'memory of the web process'],
      rows: [...rows('web and worker in one process', together), ...rows('web and worker in two', apart)],
    },
    goals: [goal('in two processes', apart, GOAL_MS.apart), goal('in one process', together, GOAL_MS.together)],
  };
}
