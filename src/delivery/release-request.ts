import { inTransaction } from '../domain/transaction';
import { Outbox } from './outbox.model';
import type { Failure } from './row-changes';
import type { SendRequest } from './send-request';

/**
 * Frees the rows of a request that LINE certainly did not carry out: they wait again, without its key, and are written anew. All
 * of them or none, since a row that was free while the request could still be made would be sent twice. Nothing happens when
 * another worker has the request by now.
 * @param atMost most recipients of the next request for them
 * @returns how many rows were freed
 */
export async function releaseRequest(
  request: SendRequest,
  { notBefore, lastFailure, atMost }: { notBefore: Date; lastFailure: Failure; atMost?: number },
): Promise<number> {
  const waiting = {
    $set: { state: 'waiting' as const, notBefore, lastFailure, ...(atMost !== undefined && { atMost }) },
    $unset: {
      claim: true as const,
      leasedUntil: true as const,
      retryKey: true as const,
      firstTriedAt: true as const,
      request: true as const,
      unclear: true as const,
    },
  };
  const leading = { _id: request.leader, claim: request.claim, retryKey: request.key };
  return inTransaction(async () => {
    const led = await Outbox.updateOne(leading, waiting);
    if (led.modifiedCount === 0) return 0;
    const followed = await Outbox.updateMany({ retryKey: request.key }, waiting);
    return led.modifiedCount + followed.modifiedCount;
  });
}
