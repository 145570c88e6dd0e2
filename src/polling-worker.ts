import type { Log } from './log';
import { TimeLimitError, withinTime } from './time-limit';

export interface PollingOptions {
  /** for the log */
  name: string;
  log: Log;
  everyMs: number;
  /** Looks for work and begins it. Never called twice at the same time; its errors are logged. */
  look: () => Promise<void>;
  /** what was begun and has not ended; none of it rejects */
  underWay?: () => Iterable<Promise<unknown>>;
  /** whether anything is due now that this worker may do */
  hasWork?: () => Promise<boolean>;
  /** Asking that costs less than a look: by the clock it looks only where there is work. */
  asksFirst?: true;
  /** keeps what is held, each time after so long */
  renewal?: { everyMs: number; renew: () => Promise<void> };
  /** how long a stop waits for what is under way; after that `release` lets others go on with it at once. Absent: it waits as long as it takes */
  stopping?: { withinMs?: number; release: () => Promise<void> };
  /** A look that takes its time is not made again, by the clock, before this many times as long. */
  looksApart?: number;
}

/** A renewal that the database has not answered by then is not waited for: the next one follows. */
const RENEWAL_MS = 5_000;
/** Whoever stops the process cuts it after four and a half seconds. */
const STOP_MS = 3_000;

/** Those that look as often do at the same moment, so that they can ask together. */
class Beat {
  private static readonly all = new Map<number, Beat>();
  private readonly calls = new Set<() => void>();
  private readonly timer: NodeJS.Timeout;

  private constructor(private readonly everyMs: number) {
    this.timer = setInterval(() => {
      for (const call of [...this.calls]) call();
    }, everyMs);
  }

  /** @returns what ends the calls */
  static call(everyMs: number, call: () => void): () => void {
    const beat = Beat.all.get(everyMs) ?? new Beat(everyMs);
    Beat.all.set(everyMs, beat);
    beat.calls.add(call);
    return () => beat.leave(call);
  }

  private leave(call: () => void): void {
    if (!this.calls.delete(call) || this.calls.size > 0) return;
    clearInterval(this.timer);
    Beat.all.delete(this.everyMs);
  }
}

/**
 * Looks for work regularly and whenever it is woken, one look at a time, and keeps what is held meanwhile. What a worker does is the
 * business of whoever makes one; when it does it is the same for all.
 */
export class PollingWorker {
  private readonly ends: (() => void)[] = [];
  private looking: Promise<void> | null = null;
  private isAsking = false;
  private lookAgain = false;
  private notBefore = 0;
  private isRenewing = false;
  private halted = false;

  constructor(private readonly options: PollingOptions) {}

  /** Whether it begins nothing any more. */
  get isStopping(): boolean {
    return this.halted;
  }

  start(): void {
    const { everyMs, renewal } = this.options;
    this.ends.push(Beat.call(everyMs, () => this.poll()));
    if (renewal) this.ends.push(Beat.call(renewal.everyMs, () => this.renew(renewal.renew)));
    void this.wake();
  }

  /** Looks now, or once more after the look that is under way. Resolves when that has ended. */
  async wake(): Promise<void> {
    if (this.looking) this.lookAgain = true;
    else if (!this.halted) this.looking = this.lookOn();
    await this.looking;
  }

  /** Begins nothing more and waits for what is under way, which stays held meanwhile. */
  async stop(): Promise<void> {
    const { stopping, log, name } = this.options;
    this.halted = true;
    try {
      await (stopping ? withinTime(this.ended(), stopping.withinMs ?? STOP_MS, 'stopping') : this.ended());
    } catch (error) {
      if (!(error instanceof TimeLimitError) || !stopping) throw error;
      log.warn({ error, worker: name }, 'not everything under way ended; others go on with it');
      await stopping.release();
    } finally {
      this.halt();
    }
  }

  /** Begins nothing more and waits for nothing. */
  halt(): void {
    this.halted = true;
    for (const end of this.ends.splice(0)) end();
  }

  /** Resolves when nothing is under way, and nothing is due; for tests and draining. */
  async idle(): Promise<void> {
    await this.ended();
    // What it was woken for has ended: it looks only where more is due.
    while (!this.halted && ((await this.options.hasWork?.()) || this.isAtWork())) {
      await this.wake();
      await this.ended();
    }
  }

  private isAtWork(): boolean {
    const { underWay = () => [] } = this.options;
    return this.looking !== null || [...underWay()].length > 0;
  }

  private async ended(): Promise<void> {
    const { underWay = () => [] } = this.options;
    while (this.isAtWork()) {
      await this.looking;
      await Promise.all(underWay());
    }
  }

  private poll(): void {
    if (this.looking || this.isAsking || performance.now() < this.notBefore) return;
    const { asksFirst, hasWork } = this.options;
    if (!asksFirst || !hasWork) return void this.wake();
    this.isAsking = true;
    hasWork()
      .then((isThere) => (isThere ? void this.wake() : undefined))
      .catch((error) => this.failed(error))
      .finally(() => {
        this.isAsking = false;
      });
  }

  private failed(error: unknown): void {
    const { log, name } = this.options;
    if (!this.halted) log.error({ error, worker: name }, 'worker could not look for work');
  }

  private async lookOn(): Promise<void> {
    const { look, looksApart = 0 } = this.options;
    do {
      this.lookAgain = false;
      const begin = performance.now();
      try {
        await look();
      } catch (error) {
        this.failed(error);
      }
      this.notBefore = begin + (performance.now() - begin) * looksApart;
    } while (this.lookAgain && !this.halted);
    // At once: who wakes it from here on is to get a look of their own.
    this.looking = null;
  }

  private renew(renew: () => Promise<void>): void {
    if (this.isRenewing) return;
    this.isRenewing = true;
    withinTime(renew(), RENEWAL_MS, 'a renewal')
      .catch((error) => this.options.log.error({ error, worker: this.options.name }, 'leases not renewed'))
      .finally(() => {
        this.isRenewing = false;
      });
  }
}
