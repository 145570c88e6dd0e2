import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** A change that makes something go on for ever is noticed by this. */
const MOST_MS = 180_000;

/** Runs tests of a copy of the project, all on one database server. */
export class TestRunner {
  /** groups of tests that are known to pass without a change */
  private readonly known = new Set<string>();

  constructor(
    readonly folder: string,
    private readonly mongodbUri: string,
  ) {}

  /** Lets tests be run before anything is changed. @throws where they fail by themselves */
  expectPass(tests: readonly string[]): void {
    const fresh = tests.filter((test) => !this.known.has(test));
    if (fresh.length === 0) return;
    if (this.fails(fresh)) throw new Error(`Without any change these fail: ${fresh.join(' ')}`);
    for (const test of fresh) this.known.add(test);
  }

  /** @param tests paths of test files, from the project's root */
  fails(tests: readonly string[]): boolean {
    const jest = join(this.folder, 'node_modules/jest/bin/jest.js');
    const { status } = spawnSync(
      process.execPath,
      [jest, '--runInBand', '--bail', '--silent', '--runTestsByPath', ...tests],
      {
        cwd: this.folder,
        env: { ...process.env, TAMTID_TEST_MONGODB_URI: this.mongodbUri },
        stdio: 'ignore',
        timeout: MOST_MS,
        killSignal: 'SIGKILL',
      },
    );
    return status !== 0;
  }
}
