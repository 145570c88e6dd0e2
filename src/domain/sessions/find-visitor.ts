import { localDate } from '../calendar/dates';
import type { OfficeId } from '../office-store';
import { findOrganisation, type Organisation } from '../organisations/organisation.model';
import { people, type StoredPerson } from '../people/person.model';
import { hashSecret, readHeld } from './secrets';
import { type StoredSession, sessions } from './session.model';
import { asVisitor, endOfSession, isSeenAnew } from './session.rules';

/** Somebody who is signed in to the pages, with the rights of this moment. */
export interface Visitor {
  office: OfficeId;
  organisation: Organisation;
  person: StoredPerson;
  session: StoredSession;
}

/**
 * Who a session's cookie is of, asked anew for every page: whoever lost their last right, or has not consented to the notice of today,
 * is nobody from then on. Notes that the session goes on.
 * @param held what the cookie holds
 * @returns null: nobody is signed in
 */
export async function findVisitor(held: string | undefined, now: Date): Promise<Visitor | null> {
  const cookie = readHeld(held);
  if (!cookie) return null;
  const { office } = cookie;
  const session = await sessions(office).findOne({ hash: hashSecret(cookie.secret), endsAt: { $gt: now } });
  if (!session) return null;
  const found = await people(office).findOne({ _id: session.person });
  const person = found && asVisitor(found, localDate(now));
  const organisation = person && (await findOrganisation(office));
  if (!person || !organisation) return null;
  if (isSeenAnew(session.seenAt, now)) {
    await sessions(office).updateOne({ _id: session._id }, { $set: { seenAt: now, endsAt: endOfSession(now) } });
  }
  return { office, organisation, person, session };
}
