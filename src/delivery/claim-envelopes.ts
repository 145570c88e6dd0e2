import { randomUUID } from 'node:crypto';
import type { mongo } from 'mongoose';
import { changeEnvelopes, RELAXED } from './change-envelopes';
import { ENVELOPE_LEASE } from './envelope-lease';
import { type Envelope, envelopes } from './outbox.model';

/** After so much of it a lease is renewed before a request is made: nobody takes it while that is under way. */
const RENEW_AFTER_MS = 15_000;
/** So many recipients are enough for one batch, however few envelopes hold them. */
const RECIPIENTS_AT_ONCE = 8_000;

/** Envelopes that a worker may send now, under one claim. */
export interface Batch {
  claim: string;
  envelopes: Envelope[];
  claimedAt: Date;
}

/** What a worker holds under a claim. */
export interface Held {
  claim: string;
  ids: mongo.ObjectId[];
}

/** Whether too little of a batch's lease is left for making requests of it. */
export function isLeaseShort({ claimedAt }: Pick<Batch, 'claimedAt'>, now: Date): boolean {
  // Where the clock was put back since, others take it for free.
  return now < claimedAt || now.getTime() - claimedAt.getTime() > RENEW_AFTER_MS;
}

/**
 * Takes what is due, the most urgent and oldest first.
 * @param most envelopes
 * @param skip envelopes to pass over, when other workers are taking the first ones at this moment
 * @returns what was got; `contested`: how many envelopes it went for, when others took some of them
 */
export async function claimDue(now: Date, most: number, skip = 0): Promise<Batch & { contested: number }> {
  const claim = randomUUID();
  const due = await envelopes()
    .find<Pick<Envelope, '_id' | 'size'>>(
      { state: 'queued', notBefore: { $lte: now } },
      { projection: { size: 1 }, sort: { priority: 1, notBefore: 1 }, skip, limit: most, batchSize: most },
    )
    .toArray();
  const ids = enoughOf(due);
  if (ids.length === 0) return { claim, envelopes: [], claimedAt: now, contested: 0 };
  const q = { _id: { $in: ids }, state: 'queued' as const };
  const u = { $set: { state: 'under_way' as const, claim, ...ENVELOPE_LEASE.hold(now) } };
  const taken = await changeEnvelopes([{ q, u, multi: true }], RELAXED);
  const contested = taken < ids.length ? ids.length : 0;
  if (taken === 0) return { claim, envelopes: [], claimedAt: now, contested };
  return { claim, envelopes: await claimedOf(ids, claim), claimedAt: now, contested };
}

/** The first of them, until they have recipients enough. */
function enoughOf(due: readonly Pick<Envelope, '_id' | 'size'>[]): mongo.ObjectId[] {
  const ids: mongo.ObjectId[] = [];
  let recipients = 0;
  for (const { _id, size } of due) {
    if (recipients > 0 && recipients + size > RECIPIENTS_AT_ONCE) break;
    ids.push(_id);
    recipients += size;
  }
  return ids;
}

/** Those that the claim has, in the order of their ids as given. */
async function claimedOf(ids: readonly mongo.ObjectId[], claim: string): Promise<Envelope[]> {
  const found = await envelopes()
    // A limit that is reached ends the query: nobody asks for more. What is stored was looked at when it was: hundreds of LINE ids each.
    .find({ _id: { $in: [...ids] }, claim }, { batchSize: ids.length, limit: ids.length, enableUtf8Validation: false })
    .toArray();
  const places = new Map(ids.map((id, place) => [id.toHexString(), place]));
  const orderOf = ({ _id }: Envelope): number => places.get(_id.toHexString()) ?? 0;
  return found.sort((a, b) => orderOf(a) - orderOf(b));
}

/** Lets others take over what a worker holds and will not finish. */
export async function letGoOfClaims(held: readonly Held[], now: Date): Promise<void> {
  const changes = held.map(({ claim, ids }) => ({
    q: { _id: { $in: ids }, claim, state: 'under_way' as const },
    u: { $set: ENVELOPE_LEASE.release(now) },
    multi: true,
  }));
  await changeEnvelopes(changes, RELAXED);
}

/** Keeps what a worker still holds. */
export async function renewClaims(held: readonly Held[], now: Date): Promise<void> {
  const changes = held.map(({ claim, ids }) => ({
    q: { _id: { $in: ids }, claim },
    u: { $set: ENVELOPE_LEASE.hold(now) },
    multi: true,
  }));
  await changeEnvelopes(changes, RELAXED);
}
