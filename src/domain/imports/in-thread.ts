import { Worker } from 'node:worker_threads';

export interface ThreadBounds {
  withinMs: number;
  megabytes: number;
}

/**
 * Runs a script in a thread that is ended when it takes too long or too much memory: some files of a few kilobytes keep a parser busy for
 * hours.
 * @param script CommonJS, or where a program stands; it posts one message, its outcome
 * @param data what the script finds in `workerData`
 * @returns what it posted, or null where it took too much, or failed
 */
export function inThread<T>(
  script: string | URL,
  data: unknown,
  { withinMs, megabytes }: ThreadBounds,
): Promise<T | null> {
  return new Promise((resolve) => {
    const worker = new Worker(script, {
      eval: typeof script === 'string',
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
      // What it says when it is out of memory is no line for a person.
      stdout: true,
      stderr: true,
    });
    const timer = setTimeout(() => settle(null), withinMs);
    const settle = (outcome: T | null): void => {
      clearTimeout(timer);
      resolve(outcome);
      void worker.terminate();
    };
    worker.once('message', (posted: T) => settle(posted));
    worker.once('error', () => settle(null));
    worker.once('exit', () => settle(null));
  });
}
