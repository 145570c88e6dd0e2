import { mongo } from 'mongoose';
import { Batcher } from '../batcher';
import type { OfficeId } from '../domain/office-store';
import { currentSession } from '../domain/transaction';
import { alreadyTold } from './already-told';
import { type Envelope, envelopes, MOST_RECIPIENTS, PRIORITY, type Priority } from './outbox.model';
import { forgetPiggyback } from './waiting-piggyback';

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
  /** what it says (JSON), where no kind can write it anew */
  said?: string;
  /** the same for messages that say the same to many people (their payloads are equal then); null: of its own */
  content?: string | null;
  priority?: Priority;
  /** when it may go out by itself; `now` when left out */
  notBefore?: Date;
  /** after this it has lost its sense */
  expiresAt: Date;
}

/** Messages of one write; a transaction of MongoDB 4.0 holds 16 MB. */
export const ROWS_AT_ONCE = 1000;
const DUPLICATE_KEY = 11000;
const MOST_TRIES = 5;

/**
 * Puts messages into the outbox; those that say the same share envelopes. Inside `inTransaction` they are stored with the change that
 * caused them, or not at all. Storing the same (office, recipient, occasion) again changes nothing.
 * @param outgoing at most `ROWS_AT_ONCE`
 * @returns how many were new
 */
export async function enqueue(outgoing: readonly Outgoing[], now: Date): Promise<number> {
  if (outgoing.length === 0) return 0;
  if (outgoing.length > ROWS_AT_ONCE) throw new RangeError(`${outgoing.length} messages at once`);
  for (let tries = 1, stored = 0; ; tries++) {
    const sealed = inEnvelopes(await missingOf(outgoing), now);
    try {
      stored += await store(sealed, currentSession());
      return stored;
    } catch (error) {
      // Somebody else stored some of them at this very moment. (In a transaction that is a conflict, and it runs again.)
      if (currentSession() || !isOnlyDuplicates(error) || tries === MOST_TRIES) throw error;
      stored += sizeOf(sealed) - sizeOf(failedOf(error).map(({ index }) => sealed[index] as Sealed));
    }
  }
}

/**
 * Puts messages into the outbox at once, whatever becomes of the running transaction: for what many cause at the same time, whose
 * transactions would otherwise undo one another. Only for kinds that say nothing where there is nothing to tell when they go out.
 * What is there already stays as it is; each goes by itself, so that nobody misses theirs because somebody else has one.
 * @param outgoing at most `ROWS_AT_ONCE`
 */
export async function enqueueAhead(outgoing: readonly Outgoing[], now: Date): Promise<void> {
  if (outgoing.length > ROWS_AT_ONCE) throw new RangeError(`${outgoing.length} messages at once`);
  if (outgoing.length === 0) return;
  const sealed = outgoing.map((one) => ({ ...toEnvelope(one, now), isAhead: true as const }));
  forgetWaitingOf(sealed);
  await storingAhead.add(sealed);
}

/** What several transactions cause at the same time is stored in one command. */
const storingAhead = new Batcher(storeAhead, 10);

async function storeAhead(each: readonly (readonly Sealed[])[]): Promise<undefined[]> {
  try {
    await insert(each.flat());
  } catch (error) {
    if (!isOnlyDuplicates(error)) throw error;
  }
  return each.map(() => undefined);
}

type Sealed = Omit<Envelope, '_id'>;

const addressOf = (to: Recipient): string => ('lineUserId' in to ? to.lineUserId : to.lineGroupId);
const sizeOf = (sealed: readonly Sealed[]): number => sealed.reduce((sum, { size }) => sum + size, 0);

/** Those whose recipient has nothing for their occasion yet, each once. */
async function missingOf(outgoing: readonly Outgoing[]): Promise<Outgoing[]> {
  const wanted = new Map<string, Outgoing>();
  const occasions = new Map<string, { office: OfficeId; occasion: string; to: string[] }>();
  for (const one of outgoing) {
    const { office, occasion } = one;
    const to = addressOf(one.to);
    const key = keyOf(office, occasion, to);
    if (wanted.has(key)) continue;
    wanted.set(key, one);
    const of = occasions.get(keyOf(office, occasion, '')) ?? { office, occasion, to: [] };
    occasions.set(keyOf(office, occasion, ''), of);
    of.to.push(to);
  }
  for (const { office, occasion, to } of occasions.values()) {
    for (const one of await alreadyTold(office, occasion, to)) wanted.delete(keyOf(office, occasion, one));
  }
  return [...wanted.values()];
}

const keyOf = (office: OfficeId, occasion: string, to: string): string => `${office} ${occasion} ${to}`;

/** As many as LINE takes at once of those that say the same together, all others by themselves, in the order given. */
function inEnvelopes(outgoing: readonly Outgoing[], now: Date): Sealed[] {
  const sealed: Sealed[] = [];
  const shared = new Map<string, Sealed>();
  for (const one of outgoing) {
    const key = sharedKey(one);
    const begun = key === null ? undefined : shared.get(key);
    if (begun && begun.size < MOST_RECIPIENTS) {
      begun.to.push(addressOf(one.to));
      begun.people.push(personOf(one.to));
      begun.size += 1;
      if (personOf(one.to) === null) begun.toForget = true;
      continue;
    }
    const started = toEnvelope(one, now);
    if (key !== null) shared.set(key, started);
    sealed.push(started);
  }
  return sealed;
}

/** The same for messages that may share an envelope; null: it goes by itself, as everything to a group does. */
function sharedKey({ to, content, office, occasion, kind, ...one }: Outgoing): string | null {
  if (content === undefined || content === null || !('lineUserId' in to)) return null;
  return JSON.stringify([office, occasion, kind, content, one.priority, one.notBefore, one.expiresAt]);
}

const personOf = (to: Recipient): mongo.ObjectId | null => ('lineUserId' in to ? to.person : null);

function toEnvelope(one: Outgoing, now: Date): Sealed {
  return {
    office: one.office,
    to: [addressOf(one.to)],
    size: 1,
    people: [personOf(one.to)],
    occasion: one.occasion,
    kind: one.kind,
    payload: one.payload,
    ...(one.said !== undefined && { said: one.said }),
    priority: PRIORITY[one.priority ?? 'normal'],
    state: 'queued',
    open: true,
    createdAt: now,
    notBefore: one.notBefore ?? now,
    expiresAt: one.expiresAt,
    tries: 0,
    // Who is no member any more is written to, and not kept.
    ...('person' in one.to && one.to.person === null && { toForget: true as const }),
  };
}

async function store(sealed: readonly Sealed[], session?: mongo.ClientSession): Promise<number> {
  if (sealed.length === 0) return 0;
  forgetWaitingOf(sealed);
  await insert(sealed, session);
  return sizeOf(sealed);
}

function forgetWaitingOf(sealed: readonly Sealed[]): void {
  for (const { to } of sealed) for (const lineId of to) forgetPiggyback(lineId);
}

/** Past mongoose, which looks at every field of every envelope three times. */
async function insert(sealed: readonly Sealed[], session?: mongo.ClientSession): Promise<void> {
  const options = { ordered: false, ignoreUndefined: true, session };
  await envelopes().insertMany(
    sealed.map((one) => ({ ...one, _id: new mongo.ObjectId() })),
    options,
  );
}

const failedOf = (error: mongo.MongoBulkWriteError): mongo.WriteError[] => [error.writeErrors].flat();

function isOnlyDuplicates(error: unknown): error is mongo.MongoBulkWriteError {
  return error instanceof mongo.MongoBulkWriteError && failedOf(error).every(({ code }) => code === DUPLICATE_KEY);
}
