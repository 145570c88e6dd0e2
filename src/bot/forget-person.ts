import { forgetRecipient } from '../delivery';
import { forgetCirculationLists } from '../domain/announcements/file.model';
import { forgetRequests } from '../domain/documents/document-request.model';
import { forgetSent } from '../domain/imports/sent-file';
import { forgetChecks } from '../domain/links/link-check.model';
import type { OfficeId } from '../domain/office-store';
import { forgetClaims } from '../domain/people/forget-claims';
import type { StoredPerson } from '../domain/people/person.model';
import { namesOf } from '../domain/people/person-name';
import { currentSession } from '../domain/transaction';
import { forgetEventsOf } from '../line/forget-events';
import { endDialogsOf } from './dialog';

/**
 * Takes the LINE id and the name of somebody who is registered no more out of whatever holds them besides the registration. The
 * office's records keep the id they had there, which gives the positions they held. Joins the transaction.
 */
export async function forgetPerson(office: OfficeId, person: StoredPerson, now: Date): Promise<void> {
  await forgetRecipient(office, person._id, now);
  await endDialogsOf(office, person.lineUserId);
  await forgetCirculationLists(office);
  await forgetSent(office, person._id);
  await forgetRequests({ office, by: person._id });
  await forgetChecks({ office, by: person._id });
  await forgetClaims(office, person);
  await forgetEventsOf({ lineUserId: person.lineUserId, names: namesOf(person) }, currentSession());
}
