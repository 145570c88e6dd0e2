import { unreachableOf } from './check-recipients';
import { rowKey } from './kinds';
import type { Notes } from './notes';
import type { OutboxRow } from './outbox.model';
import { releaseRequests } from './release-requests';
import { endRequest } from './row-changes';
import type { SendRequest } from './send-request';

/** A request to be made again, and the row that leads it as it was found. */
export interface TakenRequest {
  request: SendRequest;
  row: OutboxRow;
}

/** What LINE certainly did nothing with is written anew after this. */
const STALE_MS = 60_000;

/**
 * Looks again at requests that are to be made again. One that LINE certainly did not carry out, and that is no longer fresh, is
 * given up for a new one, so that nothing stale goes out. One that LINE may have carried out has to stay as it is; but one to a
 * single person who must not be written to any more is dropped.
 * @returns those to be made now
 */
export async function recheckRequests(taken: readonly TakenRequest[], now: Date, notes: Notes): Promise<SendRequest[]> {
  const isStale = ({ request }: TakenRequest): boolean =>
    !request.unclear && now.getTime() - request.firstTriedAt.getTime() >= STALE_MS;
  await releaseRequests(
    taken.filter(isStale).map(({ request }) => request),
    { notBefore: now, lastFailure: 'not reached', tried: false },
  );
  const asTheyAre = taken.filter((one) => !isStale(one));
  const unwanted = await unwantedOf(asTheyAre.filter(({ request }) => request.to.length === 1));
  await notes.note(
    asTheyAre.flatMap(({ row, request }) => {
      const dropped = unwanted.get(rowKey(row));
      return dropped ? endRequest(request, { at: now, state: 'dropped', dropped, lastFailure: 'unknown' }) : [];
    }),
  );
  return asTheyAre.flatMap(({ row, request }) => (unwanted.has(rowKey(row)) ? [] : [request]));
}

async function unwantedOf(taken: readonly TakenRequest[]): ReturnType<typeof unreachableOf> {
  const offices = new Map<OutboxRow['office'], OutboxRow[]>();
  for (const { row } of taken) offices.set(row.office, [...(offices.get(row.office) ?? []), row]);
  const unwanted: Awaited<ReturnType<typeof unreachableOf>> = new Map();
  for (const [office, rows] of offices) {
    for (const [key, reason] of await unreachableOf(office, rows)) unwanted.set(key, reason);
  }
  return unwanted;
}
