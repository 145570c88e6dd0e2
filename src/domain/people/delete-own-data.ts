import { recordAudit } from '../audit/audit.model';
import type { OfficeId } from '../office-store';
import { endRights } from './end-rights';
import { requireOtherAdmin } from './leave-office';
import { hasRole } from './people.rules';
import type { StoredPerson } from './redeem-code';

/**
 * Deletes a person's data because they ask for it, which withdraws their consent too. Nobody took their rights, so they may come back
 * with any code that they have not used. Call it inside a transaction.
 * @throws Refusal `last_admin`
 */
export async function deleteOwnData(
  office: OfficeId,
  person: StoredPerson,
  { now, eventId }: { now: Date; eventId: string },
): Promise<void> {
  if (hasRole(person, 'admin')) await requireOtherAdmin(office);
  await endRights(office, person, [], { at: now, by: person._id, eventId });
  const action = 'person.own_data_deleted';
  await recordAudit(office, { at: now, actor: person._id, action, subject: String(person._id), eventId });
}
