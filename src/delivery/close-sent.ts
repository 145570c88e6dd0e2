import { byOffice } from './by-office';
import type { EnvelopeChange } from './change-envelopes';
import { endRequest, NO_MORE_WORK } from './envelope-changes';
import type { SendRequest } from './send-request';

/** A request that LINE took. */
export interface SentRequest {
  request: SendRequest;
  at: Date;
  /** LINE's */
  requestId: string | null;
}

/**
 * Closes the envelopes of requests that LINE took, those of an office together: a statement for each costs the database more than twice
 * as much. What is different in each of them, LINE's request id, stands in the first. Whoever has taken an envelope meanwhile makes the
 * same request under the same key, so it is closed all the same; what has another key by now stays as it is.
 */
export function closeSent(sent: readonly SentRequest[]): EnvelopeChange[] {
  return [...byOffice(sent, ({ request }) => request.office).values()].flatMap(closeTogether);
}

function closeTogether(sent: readonly SentRequest[]): EnvelopeChange[] {
  const [first, second] = sent;
  if (!first) return [];
  const { request, at, requestId } = first;
  if (!second) return [endRequest(request, { at, state: 'sent', requestId })];
  const requestIds = Object.fromEntries(
    sent.flatMap((one) => (one.requestId === null ? [] : [[one.request.id.toHexString(), one.requestId]])),
  );
  const last = Math.max(...sent.map((one) => one.at.getTime()));
  return [
    // By its id alone: an id that LINE gave is true of whatever becomes of the envelope, and this way it is found without a plan.
    { q: { _id: request.id }, u: { $set: { requestIds } } },
    {
      q: { _id: { $in: sent.map((one) => one.request.id) }, retryKey: { $in: sent.map((one) => one.request.key) } },
      u: {
        $set: { state: 'sent', closedAt: new Date(last), closedWith: request.id },
        $unset: { ...NO_MORE_WORK, requestId: true, lastFailure: true },
      },
      multi: true,
    },
  ];
}
