import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A change that makes something go on for ever is noticed by this. */
const MOST_MS = 180_000;
/** What test files leave behind in a process is let go of after so many. */
const RUNS_A_PROCESS = 40;

/** Runs tests of a copy of the project, all on one database server. */
export class TestRunner {
  /** whether a test file passes without a change, as far as that was tried */
  private readonly passes = new Map<string, boolean>();
  private jest: ChildProcess | null = null;
  private runs = 0;
  /** how often a test file was ended for its time: on a busy machine that need not be a change's doing */
  tookTooLong = 0;

  constructor(
    readonly folder: string,
    private readonly mongodbUri: string,
  ) {}

  /** Whether a test file passes before anything is changed: what fails by itself notices nothing. */
  async passesUnchanged(test: string): Promise<boolean> {
    const known = this.passes.get(test);
    if (known !== undefined) return known;
    const passes = !(await this.fails(test));
    this.passes.set(test, passes);
    return passes;
  }

  /** @param test path of a test file, from the project's root */
  async fails(test: string): Promise<boolean> {
    if (this.runs++ % RUNS_A_PROCESS === 0) this.stop();
    // What an earlier test left behind may have ended the process: that says nothing of this one.
    const passed = (await this.run(test)) ?? (await this.run(test));
    return passed !== true;
  }

  /** @returns whether it passed; null: the process ended before it told; false too where it took too long */
  private async run(test: string): Promise<boolean | null> {
    this.jest ??= this.start();
    const { jest } = this;
    let isOverTime = false;
    const timer = setTimeout(() => {
      isOverTime = true;
      this.tookTooLong += 1;
      jest.kill('SIGKILL');
    }, MOST_MS);
    const over = new AbortController();
    const { signal } = over;
    jest.send(test);
    const [passed] = await Promise.race([
      once(jest, 'message', { signal }),
      once(jest, 'exit', { signal }).then(() => [null]),
    ]);
    clearTimeout(timer);
    over.abort();
    if (passed === null) this.jest = null;
    return isOverTime ? false : passed;
  }

  /** Ends its process. */
  stop(): void {
    this.jest?.kill('SIGKILL');
    this.jest = null;
  }

  private start(): ChildProcess {
    return fork(join(this.folder, 'test/mutants/jest-process.mjs'), {
      cwd: this.folder,
      execArgv: ['--experimental-vm-modules'],
      env: { ...process.env, TAMTID_TEST_MONGODB_URI: this.mongodbUri },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
  }
}
