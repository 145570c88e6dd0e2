import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataFolder, isAlive } from '../../src/testing/data-folder';
import { buildProgram, Program, runProgram } from '../../src/testing/program';
import { waitUntil } from '../../src/testing/wait-until';

/** What the contract gives it, and as much again for a machine that does other things too. */
const STOP_WITHIN_MS = 10_000;
/** Where offices do not matter, the start is quicker without them. */
const WITHOUT_EXAMPLES = { EXAMPLE_DATA: 'off' };
const OFFICES = ['kham-muang', 'ko-loi-bang-hak', 'mueang-hong', 'soe-phloe'];

const folders: DataFolder[] = [];
const programs: Program[] = [];
let built: Awaited<ReturnType<typeof buildProgram>>;

beforeAll(async () => {
  built = await buildProgram();
});
afterEach(async () => {
  for (const program of programs.splice(0)) {
    program.kill('SIGKILL');
    await program.ended;
  }
  for (const folder of folders.splice(0)) folder.remove();
});
afterAll(() => built.remove());

function newFolder(): DataFolder {
  const folder = new DataFolder();
  folders.push(folder);
  return folder;
}

const settings = (folder: DataFolder, more: Record<string, string> = {}) => ({
  PORT: '0',
  DATA_DIR: folder.path,
  LOG_LEVEL: 'warn',
  ...more,
});

function run(folder: DataFolder, more?: Record<string, string>): Program {
  const program = runProgram(built.file, settings(folder, more));
  programs.push(program);
  return program;
}

const status = async (port: number, path: string): Promise<number> =>
  (await fetch(`http://127.0.0.1:${port}${path}`)).status;

const body = async (port: number, path: string): Promise<string> =>
  (await fetch(`http://127.0.0.1:${port}${path}`)).text();

/** The codes a program said, by office. */
const codesOf = (program: Program): Map<string, string> =>
  new Map(
    [...program.out.matchAll(/^Admin code \((.+)\): (.+)$/gm)].map(([, office = '', code = '']) => [office, code]),
  );

async function stopsInTime(program: Program, folder: DataFolder, signal: NodeJS.Signals): Promise<void> {
  const mongod = folder.mongod();
  if (mongod === null) throw new Error('No mongod runs');
  expect(isAlive(mongod)).toBe(true);
  const asked = performance.now();
  program.kill(signal);
  const end = await program.ended;
  const took = performance.now() - asked;

  expect({ ...end, err: program.err }).toEqual({ code: 0, signal: null, err: '' });
  expect(isAlive(mongod)).toBe(false);
  expect(took).toBeLessThan(STOP_WITHIN_MS);
}

test('a start without configuration says a code for each office and once where it serves, and SIGTERM stops it, mongod too', async () => {
  const folder = newFolder();
  const program = run(folder);
  const port = await program.ready();

  const lines = program.out.trimEnd().split('\n');
  expect(lines.slice(0, -1)).toEqual(
    OFFICES.map((office) => expect.stringMatching(new RegExp(`^Admin code \\(${office}\\): [A-Z]{4}-\\d{4}$`))),
  );
  expect(lines.at(-1)).toBe(`TamTid ready: http://localhost:${port}`);
  expect(await status(port, '/healthz')).toBe(200);
  expect(await status(port, '/readyz')).toBe(200);
  expect(await status(port, '/simulator')).toBe(200);

  await stopsInTime(program, folder, 'SIGTERM');
});

test('the watchdog: /readyz and /metrics tell when the last tick finished', async () => {
  const folder = newFolder();
  const started = Date.now();
  const program = run(folder, WITHOUT_EXAMPLES);
  const port = await program.ready();
  const readyz = async (): Promise<Record<string, string>> => JSON.parse(await body(port, '/readyz'));
  await waitUntil('a tick has finished', async () => (await readyz()).scheduler === 'on time', STOP_WITHIN_MS);

  const { status: state, lastTick = '' } = await readyz();
  expect(state).toBe('ready');
  const [, seconds] = /^tamtid_last_tick_timestamp_seconds (\S+)$/m.exec(await body(port, '/metrics')) ?? [];
  const told = [started, Date.parse(lastTick), Math.round(Number(seconds) * 1000), Date.now()];
  expect(told).toEqual([...told].sort((one, other) => one - other));

  await stopsInTime(program, folder, 'SIGTERM');
});

test('a second start in the same folder says who uses it and exits 1; the first goes on and stops on SIGINT', async () => {
  const folder = newFolder();
  const first = run(folder, WITHOUT_EXAMPLES);
  const port = await first.ready();

  const second = run(folder, WITHOUT_EXAMPLES);
  expect(await second.ended).toEqual({ code: 1, signal: null });
  expect(second.out).toBe('');
  expect(second.err).toBe(`DATA_DIR: another TamTid (process ${first.pid}) is using this folder: ${folder.path}\n`);

  expect(await status(port, '/readyz')).toBe(200);
  await stopsInTime(first, folder, 'SIGINT');
});

test('after kill -9 the next start opens the same database, and its codes are new ones', async () => {
  const folder = newFolder();
  const killed = run(folder);
  await killed.ready();
  const left = folder.mongod();
  killed.kill('SIGKILL');
  await killed.ended;

  const next = run(folder);
  const port = await next.ready();
  expect(await status(port, '/readyz')).toBe(200);
  expect(left !== null && isAlive(left)).toBe(false);
  const [before, now] = [codesOf(killed), codesOf(next)];
  expect([...now.keys()]).toEqual(OFFICES);
  expect(OFFICES.filter((office) => now.get(office) === before.get(office))).toEqual([]);

  await stopsInTime(next, folder, 'SIGTERM');
});

test('the start script passes SIGTERM on: npm start ends with everything it started', async () => {
  const folder = newFolder();
  const program = new Program('npm', ['start', '--silent'], settings(folder, WITHOUT_EXAMPLES));
  programs.push(program);
  const port = await program.ready();
  const mongod = folder.mongod();
  expect(await status(port, '/healthz')).toBe(200);

  program.kill('SIGTERM');
  await program.ended;
  await waitUntil('mongod has ended', () => mongod !== null && !isAlive(mongod), STOP_WITHIN_MS);
  expect(readFileSync(join(folder.path, 'db', 'mongod.lock'), 'utf8')).toBe('');
});
