import type { Message } from './types';

/** The answer to an event that can no longer be sent by reply. */
export interface LateAnswer {
  eventId: string;
  /** when we got the event */
  receivedAt: Date;
  /** LINE's id of the chat; null where there is none to write to */
  to: string | null;
  messages: Message[];
  /** the office whose records the event changed; null: it changed none */
  changed: string | null | undefined;
  /** it tells that the event could not be handled */
  isApology: boolean;
}

/** What becomes of a late answer: `queued` for sending, `noted` for the next reply to the person, or `left` unsaid. */
export type LateOutcome = 'queued' | 'noted' | 'left';

/** Sees to it that people learn what an answer did not tell them in time. Both are called inside the transaction that closes the event. */
export interface LateAnswers {
  /** The answer certainly did not reach anybody. */
  notSent(answer: LateAnswer): Promise<LateOutcome>;
  /** LINE may have taken it, and nothing can tell any more: it is not sent a second time. */
  maybeSent(answer: LateAnswer): Promise<LateOutcome>;
}
