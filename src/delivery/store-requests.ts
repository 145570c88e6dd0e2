import { randomUUID } from 'node:crypto';
import { changeEnvelopes, DURABLE, type EnvelopeChange } from './change-envelopes';
import { envelopes } from './outbox.model';
import type { Priced } from './pay.rules';
import { recipientsOf } from './rows';
import type { SendRequest } from './send-request';

/** UTF-8 bytes of a character of our texts, at most. */
const BYTES_A_CHARACTER = 3;

/**
 * Stores requests with their retry keys before their first try, so that whoever finds them after a crash makes the very same
 * requests again.
 * @param claim the batch that has the envelopes
 * @returns the requests; those whose envelope another worker has taken meanwhile are left out
 */
export async function storeRequests(paid: readonly Priced[], claim: string, now: Date): Promise<SendRequest[]> {
  const requests = paid.map(
    ({ of: { envelope, messages, left }, cost }): SendRequest => ({
      key: randomUUID(),
      id: envelope._id,
      to: recipientsOf({ to: envelope.to, left }),
      messages,
      claim,
      tries: envelope.tries + 1,
      firstTriedAt: now,
      expiresAt: envelope.expiresAt,
      unclear: false,
      cost,
    }),
  );
  const changes = requests.map((request, at) => storing(request, paid[at]?.of.left ?? []));
  const stored = await changeEnvelopes(changes, DURABLE);
  if (stored === requests.length) return requests;
  const keys = requests.map(({ key }) => key);
  const ours = await envelopes()
    .find({ _id: { $in: requests.map(({ id }) => id) }, retryKey: { $in: keys } }, { projection: { retryKey: 1 } })
    .toArray();
  const stillOurs = new Set(ours.map(({ retryKey }) => retryKey));
  return requests.filter(({ key }) => stillOurs.has(key));
}

function storing({ id, key, messages, claim, firstTriedAt }: SendRequest, left: Priced['of']['left']): EnvelopeChange {
  const request = JSON.stringify(messages);
  return {
    q: { _id: id, claim },
    u: { $set: { retryKey: key, firstTriedAt, request, ...(left.length > 0 && { left }) }, $inc: { tries: 1 } },
    bytes: request.length * BYTES_A_CHARACTER,
  };
}
