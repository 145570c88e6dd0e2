import { inTransaction } from '../domain/transaction';
import { changeRows, RELAXED } from './change-rows';
import { Outbox } from './outbox.model';
import type { Failure } from './row-changes';
import type { SendRequest } from './send-request';

export interface Release {
  notBefore: Date;
  lastFailure: Failure;
  /** whether LINE saw the request this time */
  tried: boolean;
  /** most recipients of the next request for them */
  atMost?: number;
}

const WITHOUT_REQUEST = {
  claim: true,
  leasedUntil: true,
  retryKey: true,
  firstTriedAt: true,
  request: true,
  followers: true,
  origin: true,
  unclear: true,
} as const;

/**
 * Frees the rows of requests that LINE certainly did not carry out: they wait again, without the key, and are written anew.
 * Nothing happens to a request that another worker has by now.
 */
export async function releaseRequests(requests: readonly SendRequest[], release: Release): Promise<void> {
  const ofOne = requests.filter(({ followers }) => followers.length === 0);
  await changeRows(
    ofOne.map((request) => ({ q: leading(request), u: waiting(request, release) })),
    RELAXED,
  );
  for (const request of requests) {
    if (request.followers.length > 0) await releaseAll(request, release);
  }
}

/** All rows or none: one that was free while the request could still be made would be sent twice. */
async function releaseAll(request: SendRequest, release: Release): Promise<void> {
  const change = waiting(request, release);
  await inTransaction(async () => {
    const led = await Outbox.updateOne(leading(request), change);
    if (led.modifiedCount === 0) return;
    await Outbox.updateMany({ _id: { $in: request.followers }, claim: request.origin }, change);
  });
}

const leading = ({ leader, claim, key }: SendRequest) => ({ _id: leader, claim, retryKey: key });

function waiting(request: SendRequest, { tried, ...change }: Release) {
  const tries = tried ? request.tries : request.tries - 1;
  return { $set: { state: 'waiting' as const, tries, ...change }, $unset: WITHOUT_REQUEST };
}
