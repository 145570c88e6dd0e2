import { randomUUID } from 'node:crypto';
import type { ClientSession } from 'mongoose';
import type { Logger } from 'pino';
import { type AnswerOutcome, sendAnswer } from './answer';
import type { EventHandler, EventMeta } from './event-handler';
import type { Gateway } from './gateway';
import { type Answer, type InboxRow, inboxCollection } from './inbox';
import { LIMITS } from './limits';
import type { Riders } from './riders';
import type { LineEvent, Message } from './types';

export interface EventProcessOptions {
  gateway: Gateway;
  handle: EventHandler;
  /** makes ready, before the transaction begins, what takes too long for it; changes nothing */
  prepare?: (event: LineEvent, meta: EventMeta) => Promise<void>;
  /** runs the work in one transaction that all mongoose calls inside join */
  transact: <T>(work: (session: ClientSession) => Promise<T>) => Promise<T>;
  /** what to tell a person whose event could not be handled after all tries */
  apology: () => Message[];
  log: Logger;
  now: () => Date;
  count?: (outcome: 'done' | 'failed' | 'retried') => void;
  /** how long an answer in a 1:1 chat may take before the three dots are shown */
  loadingAfterMs?: number;
  /** the bot's own messages that may ride along with an answer, free of charge */
  riders?: Riders;
}

const MOST_TRIES = 5;
const RETRY_MS = [1_000, 5_000, 15_000, 60_000];
const LOADING_AFTER_MS = 1_000;
const LOADING_SECONDS = 20;

/** One event from the inbox: handled, answered, closed; or tried again later. */
export class EventProcess {
  constructor(private readonly options: EventProcessOptions) {}

  async process(row: InboxRow): Promise<void> {
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
    const meta = { eventId: row._id, receivedAt: row.receivedAt, log };
    await this.options.prepare?.(event, meta);
    return this.options.transact(async (session) => {
      const said = await this.options.handle(event, meta);
      const riders = await this.ridersOf(event, said, row._id);
      const answer = said.length > 0 ? { ...toAnswer(event, [...riders, ...said]), riders: riders.length } : null;
      const update = answer
        ? { $set: { state: 'handled' as const, answer: { ...answer, maybeSent: true } } }
        : closing('done', this.options.now());
      const marked = await inboxCollection().updateOne({ _id: row._id, state: 'new' }, update, { session });
      if (marked.modifiedCount !== 1) throw new Error('the event was handled elsewhere meanwhile');
      return answer;
    });
  }

  /** They stand before the answer, whose quick replies must stay the last. */
  private async ridersOf({ source }: LineEvent, said: Message[], eventId: string): Promise<Message[]> {
    const room = LIMITS.messagesPerSend - said.length;
    if (!this.options.riders || source?.type !== 'user' || !source.userId) return [];
    if (said.length === 0 || room <= 0) return [];
    return this.options.riders.take(source.userId, room, eventId);
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
    if (outcome.state === 'refused' && answer.riders) {
      log.warn({ riders: answer.riders }, 'answer refused, trying it without its riders');
      return this.answer(row, await this.leaveRidersBehind(row, answer), log);
    }
    if (outcome.state === 'again') {
      if (row.tries + 1 < MOST_TRIES) return this.postpone(row, { state: 'handled', answer: outcome.answer });
      log.error({ tries: row.tries + 1 }, 'answer given up: LINE not reached');
    } else if (outcome.state !== 'sent') log.error({ outcome: outcome.state }, 'answer not delivered');
    await this.settleRiders(row, answer, outcome);
    return this.close(row, outcome.state === 'again' ? 'failed' : 'done');
  }

  /**
   * Lets go of riders that LINE may have refused the answer for: one of them must not cost a person the answer. Another request, so
   * under another retry key.
   * @returns the answer alone
   */
  private async leaveRidersBehind(row: InboxRow, answer: Answer): Promise<Answer> {
    const messages = answer.messages.slice(answer.riders);
    const alone = { ...answer, messages, riders: 0, retryKey: randomUUID(), maybeSent: false };
    // Together: a crash finds the riders waiting and the answer alone, or nothing changed.
    await this.options.transact(async (session) => {
      await inboxCollection().updateOne(
        { _id: row._id },
        { $set: { answer: { ...alone, maybeSent: true } } },
        { session },
      );
      await this.options.riders?.settle(row._id, 'not_sent');
    });
    return alone;
  }

  private async settleRiders(row: InboxRow, answer: Answer, outcome: AnswerOutcome): Promise<void> {
    if (!answer.riders) return;
    if (outcome.state === 'sent') return this.options.riders?.settle(row._id, 'sent', outcome.requestId);
    const isUnknown = outcome.state === 'again' ? outcome.answer.maybeSent : outcome.state === 'unknown';
    await this.options.riders?.settle(row._id, isUnknown ? 'unknown' : 'not_sent');
  }

  private async tryLater(row: InboxRow, error: unknown, log: Logger): Promise<void> {
    const tries = row.tries + 1;
    log.error({ error, tries }, 'event failed');
    return tries < MOST_TRIES ? this.postpone(row, {}) : this.giveUp(row, log);
  }

  /** Ends an event that is not tried any more, with an apology unless its effects are stored. */
  async giveUp(row: InboxRow, log: Logger): Promise<void> {
    if (row.state !== 'new') return this.close(row, 'failed');
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
      ...(state === 'done' && { body: true as const, partner: true as const, callsIn: true as const }),
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
