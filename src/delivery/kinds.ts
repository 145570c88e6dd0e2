import type { OfficeId, Question } from '../domain/office-store';
import type { FixedMessages } from '../line/fixed-messages';
import type { Message } from '../line/types';
import type { DropReason } from './drop-reason';
import type { OutboxRow } from './rows';

/** What becomes of a row at sending time: 1–5 messages as LINE takes them, or the reason why nothing is sent. */
export type Prepared = { send: Message[] | FixedMessages } | { drop: DropReason };

/**
 * A kind of message that the bot starts itself. It is written at sending time, from what is true then, so that nothing stale
 * goes out.
 */
export interface MessageKind {
  /** unique; stored in the outbox, e.g. `reminder.staff` */
  kind: string;
  /**
   * Prepares rows of this kind of one office, all of them to recipients that may be written to. Gives an entry for every row. Of an
   * envelope for many those whose messages come out the same are told in one request; giving them the very same array saves
   * comparing.
   */
  prepare(office: OfficeId, rows: readonly OutboxRow[], now: Date): Promise<Map<string, Prepared>>;
  /**
   * `prepare` for rows of several offices at once, where what it asks is asked for all of them together. Only of a kind that is
   * `sameForAll`; not inside a transaction.
   */
  prepareAcross?(offices: readonly OfOffice[], now: Date): Promise<Map<string, Prepared>>;
  /**
   * What is said, and whether it is, depends on the payload alone: of an envelope for many only its first row is prepared, for
   * all of them.
   */
  sameForAll?: boolean;
  /** it answers what somebody said: whoever wants no notifications gets it, and a group that is not linked */
  isAnswer?: boolean;
  /**
   * Rows of one office may have arrived, and nothing can tell any more: they are closed, and not said a second time. Joins the
   * transaction that closes them, where one is running.
   */
  onUnclear?(office: OfficeId, rows: readonly OutboxRow[], now: Date): Promise<void>;
  /** what `prepare` asks about an office, for `askTogether` */
  asks?(office: OfficeId, now: Date): readonly Question<unknown>[];
  /** why the recipient gets it, in one Thai sentence without names, for ทำไมฉันได้ข้อความนี้ */
  reason(row: Pick<OutboxRow, 'payload'>): string;
}

/** Rows of one office. */
export interface OfOffice {
  office: OfficeId;
  rows: readonly OutboxRow[];
}

/** The key of a row in the answer of `prepare`. */
export const rowKey = ({ key }: Pick<OutboxRow, 'key'>): string => key;
