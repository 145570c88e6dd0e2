import { randomUUID } from 'node:crypto';
import { deathsOf, type Task, type TaskQueue } from '../../domain/tasks/task-queue';
import type { Log } from '../../log';
import { PollingWorker } from '../../polling-worker';
import { underName, workUnderWay } from '../../under-way';
import { TaskLease } from './task-lease';
import type { TaskOutcome } from './task-outcome';

/** How a try goes on, for whoever does the work. */
export interface Going {
  /** aborted when the worker stops, or the task may be another worker's */
  signal: AbortSignal;
  /** called whenever it got on: what does not get on is another worker's after a while */
  onProgress: () => void;
}

/** What became of a try, for the metrics. */
export type TaskCount = 'done' | 'retried' | 'given_up' | 'set_aside';

export interface TaskWork<T extends Task> {
  /** for the log, e.g. `evidence` */
  name: string;
  queue: TaskQueue<T>;
  log: Log;
  now: () => Date;
  atOnce: number;
  /** what the log says of a task besides */
  describe(task: T): object;
  perform(task: T, going: Going): Promise<TaskOutcome>;
  /** how long to wait after so many tries, in milliseconds */
  waitAfter(tries: number): number;
  /** whether it is tried no more. @param why the last try came to nothing; null: what it waits for is not there yet */
  isGivenUp(task: T, why: unknown, now: Date): boolean;
  /** what is done about a task that is tried no more */
  giveUp(task: T, now: Date): Promise<void>;
  /** sets a task aside that processes died of, and tells of it */
  setAside(task: T, now: Date): Promise<void>;
  count?: ((outcome: TaskCount) => void) | undefined;
  /** another time between renewals, for tests */
  renewMs?: number | undefined;
}

/** What is asked for is to be done at once: nobody waits longer than this until somebody looks. */
const POLL_MS = 500;
/** A lease lasts four times as long. */
const RENEW_MS = 5_000;
/** A task of which so many workers died is set aside. */
const MOST_DEATHS = 3;
/** Who stops in order has died of nothing. */
const NO_FAULT = {};

/** Does the tasks of a queue. Any number of them may run. */
export class TaskWorker<T extends Task> {
  private readonly id = randomUUID();
  private readonly busy = new Set<Promise<void>>();
  private readonly leases = new Set<TaskLease<T>>();
  /** a task of which workers died is alone in the process: else what is beside it would be held to have done it */
  private alone = false;
  private readonly stopped = new AbortController();
  private readonly polling: PollingWorker;

  constructor(private readonly what: TaskWork<T>) {
    const { name, queue, log, now, renewMs = RENEW_MS } = what;
    this.polling = new PollingWorker({
      name,
      log,
      everyMs: POLL_MS,
      look: () => this.takeTasks(),
      underWay: () => this.busy,
      hasWork: () => queue.hasDue(now()),
      asksFirst: true,
      renewal: { everyMs: renewMs, renew: () => this.renew() },
      stopping: { release: () => queue.letGo(this.id, NO_FAULT) },
    });
  }

  start(): void {
    this.polling.start();
  }

  /** Takes nothing more, breaks off what is under way (it is tried again) and waits until that is noted, but not for ever. */
  async stop(): Promise<void> {
    const ended = this.polling.stop();
    this.stopped.abort(new Error('stopping'));
    await ended;
  }

  /** Does everything that is due now, and what becomes due by it. For tests. */
  async idle(): Promise<void> {
    await this.polling.idle();
  }

  /**
   * For when this process is about to end because of a fault: others take over at once what is under way. Where it is not known what
   * the fault came from, every task under way may be it.
   */
  async letGo(): Promise<void> {
    this.polling.halt();
    await this.what.queue.letGo(this.id, workUnderWay());
  }

  private async renew(): Promise<void> {
    await Promise.all([...this.leases].map((lease) => lease.renew()));
  }

  private async takeTasks(): Promise<void> {
    const { queue, now, atOnce, log, name } = this.what;
    while (this.busy.size < atOnce && !this.alone && !this.polling.isStopping) {
      const task = await queue.claim(this.id, now());
      if (!task) return;
      this.alone = deathsOf(task) > 0;
      const work = this.work(task, [...this.busy])
        .catch((error) => log.error({ error, worker: name }, 'a task could not be put back'))
        .finally(() => {
          this.busy.delete(work);
          if (deathsOf(task) > 0) this.alone = false;
          void this.polling.wake();
        });
      this.busy.add(work);
    }
  }

  /** @param beside what is under way already */
  private async work(task: T, beside: readonly Promise<void>[]): Promise<void> {
    const { queue, now, name, count } = this.what;
    const log = this.what.log.child({ worker: name, ...this.what.describe(task) });
    const deaths = deathsOf(task);
    if (deaths >= MOST_DEATHS) {
      log.error({ deaths }, 'task set aside: workers died of it');
      await this.what.setAside(task, now());
      count?.('set_aside');
      return;
    }
    const lease = new TaskLease(task, { queue, now, log });
    this.leases.add(lease);
    let why: unknown = null;
    try {
      if (deaths > 0) await waitFor(beside, lease);
      const signal = AbortSignal.any([this.stopped.signal, lease.lost]);
      const going = { signal, onProgress: lease.progressed };
      const outcome = await underName({ task: task._id.toHexString() }, () => this.what.perform(task, going));
      if (outcome === 'done') {
        await queue.finish(task);
        count?.('done');
        return;
      }
    } catch (error) {
      why = error;
      if (!this.polling.isStopping) log.warn({ error, tries: task.tries }, 'task failed');
    } finally {
      this.leases.delete(lease);
    }
    await this.later(task, why);
  }

  private async later(task: T, why: unknown): Promise<void> {
    const { queue, count } = this.what;
    const now = this.what.now();
    if (this.polling.isStopping) {
      await queue.release(task, now, false);
      return;
    }
    if (this.what.isGivenUp(task, why, now)) {
      await this.what.giveUp(task, now);
      await queue.finish(task);
      count?.('given_up');
      return;
    }
    await queue.release(task, new Date(now.getTime() + this.what.waitAfter(task.tries)));
    count?.('retried');
  }
}

async function waitFor(beside: readonly Promise<void>[], lease: { progressed: () => void }): Promise<void> {
  const waiting = setInterval(lease.progressed, 1_000);
  try {
    await Promise.all(beside);
  } finally {
    clearInterval(waiting);
  }
}
