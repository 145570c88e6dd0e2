import { randomUUID } from 'node:crypto';
import type { mongo } from 'mongoose';
import { changeRows, RELAXED } from './change-rows';
import { type Batch, leaseFrom } from './claim-rows';
import { type OutboxRow, outboxRows } from './outbox.model';
import type { TakenRequest } from './recheck-requests';
import { unpackRequest } from './send-request';

/**
 * What was under way and is nobody's any more, or waits for its next try. Its `rows` were claimed by somebody who died before a
 * request was made of them.
 */
export interface Unsettled extends Batch {
  /** to be made again under the same key */
  requests: TakenRequest[];
  /** taken along with an answer that nobody has settled */
  riders: OutboxRow[];
}

/** How long rows whose request is still open are not looked at again: it ends them all together. */
const FOLLOWING_MS = 10 * 60_000;

/** Takes over rows whose lease has run out, and requests whose next try is due. */
export async function takeOver(now: Date, most: number): Promise<Unsettled> {
  const claim = randomUUID();
  const due = { state: 'sending' as const, leasedUntil: { $lte: now } };
  const found = await outboxRows().find(due).sort({ leasedUntil: 1 }).limit(most).toArray();
  const unsettled: Unsettled = { claim, rows: [], claimedAt: now, requests: [], riders: [] };
  if (found.length === 0) return unsettled;

  const leading = found.filter(({ request }) => request !== undefined);
  const riding = found.filter(({ rodeWith }) => rodeWith !== undefined);
  const others = found.filter(({ request, rodeWith }) => request === undefined && rodeWith === undefined);

  const mine = { claim, leasedUntil: leaseFrom(now) };
  const isMine = await claimed(leading, { $set: mine, $inc: { tries: 1 } }, claim, due);
  unsettled.requests = leading.filter(isMine).map((row) => ({ row, request: unpackRequest(row, claim) }));
  unsettled.riders = riding.filter(await claimed(riding, { $set: mine }, claim, due));

  const isLed = await ledBy(others);
  await follow(others.filter(isLed), now);
  const alone = others.filter((row) => !isLed(row));
  const taken = alone.filter(await claimed(alone, { $set: mine }, claim, due));
  // Once more, now that they are taken: whoever had them may have made a request of them at this very moment.
  const isLedAfterAll = await ledBy(taken);
  await giveBack(taken.filter(isLedAfterAll), claim);
  unsettled.rows = taken.filter((row) => !isLedAfterAll(row));
  return unsettled;
}

type Test = (row: OutboxRow) => boolean;

const idsOf = (rows: readonly OutboxRow[]): mongo.ObjectId[] => rows.map(({ _id }) => _id);

/** Changes those of the rows that nobody else has changed meanwhile; gives which they were. */
async function claimed(
  rows: readonly OutboxRow[],
  u: mongo.UpdateFilter<OutboxRow>,
  claim: string,
  due: mongo.Filter<OutboxRow>,
): Promise<Test> {
  if (rows.length === 0) return () => false;
  const taken = await changeRows([{ q: { ...due, _id: { $in: idsOf(rows) } }, u, multi: true }], RELAXED);
  if (taken === rows.length) return () => true;
  const got = await outboxRows()
    .find({ _id: { $in: idsOf(rows) }, claim }, { projection: { _id: 1 } })
    .toArray();
  const ids = new Set(got.map(({ _id }) => _id.toHexString()));
  return ({ _id }) => ids.has(_id.toHexString());
}

/**
 * Which rows belong to a request that is still open. Its rows are closed before the one that leads it, so a row without an open
 * request was never sent.
 */
async function ledBy(rows: readonly OutboxRow[]): Promise<Test> {
  const origins = [...new Set(rows.flatMap(({ claim }) => claim ?? []))];
  if (origins.length === 0) return () => false;
  const leaders = await outboxRows()
    .find({ origin: { $in: origins }, state: 'sending' }, { projection: { followers: 1 } })
    .toArray();
  const ids = new Set(leaders.flatMap(({ followers = [] }) => followers.map((id) => id.toHexString())));
  return ({ _id }) => ids.has(_id.toHexString());
}

async function follow(rows: readonly OutboxRow[], now: Date): Promise<void> {
  if (rows.length === 0) return;
  const leasedUntil = new Date(now.getTime() + FOLLOWING_MS);
  const q = { _id: { $in: idsOf(rows) }, state: 'sending' as const };
  await changeRows([{ q, u: { $set: { leasedUntil } }, multi: true }], RELAXED);
}

/** To the batch that they were taken from: their request knows them by it. */
async function giveBack(rows: readonly OutboxRow[], claim: string): Promise<void> {
  const changes = rows.map(({ _id, claim: origin }) => ({ q: { _id, claim }, u: { $set: { claim: origin } } }));
  await changeRows(changes, RELAXED);
}
