import type { OfficeId } from '../domain/office-store';
import { currentSession } from '../domain/transaction';
import { envelopes } from './outbox.model';

/**
 * Of some recipients those who have a message for an occasion already, whatever became of it: a second one is never stored.
 * @param to LINE's ids
 */
export async function alreadyTold(office: OfficeId, occasion: string, to: readonly string[]): Promise<Set<string>> {
  const asked = new Set(to);
  const known = envelopes().find(
    { office, occasion, to: { $in: [...asked] } },
    { projection: { _id: 0, to: 1 }, session: currentSession() },
  );
  const told = new Set<string>();
  for await (const envelope of known) for (const one of [envelope.to].flat()) if (asked.has(one)) told.add(one);
  return told;
}
