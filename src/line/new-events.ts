import { inboxCollection } from './inbox';

/** A person who writes waits for the answer no longer than this because nobody has looked yet. */
const LOOK_EVERY_MS = 100;
/** What is stored says when it came; between that and being found in the database this much time may lie. */
const STORED_WITHIN_MS = 200;
const MOST_ROWS = 1_000;
const TIMEOUT_MS = 5_000;

interface NewEventsOptions {
  now: () => Date;
  /** whether anything could be begun */
  hasRoom: () => boolean;
  /** told whose events are new */
  found: (conversations: string[]) => Promise<void>;
}

/**
 * Events that other processes store, found soon: it asks often, and only for what has come since it asked last, which costs little. What
 * it misses, by clocks that differ, a slow write or a worker that has its hands full, is found by the look at all that is open.
 */
export class NewEvents {
  private timer: NodeJS.Timeout | undefined;
  private isLooking = false;
  private from = new Date(0);
  /** of what was found last */
  private known = new Set<string>();

  constructor(private readonly options: NewEventsOptions) {}

  start(): void {
    this.from = this.options.now();
    this.timer = setInterval(() => void this.look(), LOOK_EVERY_MS);
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private async look(): Promise<void> {
    if (this.isLooking) return;
    const next = new Date(this.options.now().getTime() - STORED_WITHIN_MS);
    if (!this.options.hasRoom()) {
      this.from = next;
      return;
    }
    this.isLooking = true;
    try {
      const rows = await inboxCollection()
        .find(
          { open: true, receivedAt: { $gte: this.from } },
          { projection: { partner: 1 }, sort: { receivedAt: 1 }, limit: MOST_ROWS, timeoutMS: TIMEOUT_MS },
        )
        .toArray();
      const fresh = rows.filter(({ _id }) => !this.known.has(_id));
      this.known = new Set(rows.map(({ _id }) => _id));
      this.from = next;
      if (fresh.length > 0) await this.options.found([...new Set(fresh.flatMap(({ partner }) => partner ?? []))]);
    } catch {
      // The look at all that is open tells of a database that is away.
    } finally {
      this.isLooking = false;
    }
  }
}
