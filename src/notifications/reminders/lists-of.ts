import { hasRole, unitsAs } from '../../domain/people/people.rules';
import type { StoredPerson } from '../../domain/people/person.model';
import type { PersonPayload } from './payloads';

/** What a person is told in a reminder, by the rights they hold: whoever has the same is told the same. */
export interface Lists {
  /** the units that they are to report for, by key */
  own: string[];
  /** the units that they head */
  units: string[];
  /** whether they are told of the whole office */
  office: boolean;
}

/** @param parts as what the person gets the reminder */
export function listsOf(parts: PersonPayload['parts'], person: Pick<StoredPerson, 'grants'>): Lists {
  return {
    own: parts.own ? unitsAs(person, 'staff') : [],
    units: parts.units ? unitsAs(person, 'supervisor') : [],
    office: parts.office && hasRole(person, 'executive'),
  };
}
