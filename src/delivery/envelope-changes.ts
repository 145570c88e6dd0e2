import type { EnvelopeChange } from './change-envelopes';
import type { Envelope, Exclusion } from './outbox.model';
import type { SendRequest } from './send-request';

/** Why a message has not gone out: an HTTP status of LINE's, or a word of ours. */
export type Failure = `${number}` | 'not reached' | 'quota' | 'unknown' | 'not written';

/** What an envelope no longer has when it is closed. */
export const NO_MORE_WORK = {
  open: true,
  claim: true,
  leasedUntil: true,
  retryKey: true,
  request: true,
  said: true,
  unclear: true,
} as const;

/** What ends a request: LINE took it, will never take it, or it is no longer of use. */
export interface RequestEnd {
  at: Date;
  state: 'sent' | 'failed' | 'dropped';
  requestId?: string | null;
  lastFailure?: Failure;
  dropped?: Envelope['dropped'];
}

/** Closes the envelope of a request. */
export function endRequest({ id, key, tries }: SendRequest, { at, ...end }: RequestEnd): EnvelopeChange {
  const $unset = end.lastFailure ? NO_MORE_WORK : { ...NO_MORE_WORK, lastFailure: true as const };
  return { q: { _id: id, retryKey: key }, u: { $set: { ...end, closedAt: at, tries }, $unset } };
}

/** When and how a request is made again, under the same key. */
export interface NextTry {
  at: Date;
  lastFailure?: Failure;
  /** LINE's, of this try */
  requestId?: string | null;
  /** this time LINE may have acted */
  unclear: boolean;
  /** false: LINE did nothing with it, which is no try */
  tried: boolean;
}

/** Gives a request back for a later try; nothing happens when another worker has it by now. */
export function tryAgain(request: SendRequest, next: NextTry): EnvelopeChange {
  const unclear = request.unclear || next.unclear;
  return {
    q: heldBy(request),
    u: {
      $set: {
        leasedUntil: next.at,
        ...(next.lastFailure && { lastFailure: next.lastFailure }),
        ...(next.requestId && { requestId: next.requestId }),
        ...(unclear && { unclear: true as const }),
      },
      $unset: { claim: true },
      ...(!next.tried && { $inc: { tries: -1 } }),
    },
  };
}

export interface Release {
  notBefore: Date;
  lastFailure: Failure;
  /** whether LINE saw the request this time */
  tried: boolean;
}

/** What an envelope no longer has when its request is given up for a new one. */
export const WITHOUT_REQUEST = {
  claim: true,
  leasedUntil: true,
  retryKey: true,
  firstTriedAt: true,
  request: true,
  left: true,
  unclear: true,
} as const;

/**
 * Frees the envelope of a request that LINE certainly did not carry out: it waits again, without the key, and is written anew.
 * Nothing happens when another worker has it by now.
 */
export function releaseRequest(request: SendRequest, { tried, ...release }: Release): EnvelopeChange {
  const tries = tried ? request.tries : request.tries - 1;
  return { q: heldBy(request), u: { $set: { state: 'queued', tries, ...release }, $unset: WITHOUT_REQUEST } };
}

/** The envelope of a request as long as nobody else has taken it. */
export const heldBy = ({ id, claim, key }: SendRequest) => ({ _id: id, claim, retryKey: key });

/** Closes an envelope that goes to nobody. @param excluded why, for each of its recipients */
export function dropEnvelope(
  { _id }: Envelope,
  excluded: readonly Exclusion[],
  claim: string | null,
  at: Date,
): EnvelopeChange {
  const dropped = excluded[0]?.reason ?? 'nothing_due';
  const differ = excluded.some(({ reason }) => reason !== dropped);
  const $set = { state: 'dropped' as const, dropped, closedAt: at, ...(differ && { left: [...excluded] }) };
  return { q: { _id, ...(claim !== null && { claim }) }, u: { $set, $unset: NO_MORE_WORK } };
}

/** Puts envelopes that no request was made of back to wait. */
export function putBack(
  envelopes: readonly Envelope[],
  claim: string,
  { notBefore, lastFailure }: { notBefore: Date; lastFailure?: Failure },
): EnvelopeChange[] {
  if (envelopes.length === 0) return [];
  return [
    {
      q: { _id: { $in: envelopes.map(({ _id }) => _id) }, claim },
      u: {
        $set: { state: 'queued', notBefore, ...(lastFailure && { lastFailure }) },
        $unset: { claim: true, leasedUntil: true },
      },
      multi: true,
    },
  ];
}
