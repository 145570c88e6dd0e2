import type { mongo } from 'mongoose';
import { Lease } from '../lease';
import type { Envelope } from './outbox.model';

/** Longer than a batch takes; workers renew what they hold. */
export const ENVELOPE_LEASE = new Lease({ until: 'leasedUntil', ms: 30_000 });

/**
 * What is under way and nobody has any more. What waits for its next try, however late, has no claim and does not ride with an answer:
 * its time says when it is due.
 */
export function reclaimable(now: Date): { $or: mongo.Filter<Envelope>[] } {
  const [over, fromAhead] = ENVELOPE_LEASE.expired(now).$or;
  const state = 'under_way' as const;
  // Said so that each way reads the index of what is under way, in its order.
  return {
    $or: [
      { state, ...over },
      { state, ...fromAhead, $nor: [{ claim: { $exists: false }, rodeWith: { $exists: false } }] },
    ],
  };
}
