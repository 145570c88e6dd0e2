import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../root';

/**
 * The program as `npm start` builds it, in a folder of its own: tests that run side by side do not share one.
 * @param entry a test's own beginning of it
 */
export async function buildProgram(entry = 'src/main.ts'): Promise<{ file: string; remove: () => void }> {
  const folder = `dist/built-${randomBytes(4).toString('hex')}`;
  const root = projectRoot();
  await promisify(execFile)(process.execPath, [join(root, 'scripts/build.mjs'), entry, folder]);
  return {
    file: join(root, folder, entry.replace(/\.ts$/, '.js')),
    remove: () => rmSync(join(root, folder), { recursive: true, force: true }),
  };
}

export interface End {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** A running process of the real program, with what it wrote so far. */
export class Program {
  out = '';
  err = '';
  /** once it has ended and everything it wrote is here */
  readonly ended: Promise<End>;
  private readonly child: ChildProcess;
  private watchers: (() => void)[] = [];

  /** @param env all of its environment, besides what finding programs needs */
  constructor(command: string, args: string[], env: Record<string, string>) {
    const { PATH = '', HOME = '', MONGOD_BINARY = '' } = process.env;
    this.child = spawn(command, args, {
      cwd: projectRoot(),
      env: { PATH, HOME, MONGOD_BINARY, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      this.out += text;
      for (const look of this.watchers) look();
    });
    this.child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.err += text;
    });
    this.ended = new Promise((resolve, reject) => {
      this.child.once('error', reject);
      this.child.once('close', (code, signal) => resolve({ code, signal }));
    });
  }

  get pid(): number {
    if (this.child.pid === undefined) throw new Error('The program did not start');
    return this.child.pid;
  }

  kill(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  /**
   * Waits until standard output has a match, and gives it.
   * @throws when the program ends first, with what it wrote to standard error
   */
  said(pattern: RegExp): Promise<RegExpExecArray> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        const match = pattern.exec(this.out);
        if (match) resolve(match);
      };
      this.watchers.push(look);
      this.ended.then(() => reject(new Error(`It ended before it said ${pattern}: ${this.err}`)), reject);
      look();
    });
  }

  /** Waits for the ready line and gives the port in it. */
  async ready(): Promise<number> {
    const [, port] = await this.said(/^TamTid ready: http:\/\/localhost:(\d+)$/m);
    return Number(port);
  }
}

/** Starts a built program. */
export function runProgram(file: string, env: Record<string, string>): Program {
  return new Program(process.execPath, ['--enable-source-maps', file], env);
}
