import { abilitiesOf } from '../abilities/abilities-of';
import { theOffice } from '../abilities/things';
import type { Cause } from '../audit/cause';
import type { OfficeId } from '../office-store';
import { leaveOffice } from './leave-office';
import type { Grant } from './people.rules';
import { people } from './person.model';
import type { StoredPerson } from './redeem-code';
import { voidCodesOf } from './void-codes';

/**
 * Leaves a person these rights. It is the one way in which rights become fewer, whoever takes them (an admin, the person, a day on
 * which they end), so that what came from them ends here: the codes of who may issue no more, and with the last right the membership.
 * Joins the transaction. What the bot has to end with them (messages, dialogs, handovers) is in `bot/after-rights.ts`.
 */
export async function endRights(
  office: OfficeId,
  person: StoredPerson,
  left: readonly Grant[],
  cause: Cause,
): Promise<void> {
  if (left.length > 0) await people(office).updateOne({ _id: person._id }, { $set: { grants: [...left] } });
  else await leaveOffice(office, person, cause.at);
  if (!abilitiesOf({ grants: left }, theOffice).administer) await voidCodesOf(office, person._id, cause);
}
