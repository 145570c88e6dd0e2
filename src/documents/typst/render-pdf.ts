import { fork } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../../root';
import type { Paper } from '../paper';
import { typefaceFiles } from '../typeface';
import { pageData } from './page-data';

/** Far more than the largest paper takes. */
const TIME_LIMIT_MS = 60_000;
const PROGRAM = ['src', 'documents', 'typst', 'compile.mjs'];
/** Of what the compiler says, as much as helps. */
const SAID = 2_000;

/** One at a time: each takes a processor and some hundred megabytes. */
let before: Promise<unknown> = Promise.resolve();

/**
 * A paper (`printReady`) as PDF/A-2a, made by a process of its own.
 * @throws when it takes longer than the limit, or the compiler refuses it, with what it said
 */
export function renderPdf(paper: Paper, timeLimitMs = TIME_LIMIT_MS): Promise<Uint8Array> {
  const pictures: Uint8Array[] = [];
  const data = JSON.stringify(pageData(paper, pictures));
  const made = before.then(() =>
    compile({ data, pictures, fonts: typefaceFiles(), madeAt: Math.floor(paper.madeAt.getTime() / 1000) }, timeLimitMs),
  );
  before = made.catch(() => undefined);
  return made;
}

interface Order {
  /** as JSON */
  data: string;
  pictures: Uint8Array[];
  fonts: string[];
  /** in seconds */
  madeAt: number;
}

function compile(order: Order, timeLimitMs: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const child = fork(join(projectRoot(), ...PROGRAM), {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      execArgv: [],
    });
    let said = '';
    let pdf: Uint8Array | undefined;
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(0, SAID);
    });
    const timer = setTimeout(() => {
      said = `It took longer than ${timeLimitMs} ms`;
      child.kill('SIGKILL');
    }, timeLimitMs);
    // Whatever ends this process takes it with it.
    const killWithUs = (): void => void child.kill('SIGKILL');
    process.once('exit', killWithUs);
    child.once('message', (message) => {
      pdf = message as Uint8Array;
    });
    child.once('error', reject);
    child.once('close', () => {
      clearTimeout(timer);
      process.off('exit', killWithUs);
      if (pdf) resolve(new Uint8Array(pdf));
      else reject(new Error(`No PDF was made: ${said}`));
    });
    child.send(order);
  });
}
