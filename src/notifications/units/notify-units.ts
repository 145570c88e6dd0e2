import type { OfficeId } from '../../domain/office-store';
import type { Unit } from '../../domain/organisations/organisation.model';
import { people, type StoredPerson } from '../../domain/people/person.model';
import type { UnitCause } from '../../domain/units/change-units';
import { notify } from '../notify';
import { noticeExpiry } from '../reviews/notice-times';
import { unitRenamed } from './unit-renamed';

/** Tells everybody of a unit, and the admins but the one who did it, that it has another name. Inside the transaction of the change. */
export async function notifyRenamed(
  office: OfficeId,
  { was, is }: { was: Unit; is: Unit },
  cause: UnitCause,
): Promise<void> {
  const concerned = await people(office).find({ $or: [{ 'grants.unit': is.key }, { 'grants.role': 'admin' }] });
  const said = {
    office,
    occasion: `unit/${is.key}/${cause.eventId}`,
    payload: { was: was.name, name: is.name },
    notBefore: cause.now,
    expiresAt: noticeExpiry(cause.now),
  };
  await notify(unitRenamed, othersOf(concerned, cause), said, cause.now);
}

const othersOf = (all: readonly StoredPerson[], { by }: UnitCause) =>
  all.filter(({ _id }) => !_id.equals(by)).map(({ _id: person, lineUserId }) => ({ person, lineUserId }));
