import { randomUUID } from 'node:crypto';
import { changeRows, DURABLE, type RowChange } from './change-rows';
import { leaseFrom } from './claim-rows';
import type { RequestDraft } from './compose-requests.rules';
import { packRequest, type SendRequest } from './send-request';

/** UTF-8 bytes of a character of our texts, at most. */
const BYTES_A_CHARACTER = 3;

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
    ({ messages, to, leader }): SendRequest => ({
      key: randomUUID(),
      to,
      messages,
      leader: leader._id,
      claim,
      tries: leader.tries + 1,
      firstTriedAt: now,
      expiresAt: leader.expiresAt,
      unclear: false,
    }),
  );
  // The rows that follow are marked before the one that leads: without a leader they are sent anew, and lose nothing.
  const leasedUntil = leaseFrom(now);
  const changes = drafts.flatMap(({ leader, followers }, index): RowChange[] => {
    const request = requests[index];
    if (!request) return [];
    const mark = { retryKey: request.key, firstTriedAt: now, leasedUntil };
    const packed = packRequest(request);
    const lead: RowChange = {
      q: { _id: leader._id, claim },
      u: { $set: { ...mark, request: packed }, $inc: { tries: 1 } },
      bytes: packed.length * BYTES_A_CHARACTER,
    };
    if (followers.length === 0) return [lead];
    return [{ q: { _id: { $in: followers }, claim }, u: { $set: mark }, multi: true }, lead];
  });
  const expected = drafts.reduce((sum, { to }) => sum + to.length, 0);
  if ((await changeRows(changes, DURABLE)) === expected) return requests;
  await takeBack(requests);
  return null;
}

/** Nothing of these has been tried: the rows that we still have are free of them. */
async function takeBack(requests: readonly SendRequest[]): Promise<void> {
  const keys = requests.map(({ key }) => key);
  const unmark = { $unset: { retryKey: true, firstTriedAt: true, request: true } } as const;
  await changeRows(
    [
      { q: { retryKey: { $in: keys }, request: { $exists: false } }, u: unmark, multi: true },
      { q: { retryKey: { $in: keys } }, u: { ...unmark, $inc: { tries: -1 } }, multi: true },
    ],
    DURABLE,
  );
}
