import type { Clock } from '../../clock';
import type { Changes, LogEntry } from './changes';

const KEPT = 1000;

/** The raw log of calls and webhooks, newest last; only the newest thousand are kept. */
export class Journal {
  private entries: LogEntry[] = [];
  private lastNumber = 0;

  constructor(
    private readonly clock: Clock,
    private readonly changes: Changes,
  ) {}

  add(entry: Omit<LogEntry, 'number' | 'at'>): LogEntry {
    this.lastNumber += 1;
    const added = { ...entry, number: this.lastNumber, at: this.clock.now().getTime() };
    this.entries.push(added);
    if (this.entries.length > KEPT * 2) this.entries = this.entries.slice(-KEPT);
    this.changes.tell({ kind: 'log', entry: added });
    return added;
  }

  /** @param count at most so many, the newest */
  newest(count = KEPT): LogEntry[] {
    return this.entries.slice(-count);
  }

  /** The recorded calls of LINE's API, oldest first; of one endpoint if named (`push`, `reply`, …). */
  calls(endpoint?: string): LogEntry[] {
    return this.entries.filter(
      ({ direction, title }) => direction === 'call' && (endpoint === undefined || title === endpoint),
    );
  }

  /** The recorded webhook deliveries, oldest first; of one event type if named. */
  webhooks(type?: string): LogEntry[] {
    return this.entries.filter(
      ({ direction, title }) => direction === 'webhook' && (type === undefined || title === type),
    );
  }

  clear(): void {
    this.entries = [];
  }
}
