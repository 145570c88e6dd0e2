import type { Log } from './log';
import { workUnderWay } from './under-way';

/** Whoever waits for this process to be gone, and to be started again, waits no longer than that. */
const END_WITHIN_MS = 3_000;

export interface LastResortOptions {
  log: Log;
  /** gives back what the process holds; it is called once, with what was under way still to be asked for */
  letGo: () => Promise<void>;
  /** ends the process */
  exit: (code: number) => void;
}

/**
 * What becomes of an error that nobody caught: nobody knows any more what state the process is in, so it ends. It says what the error
 * was and what it came from, gives back what it holds, so that others go on with that at once, and exits with 1.
 * @returns takes such an error
 */
export function lastResort({ log, letGo, exit }: LastResortOptions): (error: unknown) => void {
  let isEnding = false;
  return (error) => {
    log.fatal({ error, ...workUnderWay() }, 'nobody caught this; the process ends');
    if (isEnding) return;
    isEnding = true;
    const late = setTimeout(() => {
      log.error('not everything was given back in time');
      exit(1);
    }, END_WITHIN_MS);
    const end = (): void => {
      clearTimeout(late);
      exit(1);
    };
    letGo().then(end, (failure) => {
      log.error({ error: failure }, 'not everything was given back');
      end();
    });
  };
}
