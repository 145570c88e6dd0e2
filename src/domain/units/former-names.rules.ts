import { unitByName } from '../imports/unit-names';
import type { Organisation } from '../organisations/organisation.model';
import { comparable } from '../thai-text/comparable';
import { texts } from './texts';

type Units = Pick<Organisation, 'units' | 'formerUnits'>;

/**
 * What is wrong with the name of a unit in a file where it is one of before; null: it is none.
 * The names of today come first: a new unit may be called as another one was.
 */
export function formerNameProblem(organisation: Units, written: string): string | null {
  if (unitByName(organisation, written)) return null;
  const said = comparable(written);
  const renamed = organisation.units.find(({ formerNames = [] }) =>
    formerNames.some((name) => comparable(name) === said),
  );
  if (renamed) return texts.renamed(written, renamed.name);
  const spelled = ({ key, name, aliases, formerNames = [] }: Organisation['units'][number]) =>
    [key, name, ...aliases, ...formerNames].map(comparable).includes(said);
  const former = (organisation.formerUnits ?? []).find(spelled);
  if (!former) return null;
  const heir = organisation.units.find(({ key }) => key === former.into);
  if (heir) return texts.renamed(written, heir.name);
  return texts.ended(
    written,
    organisation.units.map(({ name }) => name),
  );
}
