import { randomUUID } from 'node:crypto';
import { changeRows, DURABLE, type RowChange } from './change-rows';
import { leaseFrom } from './claim-rows';
import type { RequestDraft } from './compose-requests.rules';
import { outboxRows } from './outbox.model';
import { packRequest, type SendRequest } from './send-request';

/** UTF-8 bytes of a character of our texts, at most. */
const BYTES_A_CHARACTER = 3;
const BYTES_AN_ID = 24;

/**
 * Stores requests with their retry keys before their first try, so that whoever finds them after a crash makes the very same
 * requests again.
 * @param claim the batch that the rows are claimed by
 * @returns the requests, or null when another worker has taken some of the rows meanwhile: nothing may be sent then, and the rows
 *   are found again when their leases end
 */
export async function storeRequests(
  drafts: readonly RequestDraft[],
  claim: string,
  now: Date,
): Promise<SendRequest[] | null> {
  const requests = drafts.map(
    ({ messages, to, leader, followers }): SendRequest => ({
      key: randomUUID(),
      to,
      messages,
      leader: leader._id,
      followers,
      origin: claim,
      claim,
      tries: leader.tries + 1,
      firstTriedAt: now,
      expiresAt: leader.expiresAt,
      unclear: false,
    }),
  );
  const stored = await changeRows(
    requests.map((request) => leading(request, now)),
    DURABLE,
  );
  // In this order: whoever takes a row over looks for the request that it belongs to after taking it. Either we see that it was
  // taken, or they see the request.
  if (stored === requests.length && (await areAllOurs(requests, claim))) return requests;
  await takeBack(requests);
  return null;
}

/** The row that leads gets the request; the others are known by being named in it. */
function leading(request: SendRequest, now: Date): RowChange {
  const packed = packRequest(request);
  const { key, leader, followers, claim } = request;
  return {
    q: { _id: leader, claim },
    u: {
      $set: {
        leasedUntil: leaseFrom(now),
        retryKey: key,
        firstTriedAt: now,
        request: packed,
        ...(followers.length > 0 && { followers: [...followers], origin: claim }),
      },
      $inc: { tries: 1 },
    },
    bytes: packed.length * BYTES_A_CHARACTER + followers.length * BYTES_AN_ID,
  };
}

async function areAllOurs(requests: readonly SendRequest[], claim: string): Promise<boolean> {
  const followers = requests.flatMap((request) => request.followers);
  if (followers.length === 0) return true;
  return (await outboxRows().countDocuments({ _id: { $in: followers }, claim })) === followers.length;
}

/** Nothing of these has been tried: the rows that we still have are free of them. */
async function takeBack(requests: readonly SendRequest[]): Promise<void> {
  const changes = requests.map(
    ({ leader, key }): RowChange => ({
      q: { _id: leader, retryKey: key },
      u: {
        $unset: { retryKey: true, firstTriedAt: true, request: true, followers: true, origin: true },
        $inc: { tries: -1 },
      },
    }),
  );
  await changeRows(changes, DURABLE);
}
