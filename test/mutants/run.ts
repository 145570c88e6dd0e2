// npm run mutants [-- COUNT [SEED [WORDS]]]: changes one thing in the rules or in src/line, runs the tests nearest to it, and tells which
// changes no test noticed. COUNT (100) changes are drawn by SEED from all of them, after the planted ones; with WORDS only of files whose
// paths hold them. In a copy of the project. SIGTERM ends it, with what was found, after the change it is at. Ends with 1 when fewer than
// 95 of a hundred were noticed.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { runCommand } from '../../src/command';
import { startEmbedded } from '../../src/database/embedded';
import { projectRoot } from '../../src/root';
import { EQUIVALENT } from './equivalent';
import { type Mutant, mutantsOf } from './mutate';
import { PLANTED } from './planted';
import { TestRunner } from './test-runner';
import { testsByNearness } from './which-tests';

/** What is not tried by then is not counted. */
const WITHIN_MS = 45 * 60_000;
const WANTED = 0.95;
/** So often a test that fails without the change, too, is tried again with it. */
const MOST_TRIES = 3;
/** So many test files are tried, the file's own and the nearest to it. */
const MOST_TESTS = 8;

interface Trial {
  mutant: Mutant;
  /** tried one after the other, until one notices */
  tests: string[];
}

const isRules = (file: string): boolean => file.endsWith('.rules.ts') || /^src\/line\/[^/]+\.ts$/.test(file);

function planted(root: string, files: readonly string[]): Trial[] {
  return PLANTED.map(({ fault, code, instead, tests }) => {
    const holding = files
      .filter((file) => file.startsWith('src/'))
      .map((file) => ({ file, parts: readFileSync(join(root, file), 'utf8').split(code) }))
      .filter(({ parts }) => parts.length > 1);
    const [found] = holding;
    if (!found || holding.length > 1 || found.parts.length > 2) throw new Error(`Not once in src: ${code}`);
    const line = (found.parts[0] ?? '').split('\n').length;
    return { mutant: { file: found.file, line, name: fault, source: found.parts.join(instead) }, tests };
  });
}

function drawn(root: string, files: readonly string[], count: number, seed: number, words: string[]): Trial[] {
  const testsOf = testsByNearness(root, files);
  const all = files
    .filter((file) => isRules(file) && words.every((word) => file.includes(word)))
    .flatMap((file) => mutantsOf(file, readFileSync(join(root, file), 'utf8')))
    .filter(({ file, line, name, source }) => {
      const text = (source.split('\n')[line - 1] ?? '').trim();
      return !EQUIVALENT.some((one) => one.file === file && one.name === name && text.includes(one.text));
    });
  const size = Math.min(count, all.length);
  const [some = []] = fc.sample(fc.shuffledSubarray(all, { minLength: size, maxLength: size }), { seed, numRuns: 1 });
  process.stdout.write(`${size} of ${all.length} changes, seed ${seed}\n`);
  return some.map((mutant) => {
    const tests = testsOf(mutant.file).filter(
      (file) => !/^test\/(authorization|browser|chaos|crash|journeys|operations|privacy|simulator|start)\//.test(file),
    );
    return { mutant, tests: tests.slice(0, MOST_TESTS) };
  });
}

/** The project as it stands, uncommitted changes too, with the installed packages beside it. */
function copyOf(root: string, files: readonly string[]): string {
  const copy = mkdtempSync(join(tmpdir(), 'tamtid-mutants-'));
  for (const file of files) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(join(root, file), join(copy, file));
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

/** @returns whether a test noticed it */
async function isNoticed(runner: TestRunner, { mutant, tests }: Trial): Promise<boolean> {
  for (const test of tests) {
    if ((await runner.passesUnchanged(test)) && (await isNoticedBy(runner, mutant, test))) return true;
  }
  return false;
}

/** A test that failed has to pass right afterwards without the change: else the machine was busy, which is no notice. */
async function isNoticedBy(runner: TestRunner, mutant: Mutant, test: string): Promise<boolean> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    if (!(await failsWith(runner, mutant, test))) return false;
    if (!(await runner.fails(test))) return true;
  }
  return false;
}

async function failsWith(runner: TestRunner, mutant: Mutant, test: string): Promise<boolean> {
  const path = join(runner.folder, mutant.file);
  const original = readFileSync(path, 'utf8');
  writeFileSync(path, mutant.source);
  try {
    return await runner.fails(test);
  } finally {
    writeFileSync(path, original);
  }
}

runCommand(async ([count = '100', seed = String(Date.now() % 100_000), ...words]) => {
  const root = projectRoot();
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root });
  const files = listed.toString().trim().split('\n');
  const sources = files.filter((file) => /^(src|test)\/.*\.ts$/.test(file));
  const trials = [...planted(root, sources), ...drawn(root, sources, Number(count), Number(seed), words)];
  const copy = copyOf(root, files);
  const dataDir = mkdtempSync(join(tmpdir(), 'tamtid-mutants-data-'));
  const database = await startEmbedded({ dataDir, binary: process.env.MONGOD_BINARY });
  const runner = new TestRunner(copy, database.uri);
  try {
    const begin = performance.now();
    const survivors: Mutant[] = [];
    let tried = 0;
    let isToldToEnd = false;
    process.once('SIGTERM', () => {
      isToldToEnd = true;
    });
    for (const trial of trials) {
      if (isToldToEnd || performance.now() - begin > WITHIN_MS) break;
      tried += 1;
      if (await isNoticed(runner, trial)) continue;
      const { file, line, name, source } = trial.mutant;
      survivors.push(trial.mutant);
      process.stdout.write(`not noticed: ${file}:${line} ${name}: ${(source.split('\n')[line - 1] ?? '').trim()}\n`);
    }
    const share = tried === 0 ? 1 : (tried - survivors.length) / tried;
    process.stdout.write(`${tried} tried, ${survivors.length} not noticed: ${(share * 100).toFixed(1)} % noticed\n`);
    if (runner.tookTooLong > 0) process.stdout.write(`${runner.tookTooLong} test files took too long\n`);
    return share >= WANTED && tried > 0 ? 0 : 1;
  } finally {
    runner.stop();
    await database.stop();
    for (const folder of [copy, dataDir]) rmSync(folder, { recursive: true, force: true });
  }
});
