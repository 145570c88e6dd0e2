import { recordAudit } from '../audit/audit.model';
import type { Cause } from '../audit/cause';
import { forgetFeed } from '../calendar-feeds/feeds';
import type { OfficeId } from '../office-store';
import { rememberAuthor } from '../reviews/former-authors';
import { endSessionsOf } from '../sessions/end-sessions';
import { unitedGrants } from './account-claims.rules';
import { unbind } from './directory.model';
import { formerPeople } from './former-person.model';
import { people } from './person.model';
import type { StoredPerson } from './redeem-code';
import { registrationCodes } from './registration-code.model';
import { rememberPutOut } from './remember-taken';

/**
 * Gives a person another LINE account: they keep their id, and with it all their work, and have the rights of both registrations. The
 * registration of the new account ends; what was done under it counts as theirs. The old account is out, and no code issued until now lets
 * it in again. Call it inside a transaction, once an admin has confirmed it.
 * @param person the registration that goes on
 * @param newcomer the registration of the new account
 * @returns the person as they are now
 */
export async function moveAccount(
  office: OfficeId,
  person: StoredPerson,
  newcomer: StoredPerson,
  { at, by, eventId }: Cause,
): Promise<StoredPerson> {
  await rememberAuthor(office, person);
  await rememberPutOut(office, person.lineUserId, at);
  await unbind(person.lineUserId);
  for (const { _id } of [person, newcomer]) {
    await endSessionsOf(office, _id);
    await forgetFeed(office, _id);
  }
  await formerPeople(office).insert({ _id: newcomer._id, grants: newcomer.grants, leftAt: at });
  await people(office).deleteMany({ _id: newcomer._id });
  const moved = await people(office).updateOne(
    { _id: person._id },
    {
      $set: {
        lineUserId: newcomer.lineUserId,
        displayName: newcomer.displayName ?? person.displayName,
        ...(newcomer.fullName !== undefined && { fullName: newcomer.fullName }),
        ...(newcomer.jobTitle !== undefined && { jobTitle: newcomer.jobTitle }),
        grants: unitedGrants(person.grants, newcomer.grants),
        consent: newcomer.consent,
        reach: newcomer.reach,
        formerIds: [...(person.formerIds ?? []), newcomer._id, ...(newcomer.formerIds ?? [])],
      },
    },
  );
  if (!moved) throw new Error('the person was removed meanwhile');
  await registrationCodes(office).updateMany({ issuedBy: newcomer._id }, { $set: { issuedBy: person._id } });
  const subject = `${person._id} from ${newcomer._id}`;
  await recordAudit(office, { at, actor: by ?? null, action: 'account.moved', subject, eventId: eventId ?? null });
  return moved;
}
