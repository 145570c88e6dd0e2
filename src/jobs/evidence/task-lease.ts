import { type EvidenceTask, isTaskFree, renewTask } from '../../domain/evidence/evidence-task.model';
import type { Log } from '../../log';

const RENEW_MS = 5_000;

/** Keeps a task for its worker as long as it gets on with it. */
export class TaskLease {
  private readonly over = new AbortController();
  private readonly timer: NodeJS.Timeout;
  private until: Date;
  private hasProgressed = false;
  private isRenewing = false;

  constructor(
    private readonly task: EvidenceTask,
    private readonly options: { now: () => Date; log: Log; renewMs?: number },
  ) {
    this.until = task.leasedUntil ?? options.now();
    this.timer = setInterval(() => this.renew(), options.renewMs ?? RENEW_MS);
  }

  /** Aborted when the task may be another worker's. */
  get lost(): AbortSignal {
    return this.over.signal;
  }

  /** Something was done. */
  readonly progressed = (): void => {
    this.hasProgressed = true;
  };

  end(): void {
    clearInterval(this.timer);
  }

  private renew(): void {
    const now = this.options.now();
    if (isTaskFree(this.until, now)) this.over.abort(new Error('nothing went on until the lease was over'));
    if (!this.hasProgressed || this.isRenewing || this.lost.aborted) return;
    this.hasProgressed = false;
    this.isRenewing = true;
    renewTask(this.task, now)
      .then(
        (until) => {
          if (until) this.until = until;
          else this.over.abort(new Error('another worker has the task'));
        },
        (error: unknown) => {
          // It is tried again as long as the lease lasts.
          this.hasProgressed = true;
          this.options.log.warn({ error }, 'the lease of an evidence task was not renewed');
        },
      )
      .finally(() => {
        this.isRenewing = false;
      });
  }
}
