import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { projectRoot } from '../../root';

const PROGRAM = ['src', 'documents', 'charts', 'draw.mjs'];
const FONTS = ['node_modules', '@expo-google-fonts', 'sarabun'];
export const FAMILY = 'TamTid Sarabun';
/** The largest chart takes a second of a busy processor; the first one loads what draws besides. */
const TIME_LIMIT_MS = 30_000;
/** What draws is let go of when nobody has asked for so long. */
const IDLE_MS = 60_000;
const MEGABYTES = 256;

/** What is to be drawn; `words`: what stands at each bar of each series. */
export interface DrawingOrder {
  size: { width: number; height: number };
  options: object;
  words: string[][];
}

interface Pending {
  settle: (png: Uint8Array) => void;
  fail: (error: Error) => void;
}
type Answer = { id: number; png: Uint8Array } | { id: number; fault: string };

/** A thread that draws, with what it is asked for. */
interface Thread {
  worker: Worker;
  pending: Map<number, Pending>;
  idle: NodeJS.Timeout | null;
}
let thread: Thread | null = null;
let lastId = 0;

/**
 * Draws as PNG in the drawing thread, which is started where there is none.
 * @throws when it cannot be drawn, or takes longer than the limit: then the thread is ended, with all it was asked for
 */
export function drawInThread(order: DrawingOrder, timeLimitMs = TIME_LIMIT_MS): Promise<Buffer> {
  thread ??= start();
  const { worker, pending, idle } = thread;
  if (idle) clearTimeout(idle);
  const mine = thread;
  lastId += 1;
  const id = lastId;
  return new Promise<Buffer>((resolve, reject) => {
    const timer = setTimeout(() => end(mine, `A chart took longer than ${timeLimitMs} ms`), timeLimitMs);
    timer.unref();
    const done = (): void => {
      clearTimeout(timer);
      pending.delete(id);
      if (pending.size === 0 && thread === mine) rest(mine);
    };
    pending.set(id, {
      settle: (png) => {
        done();
        resolve(Buffer.from(png));
      },
      fail: (error) => {
        done();
        reject(error);
      },
    });
    // While something is drawn the process waits for it.
    worker.ref();
    worker.postMessage({ id, ...order });
  });
}

function start(): Thread {
  const worker = new Worker(join(projectRoot(), ...PROGRAM), {
    workerData: { fonts: join(projectRoot(), ...FONTS), family: FAMILY },
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
  });
  const started: Thread = { worker, pending: new Map(), idle: null };
  worker.on('message', (answer: Answer) => {
    const asked = started.pending.get(answer.id);
    if ('png' in answer) asked?.settle(answer.png);
    else asked?.fail(new Error(`A chart was not drawn: ${answer.fault}`));
  });
  worker.on('error', (error) => end(started, `The thread that draws charts failed: ${error.message}`));
  worker.on('exit', () => end(started, 'The thread that draws charts ended'));
  return started;
}

/** Nothing is asked for: it keeps no process alive, and ends after a while. */
function rest(one: Thread): void {
  one.worker.unref();
  one.idle = setTimeout(() => end(one, 'Nobody asked'), IDLE_MS);
  one.idle.unref();
}

function end(one: Thread, why: string): void {
  if (thread === one) thread = null;
  if (one.idle) clearTimeout(one.idle);
  void one.worker.terminate();
  for (const { fail } of [...one.pending.values()]) fail(new Error(why));
}
