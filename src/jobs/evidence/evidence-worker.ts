import { randomUUID } from 'node:crypto';
import {
  claimTask,
  deathsOf,
  type EvidenceTask,
  finishTask,
  hasDueTasks,
  letGoOfTasks,
  releaseTask,
} from '../../domain/evidence/evidence-task.model';
import type { Gateway } from '../../line/gateway';
import type { Log } from '../../log';
import { PollingWorker } from '../../polling-worker';
import { underName, workUnderWay } from '../../under-way';
import { fetchContent, giveUpFetching } from './fetch-content';
import { dropContent, expireEvidence } from './remove-content';
import { isGivenUp, waitAfter } from './retry.rules';
import { setAside } from './set-aside';
import { TaskLease } from './task-lease';
import type { TaskOutcome } from './task-outcome';

export interface EvidenceWorkerOptions {
  gateway: Pick<Gateway, 'content'>;
  log: Log;
  now: () => Date;
  count?: (outcome: 'done' | 'retried' | 'given_up' | 'set_aside') => void;
  /** another time between renewals, for tests */
  renewMs?: number;
}

/** A webhook's content is to be fetched at once: nobody waits longer than this until somebody looks. */
const POLL_MS = 500;
/** A lease lasts four times as long. */
const RENEW_MS = 5_000;
const AT_ONCE = 2;
/** A task of which so many workers died is set aside. */
const MOST_DEATHS = 3;
/** Who stops in order has died of nothing. */
const NO_FAULT = {};

/** Does what is to be done about evidence: fetches contents from LINE, removes what was withdrawn. Any number of them may run. */
export class EvidenceWorker {
  private readonly id = randomUUID();
  private readonly busy = new Set<Promise<void>>();
  private readonly leases = new Set<TaskLease>();
  /** a task of which workers died is alone in the process: else what is beside it would be held to have done it */
  private alone = false;
  private readonly stopped = new AbortController();
  private readonly polling: PollingWorker;

  constructor(private readonly options: EvidenceWorkerOptions) {
    const { log, now } = options;
    this.polling = new PollingWorker({
      name: 'evidence',
      log,
      everyMs: POLL_MS,
      look: () => this.takeTasks(),
      underWay: () => this.busy,
      hasWork: () => hasDueTasks(now()),
      renewal: { everyMs: options.renewMs ?? RENEW_MS, renew: () => this.renew() },
      stopping: { release: () => letGoOfTasks(this.id, NO_FAULT) },
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
    await letGoOfTasks(this.id, workUnderWay());
  }

  private async renew(): Promise<void> {
    await Promise.all([...this.leases].map((lease) => lease.renew()));
  }

  private async takeTasks(): Promise<void> {
    while (this.busy.size < AT_ONCE && !this.alone && !this.polling.isStopping) {
      const task = await claimTask(this.id, this.options.now());
      if (!task) return;
      this.alone = deathsOf(task) > 0;
      const work = this.work(task, [...this.busy])
        .catch((error) => this.options.log.error({ error }, 'evidence task could not be put back'))
        .finally(() => {
          this.busy.delete(work);
          if (deathsOf(task) > 0) this.alone = false;
          void this.polling.wake();
        });
      this.busy.add(work);
    }
  }

  /** @param beside what is under way already */
  private async work(task: EvidenceTask, beside: readonly Promise<void>[]): Promise<void> {
    const { now } = this.options;
    const log = this.options.log.child({ evidence: task.evidence.toHexString(), task: task.what });
    const deaths = deathsOf(task);
    if (deaths >= MOST_DEATHS) {
      log.error({ deaths }, 'evidence task set aside: workers died of it');
      await setAside(task, now());
      this.options.count?.('set_aside');
      return;
    }
    const lease = new TaskLease(task, { now, log });
    this.leases.add(lease);
    let why: unknown = null;
    try {
      if (deaths > 0) await waitFor(beside, lease);
      const name = { task: task._id.toHexString() };
      const outcome = await underName(name, () => this.perform(task, lease));
      if (outcome === 'done') {
        await finishTask(task);
        this.options.count?.('done');
        return;
      }
    } catch (error) {
      why = error;
      if (!this.polling.isStopping) log.warn({ error, tries: task.tries }, 'evidence task failed');
    } finally {
      this.leases.delete(lease);
    }
    await this.later(task, why);
  }

  private perform(task: EvidenceTask, lease: TaskLease): Promise<TaskOutcome> {
    const { now, gateway } = this.options;
    switch (task.what) {
      case 'fetch': {
        const signal = AbortSignal.any([this.stopped.signal, lease.lost]);
        return fetchContent(task, { gateway, now, signal, onProgress: lease.progressed });
      }
      case 'remove':
        return dropContent(task);
      case 'expire':
        return expireEvidence(task, now());
    }
  }

  private async later(task: EvidenceTask, why: unknown): Promise<void> {
    const now = this.options.now();
    if (this.polling.isStopping) {
      await releaseTask(task, now, false);
      return;
    }
    if (task.what === 'fetch' && isGivenUp(task, why, now)) {
      await giveUpFetching(task, now);
      await finishTask(task);
      this.options.count?.('given_up');
      return;
    }
    await releaseTask(task, new Date(now.getTime() + waitAfter(task.tries)));
    this.options.count?.('retried');
  }
}

async function waitFor(beside: readonly Promise<void>[], lease: TaskLease): Promise<void> {
  const waiting = setInterval(lease.progressed, 1_000);
  try {
    await Promise.all(beside);
  } finally {
    clearInterval(waiting);
  }
}
