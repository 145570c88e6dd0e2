import type { mongo } from 'mongoose';
import type { RowChange } from './change-rows';
import type { DropReason } from './drop-reason';
import type { OutboxRow } from './outbox.model';
import type { SendRequest } from './send-request';

/** Why a row has not gone out: an HTTP status of LINE's, or a word of ours. */
export type Failure = `${number}` | 'not reached' | 'quota' | 'unknown' | 'not written';

const NO_MORE_WORK = {
  open: true,
  claim: true,
  leasedUntil: true,
  retryKey: true,
  request: true,
  followers: true,
  origin: true,
  unclear: true,
  atMost: true,
} as const;

/** What ends a request's rows: LINE took it, will never take it, or it is no longer of use. */
export interface RequestEnd {
  at: Date;
  state: 'sent' | 'failed' | 'dropped';
  requestId?: string | null;
  lastFailure?: Failure;
  dropped?: DropReason;
}

/** Closes all rows of a request, the one that leads last: as long as it is open, whoever finds it makes the request again. */
export function endRequest(request: SendRequest, { at, ...end }: RequestEnd): RowChange[] {
  const $set = { ...end, closedAt: at, tries: request.tries };
  const $unset = end.lastFailure ? NO_MORE_WORK : { ...NO_MORE_WORK, lastFailure: true as const };
  const leader = { q: { _id: request.leader, retryKey: request.key }, u: { $set, $unset } };
  if (request.followers.length === 0) return [leader];
  const following = { _id: { $in: [...request.followers] }, state: 'sending' as const };
  return [{ q: following, u: { $set, $unset }, multi: true }, leader];
}

/** When and how a request is made again, under the same key. */
export interface NextTry {
  at: Date;
  lastFailure?: Failure;
  /** this time LINE may have acted */
  unclear: boolean;
  /** false: LINE did nothing with it, which is no try */
  tried: boolean;
}

/** Gives a request back for a later try; nothing happens when another worker has it by now. */
export function tryAgain(request: SendRequest, next: NextTry): RowChange {
  const unclear = request.unclear || next.unclear;
  return {
    q: { _id: request.leader, claim: request.claim, retryKey: request.key },
    u: {
      $set: {
        leasedUntil: next.at,
        ...(next.lastFailure && { lastFailure: next.lastFailure }),
        ...(unclear && { unclear: true as const }),
      },
      $unset: { claim: true },
      ...(!next.tried && { $inc: { tries: -1 } }),
    },
  };
}

/** Closes rows that nothing was sent for. */
export function dropRows(
  dropped: readonly { row: OutboxRow; reason: DropReason }[],
  claim: string,
  at: Date,
): RowChange[] {
  const byReason = new Map<DropReason, mongo.ObjectId[]>();
  for (const { row, reason } of dropped) byReason.set(reason, [...(byReason.get(reason) ?? []), row._id]);
  return [...byReason].map(([reason, ids]) => ({
    q: { _id: { $in: ids }, claim },
    u: { $set: { state: 'dropped' as const, dropped: reason, closedAt: at }, $unset: NO_MORE_WORK },
    multi: true,
  }));
}

/** Puts rows that no request was made of back to wait. */
export function putBack(
  rows: readonly OutboxRow[],
  claim: string,
  { notBefore, lastFailure }: { notBefore: Date; lastFailure?: Failure },
): RowChange[] {
  if (rows.length === 0) return [];
  return [
    {
      q: { _id: { $in: rows.map(({ _id }) => _id) }, claim },
      u: {
        $set: { state: 'waiting', notBefore, ...(lastFailure && { lastFailure }) },
        $unset: { claim: true, leasedUntil: true },
      },
      multi: true,
    },
  ];
}
