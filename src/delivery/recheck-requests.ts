import { byOffice } from './by-office';
import { type Unreachable, unreachableOf } from './check-recipients';
import type { DropReason } from './drop-reason';
import { endRequest, releaseRequest } from './envelope-changes';
import type { MessageKind } from './kinds';
import type { Envelope } from './outbox.model';
import type { OutcomeWriter } from './outcome-writer';
import { keyAt } from './rows';
import type { SendRequest } from './send-request';

/** A request to be made again, and its envelope as it was found. */
export interface TakenRequest {
  request: SendRequest;
  envelope: Envelope;
}

/** What LINE certainly did nothing with is written anew after this. */
const STALE_MS = 60_000;

/**
 * Looks again at requests that are to be made again. One that LINE certainly did not carry out, and that is no longer fresh, is
 * given up for a new one, so that nothing stale goes out. One that LINE may have carried out has to stay as it is; but one to a
 * single person who must not be written to any more is dropped.
 * @returns those to be made now
 */
export async function recheckRequests(
  taken: readonly TakenRequest[],
  now: Date,
  outcomeWriter: OutcomeWriter,
  kinds: ReadonlyMap<string, MessageKind>,
): Promise<SendRequest[]> {
  const isStale = ({ request }: TakenRequest): boolean =>
    !request.unclear && now.getTime() - request.firstTriedAt.getTime() >= STALE_MS;
  const release = { notBefore: now, lastFailure: 'not reached', tried: false } as const;
  const released = taken.filter(isStale).map(({ request }) => releaseRequest(request, release));
  const asTheyAre = taken.filter((one) => !isStale(one));
  const alone = asTheyAre.filter(({ envelope }) => envelope.size === 1);
  const unwanted = await unwantedOf(
    alone.map(({ envelope }) => envelope),
    ({ kind }) => kinds.get(kind)?.isAnswer === true,
  );
  const reasonFor = ({ envelope }: TakenRequest) => unwanted.get(keyAt(envelope._id, 0));
  const ended = alone.flatMap((one) => {
    const dropped = reasonFor(one);
    return dropped
      ? [endRequest(one.request, { at: now, state: 'dropped', dropped, lastFailure: 'unknown' as const })]
      : [];
  });
  await outcomeWriter.record([...released, ...ended]);
  return asTheyAre.filter((one) => !reasonFor(one)).map(({ request }) => request);
}

async function unwantedOf(
  envelopes: readonly Envelope[],
  isAnswer: (envelope: Envelope) => boolean,
): Promise<Unreachable> {
  const unwanted = new Map<string, DropReason>();
  for (const [office, of] of byOffice(envelopes, ({ office }) => office)) {
    for (const [key, reason] of await unreachableOf(office, of, isAnswer)) unwanted.set(key, reason);
  }
  return unwanted;
}
