import type { Recipient } from '../../delivery';
import type { OfficeId } from '../../domain/office-store';
import type { Unit } from '../../domain/organisations/organisation.model';
import { people } from '../../domain/people/person.model';
import type { UnitCause } from '../../domain/units/change-units';
import { notify } from '../notify';
import { noticeExpiry } from '../reviews/notice-times';
import { unitMerged } from './unit-merged';
import { unitRenamed } from './unit-renamed';

/**
 * Tells everybody of a unit, and the admins but the one who did it, that it has another name. Inside the transaction of the change.
 * @returns how many are told
 */
export async function notifyRenamed(
  office: OfficeId,
  { was, is }: { was: Unit; is: Unit },
  cause: UnitCause,
): Promise<number> {
  const payload = { was: was.name, name: is.name };
  return notify(
    unitRenamed,
    await concernedBy(office, is, cause),
    { ...saidOf(office, is, cause), payload },
    cause.now,
  );
}

/**
 * Tells everybody of a unit that took another one in, and the admins but the one who did it. Inside the transaction of the change.
 * @returns how many are told
 */
export async function notifyMerged(
  office: OfficeId,
  { from, into }: { from: Unit; into: Unit },
  cause: UnitCause,
): Promise<number> {
  const payload = { from: from.name, into: into.name };
  return notify(
    unitMerged,
    await concernedBy(office, into, cause),
    { ...saidOf(office, into, cause), payload },
    cause.now,
  );
}

const saidOf = (office: OfficeId, { key }: Unit, { now, eventId }: UnitCause) => ({
  office,
  occasion: `unit/${key}/${eventId}`,
  notBefore: now,
  expiresAt: noticeExpiry(now),
});

/** Who is of the unit now, and the admins; not who did it. */
async function concernedBy(office: OfficeId, { key }: Unit, { by }: UnitCause): Promise<Recipient[]> {
  const all = await people(office).find({ $or: [{ 'grants.unit': key }, { 'grants.role': 'admin' }] });
  return all.filter(({ _id }) => !_id.equals(by)).map(({ _id: person, lineUserId }) => ({ person, lineUserId }));
}
