import { randomBytes } from 'node:crypto';
import { type Child, startChild } from './child';
import { type BenchDatabase, withDatabase } from './database';
import { median, megabytes, microseconds, ms, perSecond, times } from './figures';
import { atLeast } from './goal';
import type { LoadJob, LoadResult } from './load/job';
import type { Usage } from './servers/serve';
import type { Section, Topic } from './topic';

const ROUNDS = 3;
const CONNECTIONS = 64;
const PACE = { kind: 'full', warmUpMs: 1000, measureMs: 2500, mostPerSecond: 60_000 } as const;

interface Contender {
  entry: string;
  name: string;
  /** where it stores the events */
  collection?: string;
}

const BARE: Contender = { entry: 'bench/servers/bare-http.ts', name: '(b) bare `node:http`, signature only' };
const SDK: Contender = { entry: 'bench/servers/sdk-echo.ts', name: '(a) SDK’s Express middleware, storing nothing' };
const OURS: Contender = {
  entry: 'bench/servers/receiver.ts',
  name: '**TamTid: receiver and durable inbox**',
  collection: 'inbox',
};
const CONTENDERS = [
  BARE,
  SDK,
  OURS,
  {
    entry: 'bench/servers/insert-per-event.ts',
    name: 'SDK’s middleware and one journaled insert per event',
    collection: 'events',
  },
  { entry: 'bench/servers/mongoose-create.ts', name: 'SDK’s middleware and mongoose `create`', collection: 'events' },
];

interface Round extends LoadResult {
  idleBytes: number;
  loadedBytes: number;
  /** the server's own processor time for a webhook, in microseconds */
  cpu: number;
}

/** Acknowledged webhooks a second: the durable inbox beside servers that do less. */
export const webhookBench: Topic = {
  name: 'webhook',
  runs: 3,
  measure: async (progress) => {
    const rounds = new Map<Contender, Round[]>(CONTENDERS.map((contender) => [contender, []]));
    const generator = await startChild('bench/load/generator.ts');
    try {
      await withDatabase(async (database) => {
        for (let round = 1; round <= ROUNDS; round++) {
          for (const contender of CONTENDERS) {
            const result = await measureOnce(contender, generator, database);
            rounds.get(contender)?.push(result);
            progress(`round ${round}: ${perSecond(result.perSecond)}, p50 ${ms(result.p50)}: ${contender.name}`);
          }
        }
      });
    } finally {
      await generator.stop();
    }
    return toSection((contender) => rounds.get(contender) ?? []);
  },
};

/**
 * Starts one server, loads it, and stops it.
 * @throws when an answer was not 200, or when the events in the database are not as many as the answers
 */
async function measureOnce(contender: Contender, generator: Child, database: BenchDatabase): Promise<Round> {
  const secret = randomBytes(16).toString('hex');
  const name = `bench_${randomBytes(4).toString('hex')}`;
  const server = await startChild(contender.entry, [secret, database.uriOf(name)]);
  try {
    const idle = (await server.ask({})) as Usage;
    const job: LoadJob = {
      port: Number(server.hello),
      channelSecret: secret,
      prefix: `${name}_`,
      lineUserIds: Array.from({ length: 500 }, (_, index) => `U${String(index).padStart(32, '0')}`),
      texts: ['รายงาน มาตรการ 2 รอบ 6 เดือน 60% จัดอบรมพนักงานแล้ว 2 รุ่น', 'คะแนนตัวชี้วัดที่ 9 ปี 2562', 'ใครยังไม่รายงาน'],
      connections: CONNECTIONS,
      pace: PACE,
    };
    const result = (await generator.ask(job)) as LoadResult;
    const acknowledged = result.statuses[200] ?? 0;
    const others = Object.keys(result.statuses).filter((status) => status !== '200');
    if (others.length > 0) throw new Error(`${contender.name}: answered ${JSON.stringify(result.statuses)}`);
    if (contender.collection) {
      const stored = await database.count(name, contender.collection);
      if (stored !== acknowledged) throw new Error(`${contender.name}: ${acknowledged} acknowledged, ${stored} stored`);
    }
    const loaded = (await server.ask({})) as Usage;
    return { ...result, idleBytes: idle.rss, loadedBytes: loaded.rss, cpu: (loaded.cpu - idle.cpu) / acknowledged };
  } finally {
    await server.stop();
    await database.drop(name);
  }
}

type Middle = Pick<Round, 'perSecond' | 'p50' | 'p99' | 'cpu' | 'idleBytes' | 'loadedBytes'>;

function middleOf(rounds: Round[]): Middle {
  const of = (figure: (round: Round) => number) => median(rounds.map(figure));
  return {
    perSecond: of((round) => round.perSecond),
    p50: of((round) => round.p50),
    p99: of((round) => round.p99),
    cpu: of((round) => round.cpu),
    idleBytes: of((round) => round.idleBytes),
    loadedBytes: of((round) => round.loadedBytes),
  };
}

/** The middle of the ratios round by round: the two of a round ran within seconds of each other, whatever else the machine did. */
function ratio(rounds: Round[], others: Round[]): number {
  return median(rounds.map((round, index) => round.perSecond / (others[index]?.perSecond ?? NaN)));
}

function toSection(roundsOf: (contender: Contender) => Round[]): Section {
  const [bare, sdk, ours] = [roundsOf(BARE), roundsOf(SDK), roundsOf(OURS)];
  const goal = (others: Round[], name: string, limit: number) =>
    atLeast(`at least ${limit} × ${name}, every event durable before its 200`, ratio(ours, others), limit, times);
  return {
    title: 'Webhook: acknowledged events a second',
    method:
      `Signed webhooks of one event each, every event with its own id, over ${CONNECTIONS} keep-alive connections from a process ` +
      `of its own; each server in a process of its own, started afresh for each round; medians of ${ROUNDS} alternating rounds ` +
      `of ${PACE.measureMs / 1000} s after ${PACE.warmUpMs / 1000} s of warm-up. The ratios are medians of the ratios within ` +
      'each round. Servers that store wait for the journal, and after each round the events in the database were counted: exactly as many as answers with 200. ' +
      '“Processor each” is the processor time of the server’s own process for a webhook: other work on the machine moves it less.',
    table: {
      head: [
        'server',
        'acknowledged',
        'p50',
        'p99',
        'beside (a)',
        'beside (b)',
        'processor each',
        'memory idle',
        'after the load',
      ],
      rows: CONTENDERS.map((contender) => {
        const rounds = roundsOf(contender);
        const row = middleOf(rounds);
        return [
          contender.name,
          perSecond(row.perSecond),
          ms(row.p50),
          ms(row.p99),
          times(ratio(rounds, sdk)),
          times(ratio(rounds, bare)),
          microseconds(row.cpu),
          megabytes(row.idleBytes),
          megabytes(row.loadedBytes),
        ];
      }),
    },
    goals: [goal(sdk, '(a)', 3), goal(bare, '(b)', 0.6)],
  };
}
