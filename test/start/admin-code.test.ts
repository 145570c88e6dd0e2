import { DataFolder } from '../../src/testing/data-folder';
import { buildProgram, type End, Program, runProgram } from '../../src/testing/program';

const folder = new DataFolder();
const built: Awaited<ReturnType<typeof buildProgram>>[] = [];
let running: Program;

beforeAll(async () => {
  built.push(await buildProgram(), await buildProgram('scripts/admin-code.ts'));
  // The daily jobs are due at whatever hour this runs: their tick and the start must not both make a code.
  running = runProgram(built[0]?.file ?? '', { PORT: '0', DATA_DIR: folder.path, REMINDER_CRON: '0 0 * * *' });
  await running.ready();
});
afterAll(async () => {
  running.kill('SIGTERM');
  await running.ended;
  folder.remove();
  for (const { remove } of built) remove();
});

/** Runs the command beside the running program, as npm does. */
async function adminCode(...args: string[]): Promise<End & { out: string; err: string }> {
  const env = { DATA_DIR: folder.path };
  const program = new Program(process.execPath, [built[1]?.file ?? '', ...args], env);
  const end = await program.ended;
  return { ...end, out: program.out, err: program.err };
}

test('prints one new code of the office, beside a running program', async () => {
  const first = await adminCode('--org', 'kham-muang');
  expect({ ...first, out: '' }).toEqual({ code: 0, signal: null, out: '', err: '' });
  expect(first.out).toMatch(/^Admin code \(kham-muang\): [A-Z]{4}-\d{4}\n$/);
  expect((await adminCode('--org', 'kham-muang')).out).not.toBe(first.out);
});

test.each([
  ['an office that is not there', ['--org', 'nowhere'], 1, 'ไม่พบส่วนราชการ nowhere ที่มีคือ kham-muang, ko-loi-bang-hak'],
  ['no office', [], 2, 'วิธีใช้'],
  ['something it does not know', ['--org', 'kham-muang', '--all'], 2, 'วิธีใช้'],
])('%s is refused with one line', async (_name, args, code, reason) => {
  const refused = await adminCode(...args);
  expect({ code: refused.code, out: refused.out }).toEqual({ code, out: '' });
  expect(refused.err).toContain(reason);
  expect(refused.err.trimEnd()).not.toContain('\n');
});

test('an office without an admin whose codes expired gets a new one while the program runs, told as at the start', async () => {
  const codes = () =>
    [...running.out.matchAll(/^Admin code \(soe-phloe\): ([A-Z]{4}-\d{4})$/gm)].map(([, code]) => code);
  expect(codes()).toHaveLength(1);
  // What the daily jobs missed they make up for until 18:00.
  const day = new Date(Date.now() + 32 * 24 * 3_600_000).toISOString().slice(0, 10);
  const moved = await fetch(`http://localhost:${await running.ready()}/simulator/api/do`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ do: 'set-clock', date: day, time: '09:00' }),
  });
  expect(moved.status).toBe(200);
  await running.said(/^Admin code \(soe-phloe\): [\s\S]*^Admin code \(soe-phloe\): .*\n/m);
  expect(new Set(codes()).size).toBe(2);
});
