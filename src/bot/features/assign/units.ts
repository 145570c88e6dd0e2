import { abilitiesOf } from '../../../domain/abilities/abilities-of';
import { belongsTo } from '../../../domain/abilities/roles.rules';
import { theUnit } from '../../../domain/abilities/things';
import type { Measure } from '../../../domain/measures/measure.model';
import { ALL_UNITS, type Unit } from '../../../domain/organisations/organisation.model';
import type { MemberContext } from '../../context';

/** The units that are responsible for a measure and of whose people the person may choose. */
export function unitsToAssign({ organisation, person }: MemberContext, measure: Pick<Measure, 'units'>): Unit[] {
  return organisation.units.filter(
    ({ key }) => key !== ALL_UNITS && belongsTo(measure.units, [key]) && abilitiesOf(person, theUnit(key)).assign,
  );
}
