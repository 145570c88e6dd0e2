import { compact } from '../../compact';
import { type AssignedUnit, isAskedFor } from '../../domain/assignments/assigned.rules';
import { unitNames } from '../../domain/measures/units.rules';
import type { Organisation } from '../../domain/organisations/organisation.model';
import { unitsAs } from '../../domain/people/people.rules';
import type { StoredPerson } from '../../domain/people/person.model';
import { nameToShow } from '../../domain/people/person-name';
import { isOfRound, roundsOf } from '../../domain/reports/current.rules';
import type { Standing } from '../../domain/reports/reports.rules';
import { listInThai } from '../../domain/thai-text/lists';
import { plain } from '../../ui/rows';
import { row, type SheetRow } from '../../ui/sheet';
import { texts } from './texts';

/**
 * Somebody who is to report: how much their units owe, and which measures.
 * @param units the units that the list is about; where there are several, the person's are named
 * @param open what those units owe
 * @param assigned what is asked of some of a unit only
 */
export function personRow(
  organisation: Pick<Organisation, 'units'>,
  person: StoredPerson,
  units: readonly string[],
  open: readonly Standing[],
  assigned: readonly AssignedUnit[],
): SheetRow {
  const own = unitsAs(person, 'staff').filter((unit) => units.includes(unit));
  return owedRow(organisation, person, own, { open, assigned }, units.length > 1);
}

/**
 * Somebody, and what some of their units owe.
 * @param own those units, by key
 * @param owing what is asked of them, and what of it of some of a unit only
 * @param namesUnits whether they are named
 */
export function owedRow(
  organisation: Pick<Organisation, 'units'>,
  person: StoredPerson,
  own: readonly string[],
  { open, assigned }: { open: readonly Standing[]; assigned: readonly AssignedUnit[] },
  namesUnits: boolean,
): SheetRow {
  const owed = open.filter(({ measure }) => isAskedFor(assigned, measure, person, own));
  return row({
    label: nameToShow(person),
    value: texts.owes(owed.length),
    captions: compact([
      namesUnits && plain(listInThai(unitNames(organisation, own))),
      ...roundsOf(owed).map((of) =>
        plain(
          texts.owesMeasures(
            of,
            owed.filter((one) => isOfRound(one, of)),
          ),
        ),
      ),
    ]),
  });
}
