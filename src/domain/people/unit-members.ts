import type { OfficeId } from '../office-store';
import { ALL_UNITS } from '../organisations/organisation.model';
import type { Role } from './people.rules';
import { people, type StoredPerson } from './person.model';

const holding = (role: Role, units: readonly string[]) => ({
  grants: { $elemMatch: { role, unit: { $in: [...units] } } },
});

/** Those who hold a role in one of some units, who registered first first. @param most how many at most; unset: all */
export async function unitMembers(
  office: OfficeId,
  role: Role,
  units: readonly string[],
  most?: number,
): Promise<StoredPerson[]> {
  const limit = most === undefined ? {} : { limit: most };
  return people(office).find(holding(role, units), { sort: { registeredAt: 1, _id: 1 }, ...limit });
}

export async function countUnitMembers(office: OfficeId, role: Role, units: readonly string[]): Promise<number> {
  return people(office).count(holding(role, units));
}

/** Of some units those that nobody holds a role in; ทุกส่วนราชการ has no people of its own. */
export async function unitsWithout(office: OfficeId, role: Role, units: readonly string[]): Promise<string[]> {
  const without: string[] = [];
  for (const unit of units) {
    if (unit !== ALL_UNITS && (await countUnitMembers(office, role, [unit])) === 0) without.push(unit);
  }
  return without;
}

/** Of some units those in which nobody is registered who may report. */
export const unstaffedUnits = async (office: OfficeId, units: readonly string[]): Promise<string[]> =>
  unitsWithout(office, 'supervisor', await unitsWithout(office, 'staff', units));
