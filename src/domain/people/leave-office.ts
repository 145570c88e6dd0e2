import { Refusal } from '../../refusal';
import { forgetFeed } from '../calendar-feeds/feeds';
import type { OfficeId } from '../office-store';
import { oneAtATime } from '../organisations/organisation.model';
import { rememberAuthor } from '../reviews/former-authors';
import { endSessionsOf } from '../sessions/end-sessions';
import { unbind } from './directory.model';
import { formerPeople } from './former-person.model';
import { people } from './person.model';
import type { StoredPerson } from './redeem-code';
import { staffTexts } from './texts';

/**
 * An office keeps somebody who can issue codes. Two admins who leave at the same moment wait for each other.
 * @throws Refusal `last_admin`
 */
export async function requireOtherAdmin(office: OfficeId): Promise<void> {
  await oneAtATime(office);
  if ((await people(office).count({ 'grants.role': 'admin' })) < 2)
    throw new Refusal('last_admin', staffTexts.lastAdmin);
}

/**
 * Ends a membership: what was stored of the person goes, and their LINE account may register elsewhere; the positions they held
 * stay with their id, for the office's records. Rights end through `endRights`, which calls this. Joins the transaction.
 */
export async function leaveOffice(office: OfficeId, person: StoredPerson, now: Date): Promise<void> {
  await rememberAuthor(office, person);
  await formerPeople(office).insert({ _id: person._id, grants: person.grants, leftAt: now });
  await endSessionsOf(office, person._id);
  await forgetFeed(office, person._id);
  await people(office).deleteMany({ _id: person._id });
  await unbind(person.lineUserId);
}
