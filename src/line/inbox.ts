import mongoose, { type mongo } from 'mongoose';
import { primaryCommand } from '../primary-command';
import type { ShownButtons } from './shown-buttons';
import type { Message } from './types';

/**
 * One webhook event on its way through us. `new` → `handled` (its effects are stored, its answer is not yet with LINE) →
 * `done`, or `failed` after the last try. When it is done, its content, its answer and whom it came from are
 * removed; the id stays for deduplication until it expires.
 */
export interface InboxRow {
  /** webhookEventId */
  _id: string;
  /** the conversation, whose events stay in order: the user where LINE names one, else the group or room */
  partner?: string;
  /** the group or room in which it addresses the bot: it may open a dialog there */
  callsIn?: string;
  /** when it happened, by LINE's clock, in ms */
  at: number;
  receivedAt: Date;
  state: 'new' | 'handled' | 'done' | 'failed';
  /** present while there is work to do; the working index holds these rows only */
  open?: true;
  /** not before: after a failed try, or while more of the same may follow (`settling.ts`) */
  notBefore?: Date;
  tries: number;
  /** how many processes died, or hung, while they had it */
  deaths?: number;
  /** the event as LINE sent it, JSON */
  body?: string;
  answer?: StoredAnswer;
  closedAt?: Date;
  /** what its answer offered to tap, kept for a day beyond its end */
  shown?: ShownButtons;
  /** whom it came from is to be forgotten when it is over */
  forget?: true;
}

/** What is to be sent for an event. `maybeSent`: an earlier try may have reached LINE. */
export interface StoredAnswer {
  replyToken: string | null;
  /** the chat, for when the token is no longer good */
  to: string | null;
  /** as JSON; a list: an older version stored it */
  messages: string | Message[];
  /** the attempt at the event that is to send it; nobody else does */
  by?: string;
  maybeSent: boolean;
  /** how many of the messages ride along (an older name, which is stored) */
  riders?: number;
  /** the office whose records the event changed; null: it changed none; absent: an older version stored it, which did not say */
  changed?: string | null;
  /** it tells that the event could not be handled, which ends as failed then */
  isApology?: true;
}

/** How long a processed event's id is remembered, so that a late duplicate is recognised. */
const REMEMBER_SECONDS = 30 * 24 * 3600;

export function inboxCollection(): mongo.Collection<InboxRow> {
  return mongoose.connection.collection<InboxRow>('inbox') as unknown as mongo.Collection<InboxRow>;
}

export async function prepareInbox(): Promise<void> {
  await inboxCollection().createIndexes([
    { key: { partner: 1, at: 1 }, partialFilterExpression: { open: true }, name: 'open_by_partner' },
    { key: { receivedAt: 1 }, partialFilterExpression: { open: true }, name: 'open_by_age' },
    // Sparse: a new event costs no entry in it.
    { key: { closedAt: 1 }, expireAfterSeconds: REMEMBER_SECONDS, sparse: true, name: 'forget' },
    // The few that failed, and those of people who leave: neither costs an ordinary event an entry.
    { key: { state: 1, partner: 1 }, partialFilterExpression: { state: 'failed' }, name: 'failed' },
    { key: { forget: 1 }, sparse: true, name: 'to_forget' },
    { key: { 'shown.chat': 1, 'shown.until': -1 }, sparse: true, name: 'shown' },
  ]);
}

interface Waiting {
  rows: InboxRow[];
  stored: () => void;
  failed: (error: unknown) => void;
}

/** A database that does not take the events within this is not going to before LINE gives up waiting (2 s). */
const WRITE_TIMEOUT_MS = 1_500;
/** More rows than this waiting means that the database does not keep up; LINE is asked to deliver again. */
const MOST_ROWS_WAITING = 50_000;

/** More than a webhook burst of a large office, small enough for one command to MongoDB (16 MB; a character is three bytes at most). */
const MOST_ROWS_AT_ONCE = 2000;
const MOST_CHARACTERS_AT_ONCE = 5_000_000;

/**
 * The durable side of the webhook: rows are journaled before `accept` resolves. Requests that arrive while a write is under way
 * share the next one (group commit), so durability costs one journal flush per batch rather than one per request.
 */
export class Inbox {
  private waiting: Waiting[] = [];
  private rowsWaiting = 0;
  private writing = false;

  /** @param onStored called after new rows are durable, with whose they are, to wake the worker of this process */
  constructor(private readonly onStored: (conversations: string[]) => void = () => undefined) {}

  /**
   * Stores the events of one webhook body. Events that are already there are left as they are.
   * @throws whatever the database says when it cannot take them; none is acknowledged then
   */
  accept(rows: InboxRow[]): Promise<void> {
    if (this.rowsWaiting + rows.length > MOST_ROWS_WAITING) return Promise.reject(new Error('too many events waiting'));
    this.rowsWaiting += rows.length;
    return new Promise((stored, failed) => {
      this.waiting.push({ rows, stored, failed });
      if (!this.writing) void this.write();
    });
  }

  private async write(): Promise<void> {
    this.writing = true;
    while (this.waiting.length > 0) {
      const batch = this.takeBatch();
      const rows = batch.flatMap((one) => one.rows);
      this.rowsWaiting -= rows.length;
      try {
        await insertNew(rows);
        for (const one of batch) one.stored();
        this.onStored([...new Set(rows.flatMap(({ partner }) => partner ?? []))]);
      } catch (error) {
        for (const one of batch) one.failed(error);
      }
    }
    this.writing = false;
  }

  private takeBatch(): Waiting[] {
    let count = 0;
    let characters = 0;
    const over = this.waiting.findIndex(({ rows }, index) => {
      count += rows.length;
      for (const { body } of rows) characters += body?.length ?? 0;
      return index > 0 && (count > MOST_ROWS_AT_ONCE || characters > MOST_CHARACTERS_AT_ONCE);
    });
    return this.waiting.splice(0, over < 0 ? this.waiting.length : over);
  }
}

interface InsertAnswer {
  writeErrors?: { code: number; errmsg: string }[];
  writeConcernError?: { errmsg: string };
}

const DUPLICATE_KEY = 11000;

/**
 * The plain insert command: the driver's `insertMany` measures every row before it writes it and keeps a record for retries,
 * which costs about a tenth of a webhook. A repeated insert is harmless anyway, and LINE repeats it.
 */
async function insertNew(rows: InboxRow[]): Promise<void> {
  const insert = {
    insert: inboxCollection().collectionName,
    documents: rows,
    ordered: false,
    writeConcern: { w: 'majority', j: true },
  };
  const answer = (await primaryCommand(insert, WRITE_TIMEOUT_MS)) as InsertAnswer;
  // A duplicate key means that we already have that event; everything else means that it is not stored.
  const failure = answer.writeErrors?.find(({ code }) => code !== DUPLICATE_KEY) ?? answer.writeConcernError;
  if (failure) throw new Error(`events not stored: ${failure.errmsg}`);
}

/** What became of the answer to an event; `gone`: it is no longer remembered. */
export async function answerOutcome(eventId: string): Promise<'open' | 'sent' | 'failed' | 'gone'> {
  const row = await inboxCollection().findOne({ _id: eventId }, { projection: { state: 1 } });
  if (!row) return 'gone';
  if (row.state === 'done') return 'sent';
  return row.state === 'failed' ? 'failed' : 'open';
}
