import { mongo } from 'mongoose';
import type { OfficeId } from '../domain/office-store';
import { currentSession } from '../domain/transaction';
import { type OutboxRow, outboxRows, PRIORITY, type Priority } from './outbox.model';

/**
 * Who is written to: a member (null: somebody who is none any more, and is written to all the same, e.g. to be told so), or a
 * group.
 */
export type Recipient = { person: mongo.ObjectId | null; lineUserId: string } | { lineGroupId: string };

/** A message to be sent, once per recipient and occasion. */
export interface Outgoing {
  office: OfficeId;
  to: Recipient;
  /** what it is for; a second message to the same recipient for the same occasion is never stored */
  occasion: string;
  /** the `MessageKind` that writes it */
  kind: string;
  payload: Record<string, unknown>;
  /** the same for messages that say the same to many people (their payloads are equal then); null: of its own */
  content?: string | null;
  priority?: Priority;
  /** when it may go out by itself; `now` when left out */
  notBefore?: Date;
  /** after this it has lost its sense */
  expiresAt: Date;
}

/** Rows of one write; a transaction of MongoDB 4.0 holds 16 MB. */
export const ROWS_AT_ONCE = 1000;
const DUPLICATE_KEY = 11000;

/**
 * Puts messages into the outbox. Inside `inTransaction` they are stored with the change that caused them, or not at all. Storing
 * the same (office, recipient, occasion) again changes nothing.
 * @param outgoing at most `ROWS_AT_ONCE`
 * @returns how many were new
 */
export async function enqueue(outgoing: readonly Outgoing[], now: Date): Promise<number> {
  if (outgoing.length === 0) return 0;
  if (outgoing.length > ROWS_AT_ONCE) throw new RangeError(`${outgoing.length} messages at once`);
  // Upserts rather than inserts: a duplicate key would end the transaction that this may be part of. Past mongoose, which looks
  // at every field of every row three times.
  const session = currentSession();
  const upserts = outgoing.map((one) => {
    const { office, to, occasion, ...rest } = toRow(one, now);
    return { updateOne: { filter: { office, to, occasion }, update: { $setOnInsert: rest }, upsert: true } };
  });
  try {
    const options = { ordered: false, ignoreUndefined: true, session };
    return (await outboxRows().bulkWrite(upserts, options)).upsertedCount;
  } catch (error) {
    // Somebody else stored the same message at this very moment. (In a transaction that is a conflict, and it runs again.)
    if (session || !isOnlyDuplicates(error)) throw error;
    return error.result.upsertedCount;
  }
}

function isOnlyDuplicates(error: unknown): error is mongo.MongoBulkWriteError {
  if (!(error instanceof mongo.MongoBulkWriteError)) return false;
  return [error.writeErrors].flat().every(({ code }) => code === DUPLICATE_KEY);
}

function toRow(one: Outgoing, now: Date): Omit<OutboxRow, '_id'> {
  const isUser = 'lineUserId' in one.to;
  return {
    office: one.office,
    to: 'lineUserId' in one.to ? one.to.lineUserId : one.to.lineGroupId,
    person: 'lineUserId' in one.to ? one.to.person : null,
    occasion: one.occasion,
    kind: one.kind,
    payload: one.payload,
    // LINE multicasts to users only.
    content: isUser ? (one.content ?? null) : null,
    priority: PRIORITY[one.priority ?? 'normal'],
    state: 'waiting',
    open: true,
    createdAt: now,
    notBefore: one.notBefore ?? now,
    expiresAt: one.expiresAt,
    tries: 0,
  };
}
