import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A DATA_DIR for one run of the real program. */
export class DataFolder {
  readonly path = realpathSync(mkdtempSync(join(tmpdir(), 'tamtid-data-')));

  /** The process id of the mongod that was last started here, as it wrote it down; null when it was shut down or never started. */
  mongod(): number | null {
    const file = join(this.path, 'db', 'mongod.lock');
    const pid = existsSync(file) ? Number(readFileSync(file, 'utf8').trim()) : 0;
    return pid > 0 ? pid : null;
  }

  /** Removes the folder, and the mongod that a killed program left behind. */
  remove(): void {
    const left = this.leftBehind();
    if (left !== null) process.kill(left, 'SIGKILL');
    rmSync(this.path, { recursive: true, force: true, maxRetries: 5 });
  }

  private leftBehind(): number | null {
    const pid = this.mongod();
    if (pid === null || !isAlive(pid)) return null;
    // The number may belong to another process by now; where there is no /proc that cannot be told, and it is left alone.
    const commandLine = `/proc/${pid}/cmdline`;
    return existsSync(commandLine) && readFileSync(commandLine, 'utf8').includes(this.path) ? pid : null;
  }
}

/** Whether a process lives. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // In a test the error is of another realm, so `instanceof Error` would not hold.
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw error;
  }
}
