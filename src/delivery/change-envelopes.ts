import mongoose, { type mongo } from 'mongoose';
import { type Envelope, envelopes } from './outbox.model';

/** One statement of MongoDB's `update` command. */
export interface EnvelopeChange {
  q: mongo.Filter<Envelope>;
  u: mongo.UpdateFilter<Envelope>;
  /** all that match; otherwise the first */
  multi?: boolean;
  /** about how large it is, where it carries a message */
  bytes?: number;
}

/** Survives whatever crashes, other servers of the replica set taking over included. */
export const DURABLE = { w: 'majority', j: true } as const;
/** For what is found out again after a crash. */
export const RELAXED = { w: 1, j: false } as const;

const CHANGES_AT_ONCE = 1000;
/** MongoDB takes 16 MB. */
const BYTES_AT_ONCE = 8_000_000;

interface UpdateAnswer {
  n: number;
  writeErrors?: { errmsg: string }[];
  writeConcernError?: { errmsg: string };
}

/**
 * Makes changes to envelopes in the given order; stops at the first that fails. Past the driver's bulk writes, which measure and wrap
 * every statement and cost more than MongoDB needs to carry it out.
 * @returns how many envelopes matched
 */
export async function changeEnvelopes(
  changes: readonly EnvelopeChange[],
  writeConcern: typeof DURABLE | typeof RELAXED,
): Promise<number> {
  const { db } = mongoose.connection;
  if (!db) throw new Error('not connected');
  let matched = 0;
  for (const updates of inChunks(changes)) {
    const answer = (await db.command({
      update: envelopes().collectionName,
      updates: updates.map(({ q, u, multi = false }) => ({ q, u, multi })),
      ordered: true,
      writeConcern,
    })) as UpdateAnswer & mongo.Document;
    const failure = answer.writeErrors?.[0] ?? answer.writeConcernError;
    if (failure) throw new Error(`envelopes not changed: ${failure.errmsg}`);
    matched += answer.n;
  }
  return matched;
}

function* inChunks(changes: readonly EnvelopeChange[]): Generator<EnvelopeChange[]> {
  let chunk: EnvelopeChange[] = [];
  let bytes = 0;
  for (const change of changes) {
    const size = change.bytes ?? 0;
    if (chunk.length > 0 && (chunk.length >= CHANGES_AT_ONCE || bytes + size > BYTES_AT_ONCE)) {
      yield chunk;
      chunk = [];
      bytes = 0;
    }
    chunk.push(change);
    bytes += size;
  }
  if (chunk.length > 0) yield chunk;
}
