import type { Organisation } from '../../domain/organisations/organisation.model';
import type { Grant } from '../../domain/people/people.rules';
import { namesOf } from '../../domain/people/person-name';
import { lettersOf } from '../../domain/thai-text/comparable';
import { rightName } from '../../ui/right-names';

interface Known {
  displayName: string | null;
  fullName?: string;
  grants: readonly Grant[];
}

/**
 * Whether words name a person: by the whole name that they gave or that LINE showed of them, alone or with one of their units, or by a position of theirs.
 * A part of a name is not enough, so that nobody tries their way through the names of an office.
 */
export function isNamedBy(
  organisation: Pick<Organisation, 'units'>,
  { grants, ...known }: Known,
  words: string,
): boolean {
  const said = lettersOf(words);
  const positions = grants.map((grant) => lettersOf(rightName(organisation, grant)));
  if (positions.includes(said)) return true;
  const names = namesOf(known)
    .map(lettersOf)
    .filter((name) => name !== '');
  const units = grants.flatMap(({ unit }) => organisation.units.filter(({ key }) => key === unit));
  const ofUnits = units.flatMap((unit) => [unit.name, ...unit.aliases]).map(lettersOf);
  const behind = ['', ...ofUnits, ...positions];
  return names.some((name) => behind.some((more) => name + more === said));
}
