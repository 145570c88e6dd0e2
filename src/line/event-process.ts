import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { isFresh } from './answer';
import { Answering, type AnsweringOptions } from './answering';
import { closing } from './close-event';
import type { EventHandler, EventMeta } from './event-handler';
import type { Gateway } from './gateway';
import { type Answer, type InboxRow, inboxCollection } from './inbox';
import { LIMITS } from './limits';
import { shownButtons } from './shown-buttons';
import type { LineEvent, Message } from './types';

export interface EventProcessOptions extends AnsweringOptions {
  gateway: Gateway;
  handle: EventHandler;
  /** makes ready, before the transaction begins, what takes too long for it; changes nothing */
  prepare?: (event: LineEvent, meta: EventMeta) => Promise<void>;
  /** the office whose records the running transaction has changed; null: none. Whoever changed something is told so in any case */
  changed?: () => string | null;
  /** what to tell a person whose event could not be handled after all tries */
  apology: () => Message[];
  log: Logger;
  /** how long an answer in a 1:1 chat may take before the three dots are shown */
  loadingAfterMs?: number;
}

const MOST_TRIES = 5;
/** All of them within the time in which an apology still goes by reply. */
const RETRY_MS = [1_000, 5_000, 15_000, 25_000];
const LOADING_AFTER_MS = 1_000;
const LOADING_SECONDS = 20;

/** How an event is handled otherwise than for itself. */
interface How {
  /** what is said in place of what it asks for */
  instead?: Message[];
  /** another picture or file stands behind it */
  isFollowed?: boolean;
}

/** One event from the inbox: handled, answered, closed; or tried again later. */
export class EventProcess {
  private readonly answering: Answering;

  constructor(private readonly options: EventProcessOptions) {
    this.answering = new Answering(options);
  }

  /** @throws when the database does not take what became of it; the event is as it was then, and is found again */
  async process(row: InboxRow, how: How = {}): Promise<void> {
    const log = this.options.log.child({ eventId: row._id });
    if (row.answer) return this.answering.resume(row, row.answer, log);
    const loading = this.showLoadingWhenSlow(row, log);
    try {
      const answer = await this.handle(row, log, how).catch((error) => this.tryLater(row, error, log));
      if (answer) await this.answering.send(row, answer, log);
    } finally {
      clearTimeout(loading);
    }
  }

  /** Ends an event that is not tried any more: with an apology, or with what becomes of its answer where its effects are stored. */
  async giveUp(row: InboxRow, log: Logger): Promise<void> {
    if (row.answer) return this.answering.giveUp(row, row.answer, log);
    const apology = await this.apologise(row, {});
    if (apology) await this.answering.send(row, apology, log);
  }

  /**
   * Stores the event's effects and its answer in one transaction; an event without an answer, or whose answer is too late for a
   * reply, is closed by it. The answer is stored as "maybe sent", for whoever finds it after a crash.
   * @returns the answer, to be sent by us
   */
  private async handle(row: InboxRow, log: Logger, { instead, isFollowed }: How): Promise<Answer | null> {
    const event = JSON.parse(row.body ?? 'null') as LineEvent;
    const { count, countAnswer, now, transact } = this.options;
    let keepsButtons = false;
    const meta: EventMeta = {
      eventId: row._id,
      receivedAt: row.receivedAt,
      isFollowed: isFollowed === true,
      log,
      keepButtons: () => {
        keepsButtons = true;
      },
    };
    if (!instead) await this.options.prepare?.(event, meta);
    const { answer, late } = await transact(async (session) => {
      keepsButtons = false;
      const said = instead ?? (await this.options.handle(event, meta));
      const answer = said.length > 0 ? toAnswer(event, said, this.options.changed?.() ?? null) : null;
      const isLate = answer !== null && !isFresh(answer, row.receivedAt, now());
      const whole = answer && !isLate ? await this.withPiggyback(answer, event, row._id) : null;
      const shown = keepsButtons && whole?.to ? shownButtons(whole.messages, whole.to, now()) : null;
      const update = whole
        ? {
            $set: {
              state: 'handled' as const,
              answer: { ...whole, maybeSent: true },
              ...(shown && { shown }),
            },
          }
        : closing('done', now());
      const marked = await inboxCollection().updateOne({ _id: row._id, state: 'new' }, update, { session });
      if (marked.modifiedCount !== 1) throw new Error('the event was handled elsewhere meanwhile');
      const late = answer && isLate ? await this.answering.giveUpOn(row, answer, log) : null;
      return { answer: whole, late };
    });
    if (late) log.warn({ outcome: late }, 'handled too late for a reply');
    if (late) countAnswer?.(late);
    if (!answer) count?.('done');
    return answer;
  }

  /** The bot's own messages stand before the answer, whose quick replies must stay the last. */
  private async withPiggyback(answer: Answer, { source }: LineEvent, eventId: string): Promise<Answer> {
    const room = LIMITS.messagesPerSend - answer.messages.length;
    if (!this.options.piggyback || source?.type !== 'user' || !source.userId || room <= 0) return answer;
    const piggybacked = await this.options.piggyback.take(source.userId, room, eventId);
    return { ...answer, messages: [...piggybacked, ...answer.messages], riders: piggybacked.length };
  }

  /** @returns after the last try: the apology, stored as the event's answer and to be sent by us */
  private async tryLater(row: InboxRow, error: unknown, log: Logger): Promise<Answer | null> {
    const tries = row.tries + 1;
    log.error({ error, tries }, 'event failed');
    // What does not fit into a message fits no better the next time.
    if (error instanceof RangeError && this.options.onMalformed)
      return this.apologiseAtOnce(row, this.options.onMalformed);
    // Only as we found it: another worker may have taken it meanwhile.
    const asFound = { _id: row._id, state: 'new' as const, open: true as const, tries: row.tries };
    if (tries < MOST_TRIES) {
      const notBefore = new Date(this.options.now().getTime() + (RETRY_MS[row.tries] ?? 0));
      await inboxCollection().updateOne(asFound, { $set: { tries, notBefore } });
      this.options.count?.('retried');
      return null;
    }
    return this.apologise(row, { tries });
  }

  /** Stores that an event is not tried any more. @returns the apology, to be sent by us; null when another worker has the event */
  private async apologise(row: InboxRow, change: Partial<InboxRow>): Promise<Answer | null> {
    const event = JSON.parse(row.body ?? 'null') as LineEvent;
    const apology: Answer = { ...toAnswer(event, this.options.apology(), null), isApology: true };
    const { modifiedCount } = await inboxCollection().updateOne(
      { _id: row._id, state: 'new', open: true, tries: row.tries },
      { $set: { ...change, state: 'handled', answer: { ...apology, maybeSent: true } }, $unset: { notBefore: true } },
      { writeConcern: { w: 'majority', j: true } },
    );
    return modifiedCount === 1 ? apology : null;
  }

  /** Ends an event of which no answer can be made, and tells whoever has to know. @returns what is said instead; null: another worker has it */
  private async apologiseAtOnce(
    row: InboxRow,
    onMalformed: NonNullable<AnsweringOptions['onMalformed']>,
  ): Promise<Answer | null> {
    const event = JSON.parse(row.body ?? 'null') as LineEvent;
    return this.options.transact(async (session) => {
      const nothing = toAnswer(event, [], null);
      const apology: Answer = { ...nothing, messages: await onMalformed(row, nothing), isApology: true };
      const { modifiedCount } = await inboxCollection().updateOne(
        { _id: row._id, state: 'new', open: true, tries: row.tries },
        { $set: { state: 'handled', answer: { ...apology, maybeSent: true } }, $unset: { notBefore: true } },
        { session },
      );
      return modifiedCount === 1 ? apology : null;
    });
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

function toAnswer(event: LineEvent, messages: Message[], changed: string | null): Answer {
  const replyToken = 'replyToken' in event && typeof event.replyToken === 'string' ? event.replyToken : null;
  return { replyToken, to: chatOf(event), messages, by: randomUUID(), maybeSent: false, changed };
}

/** The id of the chat an event came from: the group or room, else the person. */
function chatOf(event: LineEvent): string | null {
  const source = event.source;
  if (source?.type === 'group') return source.groupId;
  if (source?.type === 'room') return source.roomId;
  return source?.userId ?? null;
}
