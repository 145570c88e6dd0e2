import { randomUUID } from 'node:crypto';
import { FixedMessages } from '../line/fixed-messages';
import type { Priced } from './allocate.rules';
import { changeEnvelopes, DURABLE, type EnvelopeChange } from './change-envelopes';
import { envelopes } from './outbox.model';
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
export async function storeRequests(allocated: readonly Priced[], claim: string, now: Date): Promise<SendRequest[]> {
  const requests = allocated.map(
    ({ of: { envelope, messages, excluded }, cost }): SendRequest => ({
      key: randomUUID(),
      id: envelope._id,
      office: envelope.office,
      to: recipientsOf({ to: envelope.to, left: excluded }),
      messages: FixedMessages.of(messages),
      claim,
      tries: envelope.tries + 1,
      firstTriedAt: now,
      expiresAt: envelope.expiresAt,
      unclear: false,
      cost,
    }),
  );
  const changes = requests.map((request, at) => storing(request, allocated[at]?.of.excluded ?? []));
  const stored = await changeEnvelopes(changes, DURABLE);
  if (stored === requests.length) return requests;
  const keys = requests.map(({ key }) => key);
  const ours = await envelopes()
    .find({ _id: { $in: requests.map(({ id }) => id) }, retryKey: { $in: keys } }, { projection: { retryKey: 1 } })
    .toArray();
  const stillOurs = new Set(ours.map(({ retryKey }) => retryKey));
  return requests.filter(({ key }) => stillOurs.has(key));
}

function storing(
  { id, key, messages, claim, firstTriedAt }: SendRequest,
  excluded: Priced['of']['excluded'],
): EnvelopeChange {
  const request = messages.json;
  return {
    q: { _id: id, claim },
    u: {
      $set: { retryKey: key, firstTriedAt, request, ...(excluded.length > 0 && { left: excluded }) },
      $inc: { tries: 1 },
    },
    bytes: request.length * BYTES_A_CHARACTER,
  };
}
