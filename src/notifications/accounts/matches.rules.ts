import type { Organisation } from '../../domain/organisations/organisation.model';
import type { Grant } from '../../domain/people/people.rules';
import { lettersOf } from '../../domain/thai-text/comparable';
import { rightName } from '../../ui/right-names';

interface Known {
  displayName: string | null;
  grants: readonly Grant[];
}

/**
 * Whether words name a person: by the whole name that LINE showed of them, alone or with one of their units, or by a position of theirs.
 * A part of a name is not enough, so that nobody tries their way through the names of an office.
 */
export function isNamedBy(
  organisation: Pick<Organisation, 'units'>,
  { displayName, grants }: Known,
  words: string,
): boolean {
  const said = lettersOf(words);
  const positions = grants.map((grant) => lettersOf(rightName(organisation, grant)));
  if (positions.includes(said)) return true;
  const name = lettersOf(displayName ?? '');
  if (name === '') return false;
  const units = grants.flatMap(({ unit }) => organisation.units.filter(({ key }) => key === unit));
  const ofUnits = units.flatMap((unit) => [unit.name, ...unit.aliases]).map(lettersOf);
  return [name, ...ofUnits.map((unit) => name + unit), ...positions.map((position) => name + position)].includes(said);
}
