import type { mongo, PipelineStage } from 'mongoose';
import { forgetRead, noteRead, readOnce } from '../domain/read-once';
import { type Envelope, OUTBOX_READS, Outbox, PRIORITY } from './outbox.model';

/** Messages of the bot's own that are looked at for one answer. */
const MOST_LOOKED_AT = 10;
const OLDEST_FIRST = { createdAt: 1 } as const;

const question = (lineUserId: string) => ({ piggybackFor: lineUserId });

/** What waits for a person's next answer. What is for many goes out by itself. */
const waitsFor = (to: string | { $in: string[] }) =>
  ({ to, size: 1, state: 'queued', priority: PRIORITY.may_wait }) satisfies mongo.Filter<Envelope>;

/** What waits for a person's next answer, the oldest first. Read once in a transaction, until that writes to the outbox. */
export async function waitingPiggyback(lineUserId: string): Promise<readonly Envelope[]> {
  return readOnce(OUTBOX_READS, question(lineUserId), () =>
    Outbox.find(waitsFor(lineUserId)).sort(OLDEST_FIRST).limit(MOST_LOOKED_AT).lean<Envelope[]>().exec(),
  );
}

/**
 * A stage for an aggregation that adds the same, so that the running transaction need not ask for it again: see `notePiggyback`.
 * @param as the field that it comes into, in a list
 */
export function piggybackJoined(as: string, lineUserId: string): PipelineStage.Lookup {
  const pipeline: PipelineStage.Lookup['$lookup']['pipeline'] = [
    { $match: waitsFor(lineUserId) },
    { $sort: OLDEST_FIRST },
    { $limit: MOST_LOOKED_AT },
  ];
  return { $lookup: { from: Outbox.collection.name, let: {}, pipeline, as } };
}

/** The same for several people, in a list of `WaitingOf`. */
export function piggybacksJoined(as: string, lineUserIds: readonly string[]): PipelineStage.Lookup {
  const pipeline: PipelineStage.Lookup['$lookup']['pipeline'] = [
    { $match: waitsFor({ $in: [...lineUserIds] }) },
    { $sort: OLDEST_FIRST },
    { $group: { _id: { $arrayElemAt: ['$to', 0] }, waiting: { $push: '$$ROOT' } } },
    { $project: { waiting: { $slice: ['$waiting', MOST_LOOKED_AT] } } },
  ];
  return { $lookup: { from: Outbox.collection.name, let: {}, pipeline, as } };
}

/** What waits for the next answer to one of several people. */
export interface WaitingOf {
  /** LINE's id of the person */
  _id: string;
  waiting: Envelope[];
}

/** Notes what `piggybackJoined` has brought, inside the transaction that read it. */
export function notePiggyback(lineUserId: string, found: readonly Envelope[]): void {
  noteRead(OUTBOX_READS, question(lineUserId), found);
}

/** Forgets it again, because the running transaction puts something there for that person. */
export function forgetPiggyback(lineUserId: string): void {
  forgetRead(OUTBOX_READS, question(lineUserId));
}
