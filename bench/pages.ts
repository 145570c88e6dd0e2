import mongoose from 'mongoose';
import { type Child, startChild } from './child';
import { type BenchDatabase, withDatabase } from './database';
import { microseconds, ms, perSecond, tenths, times } from './figures';
import { atLeast, atMost, below } from './goal';
import { Connection } from './load/connection';
import { commandsBetween, readCommands, sumOf } from './mongo-commands';
import type { PagesHello } from './servers/pages';
import type { Section, Topic } from './topic';

const CONNECTIONS = 8;
const WARM_UP = 300;
const OVERVIEWS = 400;
const ANEW = 100;
const OPEN = 400;
const GOALS = { p99: 100, commands: 3, bytes: 20_000, share: 0.5, open: 1_000 };

interface Wanted {
  path: string;
  /** another address each time, so that nothing kept is of use */
  isAnew?: true;
  cookie?: string;
}

interface Load {
  perSecond: number;
  p50: number;
  p99: number;
}

/** What the pages cost: an executive's overview of an office at work, and what everybody may read, beside Express with the same bytes. */
export const pagesBench: Topic = {
  name: 'pages',
  measure: (progress) =>
    withDatabase(async (database) => {
      const uri = database.uriOf('pages');
      const pages = await startChild('bench/servers/pages.ts', ['none', uri]);
      const bare = await startChild('bench/servers/bare-page.ts');
      try {
        return await measured({ database, pages, bare, progress });
      } finally {
        await pages.stop();
        await bare.stop();
      }
    }),
};

interface Contenders {
  database: BenchDatabase;
  pages: Child;
  bare: Child;
  progress: (text: string) => void;
}

async function measured({ database, pages, bare, progress }: Contenders): Promise<Section> {
  const { port, overview, open } = pages.hello as PagesHello;
  const rows: string[][] = [];
  const client = await mongoose.createConnection(database.uriOf('admin')).asPromise();
  const db = client.db;
  if (!db) throw new Error('not connected');
  const found: Record<string, { load: Load; beside: Load; bytes: number; commands: number }> = {};
  for (const [name, wanted, requests] of [
    ['overview', overview, OVERVIEWS],
    ['overview made anew', { ...overview, isAnew: true }, ANEW],
    ['public page', open, OPEN],
  ] as readonly [string, Wanted, number][]) {
    const bytes = await sizeOf(port, wanted);
    await load(port, wanted, wanted.isAnew ? ANEW : WARM_UP);
    const before = await readCommands(db);
    const cpuBefore = (await pages.ask({})) as NodeJS.CpuUsage;
    const own = await load(port, wanted, requests);
    const cpu = cpuBetween(cpuBefore, (await pages.ask({})) as NodeJS.CpuUsage) / requests;
    const diff = commandsBetween(before, await readCommands(db));
    const commands = sumOf(diff) / requests;
    await bare.ask({ size: bytes });
    await load(bare.hello as number, { path: '/' }, WARM_UP);
    const beside = await load(bare.hello as number, { path: '/' }, OPEN);
    progress(`${name}: ${perSecond(own.perSecond)}, Express ${perSecond(beside.perSecond)}`);
    found[name] = { load: own, beside, bytes, commands };
    rows.push([
      name,
      perSecond(own.perSecond),
      ms(own.p50),
      ms(own.p99),
      microseconds(cpu),
      commands.toFixed(1),
      `${(bytes / 1000).toFixed(1)} kB`,
      perSecond(beside.perSecond),
      times(own.perSecond / beside.perSecond),
    ]);
  }
  await client.close();
  const { overview: own, 'public page': everybodys } = found;
  if (!own || !everybodys) throw new Error('not measured');
  const shareOf = (one: { load: Load; beside: Load }) => one.load.perSecond / one.beside.perSecond;
  return {
    title: 'Pages',
    method:
      `An office with 60 measures of ten units, 50 of them reported, 30 released, and 200 people; one process, ${CONNECTIONS} connections that ask one after the other. ` +
      'Nothing is done in the office meanwhile, so that an overview that was made is given again; what it costs to make one stands in a row of its own. Bytes are as they are sent, compressed; commands are what the database counted for a request. Beside it Express alone in a process, which gives as many bytes and does nothing else.',
    table: {
      head: ['page', 'pages', 'p50', 'p99', 'processor', 'commands', 'bytes', 'bare Express', 'beside it'],
      rows,
    },
    goals: [
      below('the overview within 100 ms (p99)', own.load.p99, GOALS.p99, ms),
      atMost('the overview takes at most 12 commands', own.commands, GOALS.commands, tenths),
      atMost('the overview is at most 20 kB', own.bytes, GOALS.bytes, (bytes) => `${bytes} bytes`),
      atLeast('the overview at least 0.5 × as many as bare Express', shareOf(own), GOALS.share, times),
      atLeast('the public page at least 0.5 × as many as bare Express', shareOf(everybodys), GOALS.share, times),
      atLeast('the public page 1,000 times a second in one process', everybodys.load.perSecond, GOALS.open, perSecond),
    ],
  };
}

const cpuBetween = (before: NodeJS.CpuUsage, after: NodeJS.CpuUsage): number =>
  after.user + after.system - before.user - before.system;

const BROWSER = { accept: 'text/html', 'accept-encoding': 'br' };

/** What a page has in bytes as it is sent. @throws where it does not answer with a page */
async function sizeOf(port: number, { path, cookie }: Wanted): Promise<number> {
  const { request } = await import('node:http');
  return new Promise((resolve, reject) => {
    const headers = { ...BROWSER, ...(cookie && { cookie }) };
    request({ host: '127.0.0.1', port, path, headers }, (response) => {
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
      });
      response.on('end', () =>
        response.statusCode === 200 ? resolve(size) : reject(new Error(`${path}: ${response.statusCode}`)),
      );
    })
      .on('error', reject)
      .end();
  });
}

/** Asks for a page again and again, on several connections. @throws where one is not given */
async function load(port: number, { path, cookie, isAnew }: Wanted, requests: number): Promise<Load> {
  const lines = (number: number) => [
    `GET ${path}${isAnew ? `?shown=${performance.now()}-${number}` : ''} HTTP/1.1`,
    'Host: localhost',
    ...Object.entries({ ...BROWSER, ...(cookie && { cookie }) }).map(([name, value]) => `${name}: ${value}`),
  ];
  const requestOf = (number: number) => Buffer.from(`${lines(number).join('\r\n')}\r\n\r\n`);
  const same = requestOf(0);
  const took: number[] = [];
  let begun = 0;
  const begin = performance.now();
  const lane = async (): Promise<void> => {
    const connection = await Connection.open(port);
    while (begun++ < requests) {
      const asked = isAnew ? requestOf(begun) : same;
      const at = performance.now();
      const status = await new Promise<number>((resolve) => connection.send(asked, resolve));
      if (status !== 200) throw new Error(`${path} answers ${status}`);
      took.push(performance.now() - at);
    }
    connection.close();
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, lane));
  const seconds = (performance.now() - begin) / 1000;
  const sorted = took.sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? 0;
  return { perSecond: requests / seconds, p50: at(0.5), p99: at(0.99) };
}
