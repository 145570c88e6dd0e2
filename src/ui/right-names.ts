import { unitNames } from '../domain/measures/units.rules';
import type { Organisation } from '../domain/organisations/organisation.model';
import type { Grant } from '../domain/people/people.rules';
import { ROLE_NAMES } from './role-names';

/** A right in words, the same everywhere: `เจ้าหน้าที่ กองคลัง`, `ผู้บริหาร`. */
export function rightName(organisation: Pick<Organisation, 'units'>, { role, unit }: Grant): string {
  return [ROLE_NAMES[role], ...(unit === null ? [] : unitNames(organisation, [unit]))].join(' ');
}
