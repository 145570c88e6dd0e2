import { randomUUID } from 'node:crypto';
import type { ClientSession } from 'mongoose';
import type { Logger } from 'pino';
import { sendAnswer } from './answer';
import type { EventHandler } from './event-handler';
import type { Gateway } from './gateway';
import { type Answer, type InboxRow, inboxCollection } from './inbox';
import { RENEW_MS, releasePartner, renewLeases, takePartner } from './partner-lease';
import type { LineEvent, Message } from './types';

export interface WorkerOptions {
  gateway: Gateway;
  handle: EventHandler;
  /** runs the work in one transaction that all mongoose calls inside join */
  transact: <T>(work: (session: ClientSession) => Promise<T>) => Promise<T>;
  /** what to tell a person whose event could not be handled after all tries */
  apology: () => Message[];
  log: Logger;
  now: () => Date;
  count?: (outcome: 'done' | 'failed' | 'retried') => void;
  /** how long an answer in a 1:1 chat may take before the three dots are shown */
  loadingAfterMs?: number;
}

const PARTNERS_AT_ONCE = 8;
const POLL_MS = 500;
const MOST_TRIES = 5;
const RETRY_MS = [1_000, 5_000, 15_000, 60_000];
const LOADING_AFTER_MS = 1_000;
const LOADING_SECONDS = 20;

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

  constructor(private readonly options: WorkerOptions) {}

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
        await this.process(row);
        worked = true;
      }
    } finally {
      await releasePartner(partner, this.owner);
    }
    return worked;
  }

  private async process(row: InboxRow): Promise<void> {
    const log = this.options.log.child({ eventId: row._id });
    const loading = this.showLoadingWhenSlow(row, log);
    try {
      const answer = row.answer ? await this.recall(row, row.answer) : await this.handle(row, log);
      if (answer) await this.answer(row, answer, log);
      else this.options.count?.('done');
    } catch (error) {
      await this.tryLater(row, error, log);
    } finally {
      clearTimeout(loading);
    }
  }

  /**
   * Stores the event's effects and its answer in one transaction; an event without an answer is closed by it. The answer is
   * stored as "maybe sent", for whoever finds it after a crash.
   */
  private async handle(row: InboxRow, log: Logger): Promise<Answer | null> {
    const event = JSON.parse(row.body ?? 'null') as LineEvent;
    return this.options.transact(async (session) => {
      const messages = await this.options.handle(event, { eventId: row._id, receivedAt: row.receivedAt, log });
      const answer = messages.length > 0 ? toAnswer(event, messages) : null;
      const update = answer
        ? { $set: { state: 'handled' as const, answer: { ...answer, maybeSent: true } } }
        : closing('done', this.options.now());
      const marked = await inboxCollection().updateOne({ _id: row._id, state: 'new' }, update, { session });
      if (marked.modifiedCount !== 1) throw new Error('the event was handled elsewhere meanwhile');
      return answer;
    });
  }

  /** An answer that is tried again: stored as "maybe sent" before the try, so that a crash during it is not forgotten. */
  private async recall(row: InboxRow, answer: Answer): Promise<Answer> {
    if (!answer.maybeSent) {
      await inboxCollection().updateOne({ _id: row._id }, { $set: { 'answer.maybeSent': true } });
    }
    return answer;
  }

  private async answer(row: InboxRow, answer: Answer, log: Logger): Promise<void> {
    const outcome = await sendAnswer(this.options.gateway, answer, row.receivedAt, this.options.now(), log);
    if (outcome.state !== 'again') {
      if (outcome.state !== 'sent') log.error({ outcome: outcome.state }, 'answer not delivered');
      return this.close(row, 'done');
    }
    if (row.tries + 1 >= MOST_TRIES) {
      log.error({ tries: row.tries + 1 }, 'answer given up: LINE not reached');
      return this.close(row, 'failed');
    }
    await this.postpone(row, { state: 'handled', answer: { ...answer, maybeSent: outcome.maybeSent } });
  }

  private async tryLater(row: InboxRow, error: unknown, log: Logger): Promise<void> {
    const tries = row.tries + 1;
    log.error({ error, tries }, 'event failed');
    if (tries < MOST_TRIES) return this.postpone(row, {});
    const event = JSON.parse(row.body ?? 'null') as LineEvent;
    await sendAnswer(
      this.options.gateway,
      toAnswer(event, this.options.apology()),
      row.receivedAt,
      this.options.now(),
      log,
    ).catch((failure) => log.error({ error: failure }, 'apology not sent'));
    await this.close(row, 'failed');
  }

  private async postpone(row: InboxRow, change: Partial<InboxRow>): Promise<void> {
    const wait = RETRY_MS[row.tries] ?? RETRY_MS[RETRY_MS.length - 1] ?? 0;
    await inboxCollection().updateOne(
      { _id: row._id },
      { $set: { ...change, tries: row.tries + 1, notBefore: new Date(this.options.now().getTime() + wait) } },
    );
    this.options.count?.('retried');
  }

  /** Ends an event; what people said and what we answered is not kept. */
  private async close(row: InboxRow, state: 'done' | 'failed'): Promise<void> {
    // Unjournaled: a row that a crash reopens is known as "maybe sent", and its token tells that it was.
    const unjournaled = { writeConcern: { w: 1, journal: false } } as const;
    await inboxCollection().updateOne({ _id: row._id }, closing(state, this.options.now()), unjournaled);
    this.options.count?.(state);
  }

  private showLoadingWhenSlow(row: InboxRow, log: Logger): NodeJS.Timeout {
    return setTimeout(() => {
      const source = (JSON.parse(row.body ?? '{}') as Partial<LineEvent>).source;
      if (source?.type !== 'user' || !source.userId) return;
      this.options.gateway
        .showLoading(source.userId, LOADING_SECONDS)
        .catch((error) => log.debug({ error }, 'loading animation not shown'));
    }, this.options.loadingAfterMs ?? LOADING_AFTER_MS);
  }
}

/** The update that ends an event. A failed one keeps its body, so that an admin can have it looked at. */
function closing(state: 'done' | 'failed', at: Date) {
  return {
    $set: { state, closedAt: at },
    $unset: {
      open: true as const,
      notBefore: true as const,
      answer: true as const,
      ...(state === 'done' && { body: true as const, partner: true as const }),
    },
  };
}

function toAnswer(event: LineEvent, messages: Message[]): Answer {
  const replyToken = 'replyToken' in event && typeof event.replyToken === 'string' ? event.replyToken : null;
  return { replyToken, to: chatOf(event), messages, retryKey: randomUUID(), maybeSent: false };
}

/** The id of the chat an event came from: the group or room, else the person. */
function chatOf(event: LineEvent): string | null {
  const source = event.source;
  if (source?.type === 'group') return source.groupId;
  if (source?.type === 'room') return source.roomId;
  return source?.userId ?? null;
}
