import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { Batcher } from '../batcher';
import { type Answer, asMaybeSent, fromStored, isFresh } from './answer';
import { Answering, type AnsweringOptions } from './answering';
import { closing } from './close-event';
import type { EventHandler, EventMeta } from './event-handler';
import { FixedMessages } from './fixed-messages';
import type { Gateway } from './gateway';
import { type InboxRow, inboxCollection } from './inbox';
import { LIMITS } from './limits';
import { changeTogether, type RowUpdate } from './mark-handled';
import { Progress, type ReadingRun } from './progress';
import { type ShownButtons, type ShownQuestion, shownButtons } from './shown-buttons';
import type { LineEvent, Message } from './types';

/** How events are handled that only read: without a transaction. */
export interface Reading {
  /** whether it is worth a try */
  isLikely: (event: LineEvent) => boolean;
  /**
   * runs the work, in which writes are refused; null: it needs a transaction, and is to be run again there. What work for one run of events
   * has read may be given to the next for it
   */
  run: <T>(work: () => Promise<T>, run: ReadingRun, log: Logger) => Promise<{ result: T } | null>;
  /** ends work that is run so: what comes now needs a transaction. In one, nothing happens */
  needTransaction: () => void;
}

export interface EventProcessOptions extends AnsweringOptions {
  gateway: Gateway;
  handle: EventHandler;
  /** makes ready, before the transaction begins, what takes too long for it; changes nothing */
  prepare?: (event: LineEvent, meta: EventMeta) => Promise<void>;
  /** absent: everything has a transaction */
  reading?: Reading;
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
  progress: Progress;
}

/** What became of an event. */
interface Handled {
  /** to be sent by us */
  answer: Answer | null;
  tooLate: Answer | null;
  update: RowUpdate;
  shown: ShownButtons | null;
}

/** One event from the inbox: handled, answered, closed; or tried again later. */
export class EventProcess {
  private readonly answering: Answering;
  private readonly changing = new Batcher(changeTogether);

  constructor(private readonly options: EventProcessOptions) {
    this.answering = new Answering(options, this.changing);
  }

  /** @throws when the database does not take what became of it; the event is as it was then, and is found again */
  async process(row: InboxRow, asked: Partial<How> = {}): Promise<void> {
    const { progress = new Progress() } = asked;
    const how = { ...asked, progress };
    const log = this.options.log.child({ eventId: row._id });
    if (row.answer) return this.answering.resume(row, fromStored(row.answer), log);
    const loading = this.showLoadingWhenSlow(row, log);
    try {
      const answer = await this.handle(row, log, how).catch(async (error) =>
        // It may have failed while it was read ahead: that, too, is noted and told behind what stands before it.
        (await progress.mayStore) ? this.tryLater(row, error, log) : undefined,
      );
      if (answer === undefined) return log.info('event left: the one before it is not stored');
      if (answer) await this.answering.send(row, answer, log, progress);
      progress.isOut();
    } finally {
      clearTimeout(loading);
    }
  }

  /** Ends an event that is not tried any more: with an apology, or with what becomes of its answer where its effects are stored. */
  async giveUp(row: InboxRow, log: Logger): Promise<void> {
    if (row.answer) return this.answering.giveUp(row, fromStored(row.answer), log);
    const apology = await this.apologise(row, {});
    if (apology) await this.answering.send(row, apology, log);
  }

  /**
   * Stores what became of an event, before anything is sent: with its effects in one transaction, or, where it only reads, together with
   * others that do. An event without an answer, or whose answer is too late for a reply, is closed by it. The answer is stored as "maybe
   * sent", for whoever finds it after a crash.
   * @returns the answer, to be sent by us; undefined: the event before it is not stored, and so nothing became of this one
   */
  private async handle(row: InboxRow, log: Logger, how: How): Promise<Answer | null | undefined> {
    const { progress } = how;
    const event = JSON.parse(row.body ?? 'null') as LineEvent;
    if (!how.instead) await this.options.prepare?.(event, metaOf(event, row, log, how));
    const read = await this.read(row, event, log, how);
    if (read) progress.isRead();
    else progress.leaveRun();
    if (!(await progress.mayStore)) return undefined;
    const answer = read ? await this.mark(row, read) : await this.handleInTransaction(row, event, log, how);
    progress.isStored();
    return answer;
  }

  /** Does an event that only reads; nothing is stored yet. @returns null: it needs a transaction */
  private async read(row: InboxRow, event: LineEvent, log: Logger, how: How): Promise<Handled | null> {
    const { reading } = this.options;
    if (how.instead || !reading?.isLikely(event)) return null;
    const { run } = how.progress;
    const read = await reading.run(() => this.answer(row, event, log, how), run, log);
    // What only reads has left nothing of anybody's to forget.
    if (read?.result.shown) run.shown.set(read.result.shown.chat, { eventId: row._id, shown: read.result.shown });
    return read?.result ?? null;
  }

  /** Stores what became of an event that only reads. */
  private async mark(row: InboxRow, { answer, update }: Handled): Promise<Answer | null> {
    const isOurs = await this.changing.add({ eventId: row._id, by: answer?.by ?? null, update });
    if (!isOurs) throw new Error('the event was handled elsewhere meanwhile');
    if (!answer) this.options.count?.('done');
    return answer;
  }

  private async handleInTransaction(row: InboxRow, event: LineEvent, log: Logger, how: How): Promise<Answer | null> {
    const { count, countAnswer, transact } = this.options;
    const { answer, late } = await transact(async (session) => {
      const { answer, tooLate, update } = await this.answer(row, event, log, how);
      const marked = await inboxCollection().updateOne({ _id: row._id, state: 'new' }, update, { session });
      if (marked.modifiedCount !== 1) throw new Error('the event was handled elsewhere meanwhile');
      const late = tooLate ? await this.answering.giveUpOn(row, tooLate, log) : null;
      return { answer, late };
    });
    if (late) log.warn({ outcome: late }, 'handled too late for a reply');
    if (late) countAnswer?.(late);
    if (!answer) count?.('done');
    return answer;
  }

  /** Does what an event asks for. @returns the answer to send, or the one that is too late for that, and the change of its row */
  private async answer(row: InboxRow, event: LineEvent, log: Logger, how: How): Promise<Handled> {
    const { now } = this.options;
    let keepsButtons = false;
    const keepButtons = () => {
      keepsButtons = true;
    };
    let asked: ShownQuestion | null = null;
    const keepQuestion = (question: ShownQuestion) => {
      asked = question;
    };
    const meta = { ...metaOf(event, row, log, how), keepButtons, keepQuestion };
    const said = how.instead ?? (await this.options.handle(event, meta));
    const answer = said.length > 0 ? toAnswer(event, said, this.options.changed?.() ?? null) : null;
    if (!answer) return { answer: null, tooLate: null, update: closing('done', now()), shown: null };
    if (!isFresh(answer, row.receivedAt, now())) {
      this.options.reading?.needTransaction();
      return { answer: null, tooLate: answer, update: closing('done', now()), shown: null };
    }
    const riders = await this.takePiggyback(said, event, row._id);
    // The bot's own messages stand before the answer, whose quick replies must stay the last.
    const messages = [...riders, ...said];
    const whole: Answer =
      riders.length > 0 ? { ...answer, messages: FixedMessages.of(messages), riders: riders.length } : answer;
    const shown = keepsButtons && whole.to ? shownButtons(messages, whole.to, now(), asked) : null;
    return {
      answer: whole,
      tooLate: null,
      update: { $set: { state: 'handled', answer: asMaybeSent(whole), ...(shown && { shown }) } },
      shown,
    };
  }

  private async takePiggyback(said: readonly Message[], { source }: LineEvent, eventId: string): Promise<Message[]> {
    const room = LIMITS.messagesPerSend - said.length;
    if (!this.options.piggyback || source?.type !== 'user' || !source.userId || room <= 0) return [];
    return this.options.piggyback.take(source.userId, room, eventId);
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
      { $set: { ...change, state: 'handled', answer: asMaybeSent(apology) }, $unset: { notBefore: true } },
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
      const messages = FixedMessages.of(await onMalformed(row, nothing));
      const apology: Answer = { ...nothing, messages, isApology: true };
      const { modifiedCount } = await inboxCollection().updateOne(
        { _id: row._id, state: 'new', open: true, tries: row.tries },
        { $set: { state: 'handled', answer: asMaybeSent(apology) }, $unset: { notBefore: true } },
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

function metaOf(
  event: LineEvent,
  { _id: eventId, receivedAt }: InboxRow,
  log: Logger,
  { isFollowed, progress }: How,
): EventMeta {
  const lastShown = progress.run.shown.get(chatOf(event) ?? '');
  return { eventId, receivedAt, isFollowed: isFollowed === true, log, lastShown };
}

function toAnswer(event: LineEvent, messages: Message[], changed: string | null): Answer {
  const replyToken = 'replyToken' in event && typeof event.replyToken === 'string' ? event.replyToken : null;
  const own = { replyToken, to: chatOf(event), by: randomUUID(), maybeSent: false, changed };
  return { ...own, messages: FixedMessages.of(messages) };
}

/** The id of the chat an event came from: the group or room, else the person. */
function chatOf(event: LineEvent): string | null {
  const source = event.source;
  if (source?.type === 'group') return source.groupId;
  if (source?.type === 'room') return source.roomId;
  return source?.userId ?? null;
}
