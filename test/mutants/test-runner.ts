import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** A change that makes something go on for ever is noticed by this, for each test file. */
const MOST_MS = 180_000;
const OPTIONS = ['--runInBand', '--bail', '--silent', '--env=<rootDir>/test/mutants/first-failure.ts'];

/** Runs tests of a copy of the project, all on one database server. */
export class TestRunner {
  /** whether a test file passes without a change, as far as that was tried */
  private readonly passes = new Map<string, boolean>();
  /** how often a run of tests was ended for its time: on a busy machine that need not be a change's doing */
  tookTooLong = 0;

  constructor(
    readonly folder: string,
    private readonly mongodbUri: string,
  ) {}

  /** Those of some test files that pass before anything is changed: what fails by itself notices nothing. */
  passing(tests: readonly string[]): string[] {
    const fresh = tests.filter((test) => !this.passes.has(test));
    const allPass = fresh.length > 0 && !this.fails(fresh);
    for (const test of fresh) this.passes.set(test, allPass || !this.fails([test]));
    return tests.filter((test) => this.passes.get(test));
  }

  /** @param tests paths of test files, from the project's root */
  fails(tests: readonly string[]): boolean {
    const jest = join(this.folder, 'node_modules/jest/bin/jest.js');
    // In one process Jest itself needs the flag that jest.config.js gives its workers.
    const { status, signal } = spawnSync(
      process.execPath,
      ['--experimental-vm-modules', jest, ...OPTIONS, '--runTestsByPath', ...tests],
      {
        cwd: this.folder,
        env: { ...process.env, TAMTID_TEST_MONGODB_URI: this.mongodbUri },
        stdio: 'ignore',
        timeout: MOST_MS * tests.length,
        killSignal: 'SIGKILL',
      },
    );
    if (signal === 'SIGKILL') this.tookTooLong += 1;
    return status !== 0;
  }
}
