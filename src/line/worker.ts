import { randomUUID } from 'node:crypto';
import { EventProcess, type EventProcessOptions } from './event-process';
import { inboxCollection } from './inbox';
import { RENEW_MS, releasePartner, renewLeases, takePartner } from './partner-lease';

const PARTNERS_AT_ONCE = 8;
const POLL_MS = 500;

/**
 * Works the inbox off: per conversation partner one event at a time, oldest first; partners side by side; any number of workers
 * in any number of processes. Effects and "handled" are one transaction, so an event takes effect exactly once.
 */
export class InboxWorker {
  private readonly owner = randomUUID();
  private readonly busy = new Map<string, Promise<void>>();
  private timer: NodeJS.Timeout | null = null;
  private renewal: NodeJS.Timeout | null = null;
  private looking: Promise<void> | null = null;
  private lookAgain = false;
  private stopping = false;

  private readonly events: EventProcess;

  constructor(private readonly options: EventProcessOptions) {
    this.events = new EventProcess(options);
  }

  start(): void {
    this.timer = setInterval(() => this.wake(), POLL_MS);
    this.renewal = setInterval(() => {
      renewLeases(this.owner, this.options.now()).catch((error) =>
        this.options.log.error({ error }, 'leases not renewed'),
      );
    }, RENEW_MS);
    this.wake();
  }

  /** Looks for work now: called when this process stored new events. */
  wake(): void {
    if (this.stopping) return;
    if (this.looking) {
      this.lookAgain = true;
      return;
    }
    this.looking = this.look()
      .catch((error) => this.options.log.error({ error }, 'inbox could not be read'))
      .finally(() => {
        this.looking = null;
        if (this.lookAgain) {
          this.lookAgain = false;
          this.wake();
        }
      });
  }

  /** Takes no more work and waits for what is under way. */
  async stop(): Promise<void> {
    this.stopping = true;
    if (this.timer) clearInterval(this.timer);
    await this.looking;
    await Promise.all(this.busy.values());
    if (this.renewal) clearInterval(this.renewal);
  }

  /** Resolves when no event is waiting or under way (retries that are due later do not count). For tests and draining. */
  async idle(): Promise<void> {
    do {
      if (!this.looking) this.wake();
      await this.looking;
      await Promise.all(this.busy.values());
    } while (this.busy.size > 0 || this.looking || (await this.waiting()));
  }

  private async waiting(): Promise<boolean> {
    const due = {
      open: true as const,
      $or: [{ notBefore: { $exists: false } }, { notBefore: { $lte: this.options.now() } }],
    };
    return (await inboxCollection().findOne(due, { projection: { _id: 1 } })) !== null;
  }

  private async look(): Promise<void> {
    const free = PARTNERS_AT_ONCE - this.busy.size;
    if (free <= 0 || this.stopping) return;
    const partners = await inboxCollection()
      .aggregate<{ _id: string }>([
        { $match: { open: true, partner: { $nin: [...this.busy.keys()] } } },
        { $sort: { receivedAt: 1 } },
        { $limit: 200 },
        { $group: { _id: '$partner', oldest: { $min: '$receivedAt' } } },
        { $sort: { oldest: 1 } },
        { $limit: free * 4 },
      ])
      .toArray();
    for (const { _id: partner } of partners) {
      if (this.stopping || this.busy.size >= PARTNERS_AT_ONCE) return;
      if (this.busy.has(partner)) continue;
      const work = this.serve(partner)
        .catch((error) => this.options.log.error({ error }, 'conversation could not be served'))
        .then((more) => {
          this.busy.delete(partner);
          // A partner that waits for a retry is found by the next poll; only real progress looks again at once.
          if (more) this.wake();
        });
      this.busy.set(partner, work);
    }
  }

  /** Works off one partner's events in order. Gives whether anything was done. */
  private async serve(partner: string): Promise<boolean> {
    if (!(await takePartner(partner, this.owner, this.options.now()))) return false;
    let worked = false;
    try {
      while (!this.stopping) {
        const row = await inboxCollection().findOne({ partner, open: true }, { sort: { at: 1 } });
        if (!row || (row.notBefore && row.notBefore > this.options.now())) break;
        await this.events.process(row);
        worked = true;
      }
    } finally {
      await releasePartner(partner, this.owner);
    }
    return worked;
  }
}
