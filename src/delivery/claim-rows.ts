import { randomUUID } from 'node:crypto';
import type { mongo } from 'mongoose';
import { changeRows, RELAXED } from './change-rows';
import { type OutboxRow, outboxRows } from './outbox.model';

/** Longer than a batch takes; workers renew what they hold. */
const LEASE_MS = 30_000;
/** So much of a lease is left when a request is made of its rows: nobody takes them while that is under way. */
const LEASE_LEFT_MS = 15_000;

/** Rows that a worker may send now, under one claim. */
export interface Batch {
  claim: string;
  rows: OutboxRow[];
  claimedAt: Date;
}

/** What a worker holds under a claim. */
export interface Held {
  claim: string;
  ids: mongo.ObjectId[];
}

/** Whether too little of a batch's lease is left for making requests of it. */
export function isLeaseShort({ claimedAt }: Batch, now: Date): boolean {
  return now.getTime() - claimedAt.getTime() > LEASE_MS - LEASE_LEFT_MS;
}

export const leaseFrom = (now: Date): Date => new Date(now.getTime() + LEASE_MS);

/**
 * Takes rows that are due, the most urgent and oldest first.
 * @param skip rows to pass over, when other workers are taking the first ones at this moment
 * @returns what was got, `contested` when others took some of what was found
 */
export async function claimDue(now: Date, most: number, skip = 0): Promise<Batch & { contested: boolean }> {
  const claim = randomUUID();
  const found = await outboxRows()
    .find({ state: 'waiting', notBefore: { $lte: now } })
    .sort({ priority: 1, notBefore: 1 })
    .skip(skip)
    .limit(most)
    .toArray();
  if (found.length === 0) return { claim, rows: [], claimedAt: now, contested: false };
  const ids = found.map(({ _id }) => _id);
  const taken = await changeRows(
    [
      {
        q: { _id: { $in: ids }, state: 'waiting' },
        u: { $set: { state: 'sending', claim, leasedUntil: leaseFrom(now) } },
        multi: true,
      },
    ],
    RELAXED,
  );
  if (taken === found.length) return { claim, rows: found, claimedAt: now, contested: false };
  const rows =
    taken > 0
      ? await outboxRows()
          .find({ _id: { $in: ids }, claim })
          .toArray()
      : [];
  return { claim, rows, claimedAt: now, contested: true };
}

/** Keeps what a worker still holds. */
export async function renewClaims(held: readonly Held[], now: Date): Promise<void> {
  const changes = held.map(({ claim, ids }) => ({
    q: { _id: { $in: ids }, claim },
    u: { $set: { leasedUntil: leaseFrom(now) } },
    multi: true,
  }));
  await changeRows(changes, RELAXED);
}
