import { randomUUID } from 'node:crypto';
import type { mongo } from 'mongoose';
import { changeEnvelopes, DURABLE, RELAXED } from './change-envelopes';
import type { Batch } from './claim-envelopes';
import { ENVELOPE_LEASE, reclaimable } from './envelope-lease';
import { type Envelope, envelopes } from './outbox.model';
import type { TakenRequest } from './recheck-requests';
import { hasRequest, requestOf } from './send-request';

/**
 * What was under way and is nobody's any more, or waits for its next try. Its `envelopes` were claimed by somebody who died before
 * a request was made of them.
 */
export interface Reclaimed extends Batch {
  /** to be made again under the same key */
  requests: TakenRequest[];
  /** taken along with an answer that nobody has settled */
  piggybacked: Envelope[];
}

/** Reclaims envelopes whose lease has expired, and requests whose next try is due. */
export async function reclaimExpired(now: Date, most: number): Promise<Reclaimed> {
  const claim = randomUUID();
  const due = reclaimable(now);
  const found = await envelopes().find(due).sort({ leasedUntil: 1 }).limit(most).toArray();
  const reclaimed: Reclaimed = { claim, envelopes: [], claimedAt: now, requests: [], piggybacked: [] };
  if (found.length === 0) return reclaimed;

  const taking = { claim, ...ENVELOPE_LEASE.hold(now) };
  const take = (some: readonly Envelope[]) => takenOf(some, { $set: taking }, claim, due, RELAXED);
  // A claim says that LINE may have what was asked of it. Were it lost with a crash, a request that waited for its next try would look as
  // if it never had been made, and be made anew under another key.
  const made = await takenOf(found.filter(hasRequest), { $set: taking, $inc: { tries: 1 } }, claim, due, DURABLE);
  reclaimed.requests = made.map((envelope) => ({ envelope, request: requestOf(envelope, claim) }));
  reclaimed.piggybacked = await take(found.filter(({ rodeWith }) => rodeWith !== undefined));
  reclaimed.envelopes = await take(found.filter((one) => !hasRequest(one) && one.rodeWith === undefined));
  return reclaimed;
}

/** Changes those that nobody else has changed meanwhile; gives them as they were found. */
async function takenOf(
  found: readonly Envelope[],
  u: mongo.UpdateFilter<Envelope>,
  claim: string,
  due: mongo.Filter<Envelope>,
  writeConcern: typeof DURABLE | typeof RELAXED,
): Promise<Envelope[]> {
  if (found.length === 0) return [];
  const ids = found.map(({ _id }) => _id);
  const taken = await changeEnvelopes([{ q: { ...due, _id: { $in: ids } }, u, multi: true }], writeConcern);
  if (taken === found.length) return [...found];
  const got = await envelopes()
    .find({ _id: { $in: ids }, claim }, { projection: { _id: 1 } })
    .toArray();
  const mine = new Set(got.map(({ _id }) => _id.toHexString()));
  return found.filter(({ _id }) => mine.has(_id.toHexString()));
}
