import { randomUUID } from 'node:crypto';
import type { mongo } from 'mongoose';
import { changeRows, RELAXED } from './change-rows';
import { type OutboxRow, outboxRows } from './outbox.model';
import { type SendRequest, unpackRequest } from './send-request';

/** Longer than a batch takes; workers renew what they hold. */
export const LEASE_MS = 30_000;

/** Rows that a worker may send now, under one claim. */
export interface Batch {
  claim: string;
  rows: OutboxRow[];
}

/** What a worker holds under a claim: rows, and later the rows that lead its requests. */
export interface Held {
  claim: string;
  ids: mongo.ObjectId[];
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
  if (found.length === 0) return { claim, rows: [], contested: false };
  const taken = await changeRows(
    [
      {
        q: { _id: { $in: found.map(({ _id }) => _id) }, state: 'waiting' },
        u: { $set: { state: 'sending', claim, leasedUntil: leaseFrom(now) } },
        multi: true,
      },
    ],
    RELAXED,
  );
  if (taken === found.length) return { claim, rows: found, contested: false };
  const rows =
    taken > 0
      ? await outboxRows()
          .find({ _id: { $in: found.map(({ _id }) => _id) }, claim })
          .toArray()
      : [];
  return { claim, rows, contested: true };
}

/** What was under way and is nobody's any more, or waits for its next try. */
export interface Unsettled {
  claim: string;
  /** claimed by somebody who died before a request was made of them */
  rows: OutboxRow[];
  /** to be made again under the same key */
  requests: SendRequest[];
  /** taken along with an answer that nobody has settled */
  riders: OutboxRow[];
}

/** Takes over rows whose lease has run out, and requests whose next try is due. */
export async function claimUnsettled(now: Date, most: number): Promise<Unsettled> {
  const claim = randomUUID();
  const due = { state: 'sending' as const, leasedUntil: { $lte: now } };
  const found = await outboxRows().find(due).sort({ leasedUntil: 1 }).limit(most).toArray();
  const unsettled: Unsettled = { claim, rows: [], requests: [], riders: [] };
  if (found.length === 0) return unsettled;

  const leading = found.filter(({ request }) => request !== undefined).map(({ _id }) => _id);
  const others = found.filter(({ request }) => request === undefined).map(({ _id }) => _id);
  const mine = { claim, leasedUntil: leaseFrom(now) };
  await changeRows(
    [
      { q: { ...due, _id: { $in: leading } }, u: { $set: mine, $inc: { tries: 1 } }, multi: true },
      { q: { ...due, _id: { $in: others } }, u: { $set: mine }, multi: true },
    ].filter(({ q }) => q._id.$in.length > 0),
    RELAXED,
  );
  const got = await outboxRows()
    .find({ _id: { $in: found.map(({ _id }) => _id) }, claim }, { projection: { _id: 1 } })
    .toArray();
  const mineNow = new Set(got.map(({ _id }) => _id.toHexString()));

  const following: OutboxRow[] = [];
  for (const row of found) {
    if (!mineNow.has(row._id.toHexString())) continue;
    if (row.request !== undefined) unsettled.requests.push(unpackRequest(row, claim));
    else if (row.rodeWith !== undefined) unsettled.riders.push(row);
    else if (row.retryKey !== undefined) following.push(row);
    else unsettled.rows.push(row);
  }
  unsettled.rows.push(...(await leaderless(following, claim)));
  return unsettled;
}

/**
 * Rows of a request that never came about: they are marked before the row that leads them, and closed before it, so without one
 * nothing was sent. The others need no lease, their leader has it.
 */
async function leaderless(rows: readonly OutboxRow[], claim: string): Promise<OutboxRow[]> {
  if (rows.length === 0) return [];
  const keys = [...new Set(rows.flatMap(({ retryKey }) => retryKey ?? []))];
  const led = new Set(await outboxRows().distinct('retryKey', { retryKey: { $in: keys }, request: { $exists: true } }));
  const following = rows.filter(({ retryKey }) => led.has(retryKey)).map(({ _id }) => _id);
  const alone = rows.filter(({ retryKey }) => !led.has(retryKey));
  await changeRows(
    [
      { q: { _id: { $in: following }, claim }, u: { $unset: { claim: true, leasedUntil: true } }, multi: true },
      {
        q: { _id: { $in: alone.map(({ _id }) => _id) }, claim },
        u: { $unset: { retryKey: true, firstTriedAt: true } },
        multi: true,
      },
    ],
    RELAXED,
  );
  return alone.map(({ retryKey: _, firstTriedAt: __, ...row }) => row);
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
