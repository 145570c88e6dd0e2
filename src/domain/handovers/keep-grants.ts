import type { OfficeId } from '../office-store';
import { endRights } from '../people/end-rights';
import type { Grant } from '../people/people.rules';
import type { StoredPerson } from '../people/redeem-code';

/** Takes somebody who is registered no more out of what this area does not know. Joins the transaction. */
export type Forget = (office: OfficeId, person: StoredPerson, now: Date) => Promise<void>;

/** Leaves a person these rights; who has none left is registered no more. Joins the transaction. */
export async function keepGrants(
  office: OfficeId,
  person: StoredPerson,
  left: readonly Grant[],
  now: Date,
  forget: Forget,
): Promise<void> {
  await endRights(office, person, left, { at: now });
  if (left.length === 0) await forget(office, person, now);
}
