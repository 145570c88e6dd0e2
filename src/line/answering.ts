import { randomUUID } from 'node:crypto';
import type { ClientSession, mongo } from 'mongoose';
import type { Logger } from 'pino';
import { Batcher } from '../batcher';
import { type Answer, asMaybeSent, isFresh, nextTryAt, tryReply } from './answer';
import { validateMessages } from './checks/validate-messages';
import { closing } from './close-event';
import { FixedMessages, messagesOf } from './fixed-messages';
import type { Gateway } from './gateway';
import { type InboxRow, inboxCollection } from './inbox';
import type { LateAnswer, LateAnswers, LateOutcome } from './late-answers';
import { LineAway } from './line-away';
import type { LineError } from './line-error';
import { type Close, changeTogether, type Mark } from './mark-handled';
import type { Piggyback, PiggybackOutcome } from './piggyback';
import { Progress } from './progress';
import type { Message } from './types';

/** What became of answers: by reply, by what `LateAnswers` did, or of unknown end (`unknown`). */
export type AnswerCount = 'replied' | LateOutcome | 'unknown';

export interface AnsweringOptions {
  gateway: Pick<Gateway, 'reply'>;
  /** runs the work in one transaction that all mongoose calls inside join */
  transact: <T>(work: (session: ClientSession) => Promise<T>) => Promise<T>;
  now: () => Date;
  /** absent: what is too late for a reply is left unsaid */
  late?: LateAnswers;
  piggyback?: Piggyback;
  /** waited for when an answer is out, before its event is closed */
  beforeClosing?: () => Promise<void>;
  /**
   * LINE takes no such answer, or would take none: tells whoever has to know, inside a transaction, and gives what is said instead.
   * Absent: nothing is said instead
   */
  onMalformed?: (row: InboxRow, answer: Answer) => Promise<Message[]>;
  count?: (outcome: 'done' | 'failed' | 'retried') => void;
  countAnswer?: (outcome: AnswerCount) => void;
}

/**
 * Brings the answers of handled events to people, once, whatever crashes or stalls. An event has one answerer: `answer.by` names the
 * attempt at the event that is to send it. Whoever takes an answer over writes itself there first, acknowledged by the majority; and
 * whoever was first does nothing but its first reply unless it still stands there. Two replies under way at once harm nobody, since
 * LINE takes a token once; anything else goes out of the transaction that closes the event.
 */
export class Answering {
  private readonly away = new LineAway();

  /** @param changing closes rows, together with what else changes them at the same time */
  constructor(
    private readonly options: AnsweringOptions,
    private readonly changing: Batcher<Mark | Close, boolean> = new Batcher(changeTogether),
  ) {}

  /**
   * Sends an answer that was just stored, as "maybe sent" and by the attempt that is running.
   * @param progress of its event: the answer goes out behind those before it
   */
  async send(row: InboxRow, answer: Answer, log: Logger, progress: Progress = new Progress()): Promise<void> {
    if (!(await progress.isTurn)) return this.wait(row, answer, progress);
    if (!isFresh(answer, row.receivedAt, this.options.now())) return this.giveLate(row, answer, 'not_sent', log);
    if (!this.away.mayTry(row._id, false, this.options.now())) return this.wait(row, answer, progress);
    return this.reply(row, answer, log, progress);
  }

  /** Goes on with an answer that waited for LINE, or whose answerer is gone. */
  async resume(row: InboxRow, stored: Answer, log: Logger): Promise<void> {
    const { maybeSent } = stored;
    if (!isFresh(stored, row.receivedAt, this.options.now())) {
      return this.giveUp(row, stored, log);
    }
    if (!this.away.mayTry(row._id, maybeSent, this.options.now())) return this.wait(row, stored);
    const by = randomUUID();
    // Before the try, so that a crash during it is not forgotten, nor sent by two.
    const { modifiedCount } = await inboxCollection().updateOne(
      heldBy(row, stored),
      { $set: { 'answer.by': by, 'answer.maybeSent': true } },
      { writeConcern: { w: 'majority', j: true } },
    );
    if (modifiedCount === 1) return this.reply(row, { ...stored, by }, log);
    log.info('another worker answers this event');
  }

  /** Ends an event whose answer is not tried any more. */
  async giveUp(row: InboxRow, stored: Answer, log: Logger): Promise<void> {
    return this.giveLate(row, stored, stored.maybeSent ? 'unknown' : 'not_sent', log);
  }

  private async reply(row: InboxRow, answer: Answer, log: Logger, progress: Progress = new Progress()): Promise<void> {
    const outcome = await tryReply(this.options.gateway, answer);
    if (outcome.state === 'waits') {
      this.away.failed();
      return this.wait(row, { ...answer, maybeSent: outcome.maybeSent }, progress);
    }
    this.away.answered();
    if (outcome.state === 'sent') {
      progress.isOut();
      return this.close(row, answer, outcome.requestId);
    }
    const { status, requestId } = outcome;
    if (!answer.riders) {
      if (outcome.state === 'malformed') return this.apologise(row, answer, outcome.error, log, progress);
      log.error({ status, requestId }, 'reply refused');
      return this.giveLate(row, answer, 'not_sent', log);
    }
    log.warn({ status, requestId, piggybacked: answer.riders }, 'reply refused, trying it without what rides along');
    const alone = await this.withoutPiggyback(row, answer);
    return alone ? this.reply(row, alone, log, progress) : undefined;
  }

  /** Leaves an answer until LINE may take it. That is no failed try of the event. */
  private async wait(row: InboxRow, answer: Answer, progress = new Progress()): Promise<void> {
    progress.waits();
    const notBefore = nextTryAt(row.receivedAt, this.options.now());
    await inboxCollection().updateOne(heldBy(row, answer), {
      $set: { 'answer.maybeSent': answer.maybeSent, notBefore },
    });
    this.options.count?.('retried');
  }

  /**
   * Lets go of what rides along, which LINE may have refused the answer for: it must not cost a person the answer.
   * @returns the answer alone; null when another worker has it by now
   */
  private async withoutPiggyback(row: InboxRow, answer: Answer): Promise<Answer | null> {
    const messages = FixedMessages.of(messagesOf(answer.messages).slice(answer.riders));
    const alone: Answer = { ...answer, messages, riders: 0, maybeSent: false };
    // Together: a crash finds them waiting and the answer alone, or nothing changed.
    const isOurs = await this.options.transact(async (session) => {
      const change = { $set: { answer: asMaybeSent(alone) } };
      const { modifiedCount } = await inboxCollection().updateOne(heldBy(row, answer), change, { session });
      if (modifiedCount === 1) await this.options.piggyback?.record(row._id, 'not_sent');
      return modifiedCount === 1;
    });
    return isOurs ? alone : null;
  }

  /** Says something else in place of an answer that LINE never takes, with its token, which is still good. */
  private async apologise(
    row: InboxRow,
    answer: Answer,
    error: LineError,
    log: Logger,
    progress: Progress,
  ): Promise<void> {
    log.error({ error, requestId: error.requestId }, 'the answer is no message that LINE takes');
    const { onMalformed, transact } = this.options;
    if (!onMalformed || answer.isApology) return this.giveLate(row, answer, 'not_sent', log);
    const apology = await transact(async (session) => {
      const messages = FixedMessages.of(await onMalformed(row, answer));
      const instead: Answer = { ...answer, messages, isApology: true, maybeSent: false };
      const change = { $set: { answer: asMaybeSent(instead) } };
      const { modifiedCount } = await inboxCollection().updateOne(heldBy(row, answer), change, { session });
      return modifiedCount === 1 ? instead : null;
    });
    if (apology) return this.reply(row, apology, log, progress);
    log.info('another worker answers this event');
  }

  /** Ends an event whose answer does not go out by reply any more, together with what becomes of the answer instead. */
  private async giveLate(row: InboxRow, answer: Answer, end: 'not_sent' | 'unknown', log: Logger): Promise<void> {
    const { late, transact, now, count, countAnswer } = this.options;
    this.away.gaveUp(row._id, now());
    const outcome = await transact(async (session) => {
      const { modifiedCount } = await inboxCollection().updateOne(
        heldBy(row, answer),
        closing(stateAfter(answer), now()),
        { session },
      );
      if (modifiedCount !== 1) return null;
      await this.recordPiggyback(row, answer, end);
      return end === 'unknown'
        ? ((await late?.maybeSent(toLate(row, answer))) ?? 'left')
        : this.giveUpOn(row, answer, log);
    });
    if (outcome === null) return log.info('another worker answers this event');
    log.warn({ end, outcome }, 'the answer did not go out by reply');
    countAnswer?.(end === 'unknown' ? 'unknown' : outcome);
    count?.(stateAfter(answer));
  }

  /** What becomes of an answer that is too late before anybody tried to send it; inside the transaction that closes its event. */
  async giveUpOn(row: InboxRow, answer: Answer, log: Logger): Promise<LateOutcome> {
    const said = toLate(row, answer);
    return (await this.options.late?.notSent(await this.orInstead(row, answer, said, log))) ?? 'left';
  }

  /** What is to be sent later has to be something that LINE takes then. */
  private async orInstead(row: InboxRow, answer: Answer, said: LateAnswer, log: Logger): Promise<LateAnswer> {
    const { onMalformed } = this.options;
    if (!onMalformed || said.isApology || said.messages.length === 0) return said;
    const details = validateMessages(said.messages, 'push');
    if (details.length === 0) return said;
    log.error({ details }, 'the late answer is no message that LINE takes');
    return { ...said, messages: await onMalformed(row, answer), isApology: true };
  }

  private async recordPiggyback(
    row: InboxRow,
    answer: Answer,
    end: PiggybackOutcome,
    id?: string | null,
  ): Promise<void> {
    if (answer.riders) await this.options.piggyback?.record(row._id, end, id);
  }

  private async close(row: InboxRow, answer: Answer, requestId: string | null): Promise<void> {
    await this.options.beforeClosing?.();
    await this.recordPiggyback(row, answer, 'sent', requestId);
    await this.changing.add({
      filter: heldBy(row, answer),
      update: closing(stateAfter(answer), this.options.now()),
    });
    this.options.countAnswer?.('replied');
    this.options.count?.(stateAfter(answer));
  }
}

/** The row as long as nobody else has its answer. (What an older version stored names nobody.) */
function heldBy({ _id }: InboxRow, { by }: Answer): mongo.Filter<InboxRow> {
  return { _id, open: true, state: 'handled', 'answer.by': by ?? { $exists: false } };
}

const stateAfter = ({ isApology }: Answer): 'done' | 'failed' => (isApology ? 'failed' : 'done');

function toLate({ _id: eventId, receivedAt }: InboxRow, answer: Answer): LateAnswer {
  const { to, messages, riders = 0, changed, isApology = false } = answer;
  return { eventId, receivedAt, to, messages: messagesOf(messages).slice(riders), changed, isApology };
}
