import type { OfficeId } from '../office-store';
import { leaveOffice } from '../people/leave-office';
import type { Grant } from '../people/people.rules';
import { people } from '../people/person.model';
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
  if (left.length > 0) {
    await people(office).updateOne({ _id: person._id }, { $set: { grants: [...left] } });
    return;
  }
  await leaveOffice(office, person, now);
  await forget(office, person, now);
}
