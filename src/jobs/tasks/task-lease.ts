import { isTaskFree, type Task, type TaskQueue } from '../../domain/tasks/task-queue';
import type { Log } from '../../log';

/** Keeps a task for its worker as long as it gets on with it: the worker calls `renew` every few seconds. */
export class TaskLease<T extends Task = Task> {
  private readonly over = new AbortController();
  private until: Date;
  private hasProgressed = false;

  constructor(
    private readonly task: T,
    private readonly options: { queue: TaskQueue<T>; now: () => Date; log: Log },
  ) {
    this.until = task.leasedUntil ?? options.now();
  }

  /** Aborted when the task may be another worker's. */
  get lost(): AbortSignal {
    return this.over.signal;
  }

  /** Something was done. */
  readonly progressed = (): void => {
    this.hasProgressed = true;
  };

  /** Keeps the task for longer where something was done since the last time, and notices when it is lost. Never rejects. */
  async renew(): Promise<void> {
    const now = this.options.now();
    if (isTaskFree(this.until, now)) this.over.abort(new Error('nothing went on until the lease was over'));
    if (!this.hasProgressed || this.lost.aborted) return;
    this.hasProgressed = false;
    try {
      const until = await this.options.queue.renew(this.task, now);
      if (until) this.until = until;
      else this.over.abort(new Error('another worker has the task'));
    } catch (error) {
      // It is tried again as long as the lease lasts.
      this.hasProgressed = true;
      this.options.log.warn({ error }, 'the lease of a task was not renewed');
    }
  }
}
