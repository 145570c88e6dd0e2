import type { OfficeId } from '../../../domain/office-store';
import { ALL_UNITS } from '../../../domain/organisations/organisation.model';
import { people } from '../../../domain/people/person.model';
import { personName } from '../../../domain/people/person-name';

/** The names (null: none is known) of those who registered to report for each unit. ทุกส่วนราชการ has no people of its own. */
export type Registered = Map<string, (string | null)[]>;

export async function registeredByUnit(office: OfficeId, units: readonly string[]): Promise<Registered> {
  const asked = units.filter((unit) => unit !== ALL_UNITS);
  const found = await people(office).find(
    { grants: { $elemMatch: { unit: { $in: asked }, role: { $in: ['staff', 'supervisor'] } } } },
    { sort: { registeredAt: 1 } },
  );
  const namesOf = (unit: string) =>
    found.filter(({ grants }) => grants.some((grant) => grant.unit === unit)).map(personName);
  return new Map(asked.map((unit) => [unit, namesOf(unit)]));
}
