import { randomUUID } from 'node:crypto';
import { claimTask, type EvidenceTask, finishTask, postponeTask } from '../../domain/evidence/evidence-task.model';
import type { Gateway } from '../../line/gateway';
import type { Log } from '../../log';
import { fetchContent, giveUpFetching } from './fetch-content';
import { dropContent, expireEvidence } from './remove-content';
import type { TaskOutcome } from './task-outcome';

export interface EvidenceWorkerOptions {
  gateway: Pick<Gateway, 'content'>;
  log: Log;
  now: () => Date;
  count?: (outcome: 'done' | 'retried' | 'given_up') => void;
}

/** A webhook's content is to be fetched at once: nobody waits longer than this until somebody looks. */
const POLL_MS = 500;
const AT_ONCE = 2;
/** Longer than any fetch may take, so that no two workers have the same. */
const LEASE_MS = 10 * 60_000;
/** Waits after the first, second, … try; the last repeats. LINE prepares large videos for minutes. */
const RETRY_SECONDS = [1, 3, 10, 30, 60, 120, 300];
const MOST_TRIES = 20;

/** Does what is to be done about evidence: fetches contents from LINE, removes what was withdrawn. Any number of them may run. */
export class EvidenceWorker {
  private readonly id = randomUUID();
  private readonly busy = new Set<Promise<void>>();
  private timer: NodeJS.Timeout | null = null;
  private looking: Promise<void> | null = null;
  private stopping = false;
  private readonly stopped = new AbortController();

  constructor(private readonly options: EvidenceWorkerOptions) {}

  start(): void {
    this.timer = setInterval(() => this.look(), POLL_MS);
  }

  /** Takes nothing more, breaks off what is under way (it is tried again) and waits until that is noted. */
  async stop(): Promise<void> {
    this.stopping = true;
    if (this.timer) clearInterval(this.timer);
    this.stopped.abort(new Error('stopping'));
    await this.looking;
    await Promise.all(this.busy);
  }

  /** Does everything that is due now, and what becomes due by it. For tests. */
  async idle(): Promise<void> {
    for (;;) {
      const task = await claimTask(this.id, this.options.now(), LEASE_MS);
      if (!task) return;
      await this.work(task);
    }
  }

  private look(): void {
    if (this.looking || this.stopping) return;
    this.looking = this.takeTasks()
      .catch((error) => this.options.log.error({ error }, 'evidence tasks could not be read'))
      .finally(() => {
        this.looking = null;
      });
  }

  private async takeTasks(): Promise<void> {
    while (this.busy.size < AT_ONCE && !this.stopping) {
      const task = await claimTask(this.id, this.options.now(), LEASE_MS);
      if (!task) return;
      const work = this.work(task)
        .catch((error) => this.options.log.error({ error }, 'evidence task could not be put back'))
        .finally(() => {
          this.busy.delete(work);
          this.look();
        });
      this.busy.add(work);
    }
  }

  private async work(task: EvidenceTask): Promise<void> {
    const log = this.options.log.child({ evidence: task.evidence.toHexString(), task: task.what });
    try {
      const outcome = await this.perform(task);
      if (outcome === 'done') {
        await finishTask(task);
        this.options.count?.('done');
        return;
      }
    } catch (error) {
      log.warn({ error, tries: task.tries + 1 }, 'evidence task failed');
    }
    await this.later(task);
  }

  private perform(task: EvidenceTask): Promise<TaskOutcome> {
    const { now, gateway } = this.options;
    switch (task.what) {
      case 'fetch':
        return fetchContent(task, { gateway, now, stopping: this.stopped.signal });
      case 'remove':
        return dropContent(task);
      case 'expire':
        return expireEvidence(task, now());
    }
  }

  private async later(task: EvidenceTask): Promise<void> {
    const { now } = this.options;
    if (task.what === 'fetch' && task.tries + 1 >= MOST_TRIES) {
      await giveUpFetching(task, now());
      await finishTask(task);
      this.options.count?.('given_up');
      return;
    }
    const wait = RETRY_SECONDS[Math.min(task.tries, RETRY_SECONDS.length - 1)] ?? 0;
    await postponeTask(task, new Date(now().getTime() + wait * 1000));
    this.options.count?.('retried');
  }
}
