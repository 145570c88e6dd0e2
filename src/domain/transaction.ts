import { setTimeout as pause } from 'node:timers/promises';
import mongoose, { type ClientSession, mongo } from 'mongoose';
import { CallContext } from '../call-context';
import type { Known } from './known-answer';

/** One try of a transaction, or work that only reads. */
interface Try {
  /** null: no transaction, and nothing is written */
  session: ClientSession | null;
  /** what is still to be stored before it is committed */
  last: (() => Promise<void>)[];
  /** what is to be done outside the database once it is committed */
  after: (() => void)[];
  /** the office whose records it has changed first; what a try that was rolled back changed does not count */
  changed: string | null;
  /** what it has read so far, by kind of record and question */
  reads: Map<string, Map<string, Known>>;
  /** the offices that it works in, each with the revision that stood before, as long as it has not changed it */
  revisions: Map<string, string>;
  /** the offices that it has changed itself */
  outdated: Set<string>;
  /** the offices whose revision it has counted on */
  countedOn: Set<string>;
}

const newTry = (session: ClientSession | null, after: Try['after'] = []): Try => ({
  session,
  last: [],
  after,
  changed: null,
  ...newReads(),
  outdated: new Set(),
  countedOn: new Set(),
});

/** What work that only reads has read, and under which revisions. */
export type Reads = Pick<Try, 'reads' | 'revisions'>;

export const newReads = (): Reads => ({ reads: new Map(), revisions: new Map() });

const tries = new CallContext<Try>();

// Every mongoose call inside a transaction joins it by itself, so use cases need not pass a session around: this is where mongoose looks
// for it, in place of a storage of its own. Its types leave it out.
Object.assign(mongoose, { transactionAsyncLocalStorage: { getStore: () => ({ session: currentSession() }) } });

/** The session of the transaction that this is called in, for calls that go past mongoose; undefined outside of one. */
export function currentSession(): ClientSession | undefined {
  return tries.current()?.session ?? undefined;
}

/** Runs work that only reads: the same question is asked once, as in a transaction; what it writes is refused. @see readingOnly */
export function runReading<T>(work: () => Promise<T>, reads = newReads()): Promise<T> {
  return tries.run({ ...newTry(null), ...reads }, work);
}

/** Whether this is called by work that only reads. */
export function isReadingOnly(): boolean {
  return tries.current()?.session === null;
}

/**
 * Notes which revision of an office stood before what is asked from now on: in work that only reads, and in a transaction, whose snapshot
 * it is read from, unless that has changed it. Elsewhere nothing happens.
 */
export function noteRevision(office: string, revision: string): void {
  const current = tries.current();
  if (current && !current.outdated.has(office)) current.revisions.set(office, revision);
}

/** Notes in the running transaction that the office is no more as the revision says that stood before: called with every write to it. */
export function outdateRevision(office: string): void {
  const current = tries.current();
  current?.outdated.add(office);
  current?.revisions.delete(office);
}

/** The revision of an office that this works under; null: none that is known, or it may change it itself. */
export function readingUnder(office: string): string | null {
  return tries.current()?.revisions.get(office) ?? null;
}

/** Whether the running transaction is still to count on the revision of an office; asked once, it does. */
export function isToCountOn(office: string): boolean {
  const counted = tries.current()?.countedOn;
  if (!counted || counted.has(office)) return false;
  counted.add(office);
  return true;
}

/** A write in work that said it only reads: its route is declared so by mistake. */
export class WriteWhileReadingError extends Error {
  override readonly name = 'WriteWhileReadingError';
}

/** Called by whatever writes past mongoose's queries. @throws WriteWhileReadingError in work that only reads */
export function refuseWhileReading(): void {
  if (isReadingOnly()) throw new WriteWhileReadingError('what only reads does not write');
}

const QUERIES_THAT_WRITE = [
  'updateOne',
  'updateMany',
  'replaceOne',
  'deleteOne',
  'deleteMany',
  'findOneAndUpdate',
  'findOneAndReplace',
  'findOneAndDelete',
] as const;
mongoose.plugin((schema) => {
  schema.pre([...QUERIES_THAT_WRITE], { query: true, document: false }, refuseWhileReading);
  schema.pre('save', refuseWhileReading);
  schema.pre('insertMany', refuseWhileReading);
  schema.pre('bulkWrite', refuseWhileReading);
});

/**
 * Does something outside the database once the transaction that this is called in is committed: never for one that is not, and once
 * however often that is tried. At once outside of a transaction. It is lost when the process dies in between: for what nothing depends on.
 */
export function afterCommit(effect: () => void): void {
  const current = tries.current();
  if (current) current.after.push(effect);
  else effect();
}

/** Stores something when the work of the running transaction is done, before it is committed. @returns false outside of a transaction */
export function beforeCommit(store: () => Promise<void>): boolean {
  const current = tries.current();
  if (!current?.session) return false;
  current.last.push(store);
  return true;
}

/** Notes in the running transaction that it changed something of an office's that people know of. Outside of one nothing happens. */
export function noteChange(office: string): void {
  const current = tries.current();
  if (current) current.changed ??= office;
}

/** What the running transaction has read so far, by kind of record and question; undefined outside of one. @see readOnce */
export function currentReads(): Try['reads'] | undefined {
  return tries.current()?.reads;
}

/** The office whose records the running transaction has changed so far; null when it has changed none. */
export function changedOffice(): string | null {
  return tries.current()?.changed ?? null;
}

/** All tries together. Ours take milliseconds; a failover takes up to twelve seconds. */
const TRANSACTION_MS = 20_000;
const COMMIT_MS = 8_000;
/** After this every command has ended, see `database/lost-commands.ts`. */
const COMMAND_MS = 11_000;
/** After this a transaction has ended, and what it changed is there or never will be. */
export const LONGEST_TRANSACTION_MS = TRANSACTION_MS + COMMAND_MS;
/** Those who conflicted do not meet again at once. */
const WAIT_MS = 5;
const MOST_WAIT_MS = 100;

/** They see one state of the data, and what they wrote stands on most servers' disks before anybody is told. */
const TRANSACTION_OPTIONS: mongo.TransactionOptions = {
  readConcern: { level: 'snapshot' },
  writeConcern: { w: 'majority', journal: true },
  readPreference: 'primary',
  maxCommitTimeMS: COMMIT_MS,
};

/**
 * The time for a transaction is over. Nothing of it is stored, unless it was being committed: then `cause` is what the database said
 * last, and whether it is stored is to be looked up.
 */
export class TransactionTimeError extends Error {
  override readonly name = 'TransactionTimeError';
}

/**
 * Runs a unit of work in one transaction: all of it is stored, or nothing. The work may run again after a write conflict or when the
 * database went away, so it must not do anything outside the database that cannot be repeated. One operation at a time, no
 * Promise.all. The session is for calls that go past mongoose.
 * @param withinMs for all tries; then it ends, even if the work does not
 * @throws TransactionTimeError, and what the work throws
 */
export async function inTransaction<T>(
  work: (session: ClientSession) => Promise<T>,
  withinMs = TRANSACTION_MS,
): Promise<T> {
  refuseWhileReading();
  const until = performance.now() + withinMs;
  for (let count = 0; ; count++) {
    const session = await mongoose.connection.startSession();
    const after: Try['after'] = [];
    let failure: unknown;
    let working: Promise<T> | undefined;
    try {
      session.startTransaction(TRANSACTION_OPTIONS);
      working = join(session, newTry(session, after), work);
      const result = await inTime(working, until);
      await commit(session, until);
      await session.endSession();
      for (const effect of after) effect();
      return result;
    } catch (error) {
      failure = error;
    }
    const ended = end(session, working);
    if (!isAway(failure) && !(failure instanceof TransactionTimeError)) await ended;
    if (!canBeginAgain(failure) || performance.now() > until) throw failure;
    await pause(Math.random() * Math.min(WAIT_MS * 2 ** count, MOST_WAIT_MS));
  }
}

function join<T>(session: ClientSession, one: Try, work: (session: ClientSession) => Promise<T>): Promise<T> {
  const whole = async (): Promise<T> => {
    const result = await work(session);
    for (const store of one.last) await store();
    return result;
  };
  return tries.run(one, whole);
}

/**
 * Aborts what is not committed. Only once the work's last command is through: one that reaches the server after the abort would begin
 * the transaction anew, and hold what it wrote until the server ends that. Nobody waits for this where it may take long, and its
 * outcome changes nothing.
 */
async function end(session: ClientSession, working: Promise<unknown> | undefined): Promise<void> {
  await Promise.race([Promise.allSettled([working]), pause(COMMAND_MS, undefined, { ref: false })]);
  await session.endSession().catch(() => undefined);
}

/** Commits, again and again while nobody can tell whether it is. */
async function commit(session: ClientSession, until: number): Promise<void> {
  for (;;) {
    try {
      return await session.commitTransaction();
    } catch (error) {
      if (!isUnknown(error)) throw error;
      if (performance.now() > until)
        throw new TransactionTimeError('whether it is stored is not known', { cause: error });
    }
    await pause(WAIT_MS);
  }
}

const hasLabel = (error: unknown, label: string): boolean =>
  error instanceof mongo.MongoError && error.hasErrorLabel(label);

const isAway = (error: unknown): boolean =>
  error instanceof mongo.MongoNetworkError || error instanceof mongo.MongoServerSelectionError;

/** Whether a commit may or may not have been carried out. */
const isUnknown = (error: unknown): boolean =>
  hasLabel(error, 'UnknownTransactionCommitResult') || (isAway(error) && !hasLabel(error, 'TransientTransactionError'));

/** Whether nothing of the transaction is stored, and another try may go better. The driver labels only what a command met. */
const canBeginAgain = (error: unknown): boolean => hasLabel(error, 'TransientTransactionError') || isAway(error);

/** What the work gives, or a TransactionTimeError when the time is over first. */
async function inTime<T>(work: Promise<T>, until: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new TransactionTimeError('the work did not end in time; nothing of it is stored')),
      Math.max(0, until - performance.now()),
    );
  });
  try {
    return await Promise.race([work, over]);
  } finally {
    clearTimeout(timer);
  }
}
