import { type Clock, systemClock } from '../clock';

/** What the database's own look at itself tells. https://github.com/mongodb/specifications: server discovery and monitoring */
interface Heartbeat {
  reply: { isWritablePrimary?: unknown; ismaster?: unknown; localTime?: unknown };
  /** from asking to the answer, in ms */
  duration: number;
}

/** A client of MongoDB, as far as it tells what its servers say. */
interface Client {
  on(event: 'serverHeartbeatSucceeded', listener: (heartbeat: Heartbeat) => void): unknown;
  db(name: string): { command(asked: object): Promise<Heartbeat['reply']> };
}

/** An answer is stamped somewhere between asking and hearing it; below this nobody goes by the difference, and time flows evenly. */
const EVEN_MS = 50;

/**
 * The time of the database's primary: the same for all processes, whatever their machines' clocks say, since leases, what is due and
 * what is fresh are compared by many of them. Between what the primary tells (when it is connected to, and every two seconds) it goes on by this process's own
 * steady count, which nobody can set. Until it has told anything, it is the machine's time.
 */
export class DatabaseClock implements Clock {
  private heard: { databaseMs: number; atMs: number } | null = null;

  /**
   * @param machine until the database told its time
   * @param steadyMs counts milliseconds from any beginning, and never jumps
   */
  constructor(
    private readonly machine: Clock = systemClock,
    private readonly steadyMs: () => number = () => performance.now(),
  ) {}

  now(): Date {
    if (!this.heard) return this.machine.now();
    return new Date(this.heard.databaseMs + this.steadyMs() - this.heard.atMs);
  }

  /** Goes by what the primary tells this client: at once, and from now on. Rejects when it does not answer. */
  async follow(client: Client): Promise<void> {
    client.on('serverHeartbeatSucceeded', (heartbeat) => this.hear(heartbeat));
    const askedMs = this.steadyMs();
    const reply = await client.db('admin').command({ isMaster: 1 });
    this.hear({ reply, duration: this.steadyMs() - askedMs });
  }

  private hear({ reply, duration }: Heartbeat): void {
    if (reply.isWritablePrimary !== true && reply.ismaster !== true) return;
    if (!(reply.localTime instanceof Date)) return;
    const databaseMs = reply.localTime.getTime() + duration / 2;
    const off = Math.abs(databaseMs - this.now().getTime());
    if (this.heard && off <= duration / 2 + EVEN_MS) return;
    this.heard = { databaseMs, atMs: this.steadyMs() };
  }
}

/** The clock of this process, once it is connected. */
export const databaseClock = new DatabaseClock();
