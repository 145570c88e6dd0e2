import { schedule } from 'node-cron';
import type { Clock } from '../clock';
import type { Log } from '../log';
import type { Tick } from './tick';

/**
 * What is due is a matter of the tick. Looking four times a minute costs next to nothing, and what a scheduler left behind that died
 * is taken up as soon as its lease has run out.
 */
const EVERY_15_SECONDS = '*/15 * * * * *';

export interface SchedulerOptions {
  tick: Tick;
  clock: Clock;
  log: Log;
  /** after each tick, e.g. to send what it put into the outbox */
  onTick?: () => void;
}

/** Calls the tick of this process: at its start, four times a minute, and whenever it is asked to. Never twice at the same time. */
export class Scheduler {
  private running: Promise<void> | null = null;
  private again = false;
  private stopping = false;
  private stopTimer: () => void | Promise<void> = () => undefined;

  constructor(private readonly options: SchedulerOptions) {}

  start(): void {
    // A tick that is still running is not joined by the next: that one finds the same things due.
    const task = schedule(EVERY_15_SECONDS, () => (this.running ? undefined : this.tickNow()), {
      unref: true,
      suppressMissedWarning: true,
      logger: silent,
    });
    this.stopTimer = () => task.destroy();
    void this.tickNow();
  }

  /** Ticks now, or again after the tick that is running. Resolves when that is done. */
  async tickNow(): Promise<void> {
    if (this.running) this.again = true;
    else this.running = this.run().finally(() => this.end());
    await this.running;
  }

  /** Begins no more ticks and waits for the one that is running. */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.stopTimer();
    await this.running;
  }

  private async run(): Promise<void> {
    do {
      this.again = false;
      if (this.stopping) return;
      try {
        await this.options.tick(this.options.clock.now());
        this.options.onTick?.();
      } catch (error) {
        this.options.log.error({ error }, 'tick failed');
      }
    } while (this.again);
  }

  private end(): void {
    this.running = null;
  }
}

/** Its few words about itself would go to standard output, which is for people. */
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined, debug: () => undefined };
