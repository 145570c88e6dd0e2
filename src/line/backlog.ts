import type { Logger } from 'pino';
import { compact } from '../compact';
import { inboxCollection } from './inbox';

/** Longer than this, and somebody should look: people wait a second as a rule. */
const LONG_MS = 30_000;
const MANY_EVENTS = 1_000;
const SAY_AGAIN_MS = 60_000;
const ASK_MS = 2_000;

/** What waits in the inbox. */
export interface Backlog {
  /** events that are durable and not yet done */
  events: number;
  /** how long the oldest waits that could be worked now, in seconds; 0: none */
  oldestSeconds: number;
}

export async function readBacklog(now: Date): Promise<Backlog> {
  const open = { open: true as const };
  const due = { ...open, $or: [{ notBefore: { $exists: false } }, { notBefore: { $lte: now } }] };
  const [events, oldest] = await Promise.all([
    // Without the hint it would read every event of the month.
    inboxCollection().countDocuments(open, { hint: 'open_by_age', timeoutMS: ASK_MS }),
    inboxCollection().findOne(due, {
      projection: { receivedAt: 1 },
      sort: { receivedAt: 1 as const },
      timeoutMS: ASK_MS,
    }),
  ]);
  return { events, oldestSeconds: oldest ? secondsSince(oldest.receivedAt, now) : 0 };
}

/** What is wrong with it, for `/readyz`. */
export function backlogProblems({ events, oldestSeconds }: Backlog): { code: string; detail: string }[] {
  return compact([
    oldestSeconds * 1000 > LONG_MS && {
      code: 'events_wait',
      detail: `The oldest event has waited for ${oldestSeconds} s.`,
    },
    events > MANY_EVENTS && { code: 'backlog', detail: `${events} events wait.` },
  ]);
}

/** Says in the log, once a minute at most, that events wait for long. */
export class BacklogWatch {
  private saidAt: Date | null = null;

  constructor(private readonly log: Logger) {}

  /** @param since when the oldest event came that could be worked now */
  look(since: Date, now: Date): void {
    if (now.getTime() - since.getTime() <= LONG_MS) return;
    if (this.saidAt && now.getTime() - this.saidAt.getTime() < SAY_AGAIN_MS) return;
    this.saidAt = now;
    this.log.warn({ oldestSeconds: secondsSince(since, now) }, 'events wait for long');
  }
}

const secondsSince = (then: Date, now: Date): number => Math.round((now.getTime() - then.getTime()) / 1000);
