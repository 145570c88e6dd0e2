import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../..');
const out = mkdtempSync(join(tmpdir(), 'tamtid-understand-'));

/** The script as npm builds it, beside the project's data but not in its dist: other tests may be building there. */
function run(args: string[], input: string) {
  const { status, stdout, stderr } = spawnSync('node', [join(out, 'scripts/understand.js'), ...args], {
    input,
    encoding: 'utf8',
    cwd: ROOT,
  });
  return {
    status,
    stderr,
    answers: stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  };
}

beforeAll(() => {
  const esbuild = join(ROOT, 'node_modules/.bin/esbuild');
  const options = [
    '--bundle',
    '--packages=external',
    '--platform=node',
    `--outfile=${join(out, 'scripts/understand.js')}`,
  ];
  execFileSync(esbuild, [join(ROOT, 'scripts/understand.ts'), ...options, '--log-level=error'], { cwd: ROOT });
  for (const name of ['node_modules', 'data', 'package.json']) symlinkSync(join(ROOT, name), join(out, name));
});
afterAll(() => rmSync(out, { recursive: true, force: true }));

test('answers one line a line, in order, by the line’s own office or the one given', () => {
  const lines = [
    { text: 'รายงาน E-Service 60%', org: 'soe-phloe' },
    { text: 'รายงาน E-Service 60%' },
    { text: 'ใครยังไม่รายงาน', chat: 'group' },
    { text: 'คะแนน OIT \u2028 ปี 65' },
  ];
  const { status, answers } = run(['--org', 'kham-muang'], lines.map((line) => JSON.stringify(line)).join('\n'));
  expect(status).toBe(0);
  expect(answers.map(({ intent, slots }) => ({ intent, slots }))).toEqual([
    { intent: 'report', slots: { measure: 9, progress: 60 } },
    { intent: 'report', slots: { measure: 7, progress: 60 } },
    { intent: 'none', slots: {} },
    { intent: 'score', slots: { instrument: 'OIT', fiscalYear: 2565 } },
  ]);
});

test('a line that cannot be read is answered as not understood and named', () => {
  const { status, answers, stderr } = run([], '{bad\n{"text":"เมนู"}\n{"text":1}\n{"text":"เมนู","org":"nowhere"}\n');
  expect(status).toBe(0);
  expect(answers.map(({ intent, confidence }) => [intent, confidence > 0])).toEqual([
    ['none', false],
    ['help', true],
    ['none', false],
    ['none', false],
  ]);
  expect(
    stderr
      .trim()
      .split('\n')
      .map((line) => line.split(':')[0]),
  ).toEqual(['บรรทัด 1', 'บรรทัด 3', 'บรรทัด 4']);
});

test('an office nobody knows is refused in one line', () => {
  const { status, stderr } = run(['--org', 'nowhere'], '');
  expect(status).toBe(1);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});

test('an option nobody knows is wrong usage', () => {
  expect(run(['--year', '2570'], '').status).toBe(2);
});
