import { randomUUID } from 'node:crypto';
import type { mongo } from 'mongoose';
import { changeEnvelopes, RELAXED } from './change-envelopes';
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

  const take = (some: readonly Envelope[], also: mongo.UpdateFilter<Envelope> = {}) =>
    takenOf(some, { $set: { claim, ...ENVELOPE_LEASE.hold(now) }, ...also }, claim, due);
  const made = await take(found.filter(hasRequest), { $inc: { tries: 1 } });
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
): Promise<Envelope[]> {
  if (found.length === 0) return [];
  const ids = found.map(({ _id }) => _id);
  const taken = await changeEnvelopes([{ q: { ...due, _id: { $in: ids } }, u, multi: true }], RELAXED);
  if (taken === found.length) return [...found];
  const got = await envelopes()
    .find({ _id: { $in: ids }, claim }, { projection: { _id: 1 } })
    .toArray();
  const mine = new Set(got.map(({ _id }) => _id.toHexString()));
  return found.filter(({ _id }) => mine.has(_id.toHexString()));
}
