import type { Clock } from '../clock';
import type { Log } from '../log';
import { PollingWorker } from '../polling-worker';
import type { Tick } from './tick';

/**
 * What is due is a matter of the tick. Looking four times a minute costs next to nothing, and what a scheduler left behind that died
 * is taken up as soon as its lease has run out.
 */
const EVERY_MS = 15_000;

export interface SchedulerOptions {
  tick: Tick;
  clock: Clock;
  log: Log;
  /** after each tick, e.g. to send what it put into the outbox */
  onTick?: () => void;
}

/** Calls the tick of this process: at its start, four times a minute, and whenever it is asked to. Never twice at the same time. */
export class Scheduler {
  private readonly polling: PollingWorker;

  constructor({ tick, clock, log, onTick }: SchedulerOptions) {
    const look = async (): Promise<void> => {
      await tick(clock.now());
      onTick?.();
    };
    this.polling = new PollingWorker({ name: 'scheduler', log, everyMs: EVERY_MS, look });
  }

  start(): void {
    this.polling.start();
  }

  /** Ticks now, or again after the tick that is running. Resolves when that is done. */
  async tickNow(): Promise<void> {
    await this.polling.wake();
  }

  /** Begins no more ticks and waits for the one that is running. */
  async stop(): Promise<void> {
    await this.polling.stop();
  }
}
