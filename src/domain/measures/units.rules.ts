import { Refusal } from '../../refusal';
import { ALL_UNITS, type Organisation, type Unit } from '../organisations/organisation.model';
import type { Measure } from './measure.model';
import { texts } from './texts';

type Units = Pick<Organisation, 'units'>;

/** The office's own names of units, of those that are no more too, in the order given; a key the office does not know stands for itself. */
export function unitNames(
  { units, formerUnits = [] }: Units & Pick<Organisation, 'formerUnits'>,
  keys: readonly string[],
): string[] {
  return keys.map((key) => [...units, ...formerUnits].find((unit) => unit.key === key)?.name ?? key);
}

/**
 * The unit that was named (by the office's own name of it, as `understand` gives it).
 * @throws Refusal `no_such_unit` that says which there are
 */
export function unitNamed(organisation: Units, name: string): Unit {
  const found = organisation.units.find((unit) => unit.name === name);
  if (found) return found;
  const own = organisation.units.filter(({ key }) => key !== ALL_UNITS);
  throw new Refusal(
    'no_such_unit',
    texts.noSuchUnit(
      name,
      own.map((unit) => unit.name),
    ),
  );
}

/**
 * The unit keys a measure is listed under: its own, but `all_units` alone where it stands for every unit, so that nothing is
 * listed twice.
 */
export function listedUnder(measure: Pick<Measure, 'units'>): readonly string[] {
  return measure.units.includes(ALL_UNITS) ? [ALL_UNITS] : measure.units;
}

/** Whether a unit has to do with a measure: named for it, or one of every unit. Groups such as ผู้บริหาร only when named. */
export function concerns(measure: Pick<Measure, 'units'>, unit: Pick<Unit, 'key' | 'group'>): boolean {
  if (measure.units.includes(unit.key)) return true;
  return !unit.group && measure.units.includes(ALL_UNITS);
}
