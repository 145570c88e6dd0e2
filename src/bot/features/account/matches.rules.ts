import type { Organisation } from '../../../domain/organisations/organisation.model';
import type { Grant } from '../../../domain/people/people.rules';
import { rightName } from '../../right-names';

interface Known {
  displayName: string | null;
  grants: readonly Grant[];
}

/** Letters, digits and the signs of Thai alone: how somebody puts spaces, brackets or a smiley into a name does not matter. */
const plain = (words: string): string =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');

/**
 * Whether words name a person: by the whole name that LINE showed of them, alone or with one of their units, or by a position of theirs.
 * A part of a name is not enough, so that nobody tries their way through the names of an office.
 */
export function isNamedBy(office: Pick<Organisation, 'units'>, { displayName, grants }: Known, words: string): boolean {
  const said = plain(words);
  if (said === '') return false;
  const positions = grants.map((grant) => plain(rightName(office, grant)));
  if (positions.includes(said)) return true;
  const name = plain(displayName ?? '');
  if (name === '') return false;
  const units = grants.flatMap(({ unit }) => office.units.filter(({ key }) => key === unit));
  const ofUnits = units.flatMap((unit) => [unit.name, ...unit.aliases]).map(plain);
  return [name, ...ofUnits.map((unit) => name + unit), ...positions.map((position) => name + position)].includes(said);
}
