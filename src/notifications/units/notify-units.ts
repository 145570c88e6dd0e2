import type { Recipient } from '../../delivery';
import type { OfficeId } from '../../domain/office-store';
import type { Unit } from '../../domain/organisations/organisation.model';
import { people } from '../../domain/people/person.model';
import type { UnitCause } from '../../domain/units/change-units';
import type { Notification } from '../define-notification';
import { notify } from '../notify';
import { noticeExpiry } from '../reviews/notice-times';
import { unitMerged } from './unit-merged';
import { unitRenamed } from './unit-renamed';

/**
 * Tells everybody of a unit, and the admins but the one who did it, that it has another name. Inside the transaction of the change.
 * @returns how many are told
 */
export function notifyRenamed(
  office: OfficeId,
  { was, is }: { was: Unit; is: Unit },
  cause: UnitCause,
): Promise<number> {
  return notifyConcerned(unitRenamed, office, is, { was: was.name, name: is.name }, cause);
}

/** The same, of a unit that took another one in. */
export function notifyMerged(
  office: OfficeId,
  { from, into }: { from: Unit; into: Unit },
  cause: UnitCause,
): Promise<number> {
  return notifyConcerned(unitMerged, office, into, { from: from.name, into: into.name }, cause);
}

async function notifyConcerned<Payload extends object>(
  notification: Notification<Payload>,
  office: OfficeId,
  unit: Unit,
  payload: Payload,
  cause: UnitCause,
): Promise<number> {
  const { now, eventId } = cause;
  const said = { office, occasion: `unit/${unit.key}/${eventId}`, notBefore: now, expiresAt: noticeExpiry(now) };
  return notify(notification, await concernedBy(office, unit, cause), { ...said, payload }, now);
}

/** Who is of the unit now, and the admins; not who did it. */
async function concernedBy(office: OfficeId, { key }: Unit, { by }: UnitCause): Promise<Recipient[]> {
  const all = await people(office).find({ $or: [{ 'grants.unit': key }, { 'grants.role': 'admin' }] });
  return all.filter(({ _id }) => !_id.equals(by)).map(({ _id: person, lineUserId }) => ({ person, lineUserId }));
}
