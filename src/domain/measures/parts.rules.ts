import { ALL_UNITS, type Organisation } from '../organisations/organisation.model';
import type { Measure } from './measure.model';
import { unitNames } from './units.rules';

/**
 * What one unit does about a measure: the measure with that unit alone. A measure of one unit has one part, a joint measure one for
 * each of its units. Each part is reported, shown with evidence and reviewed by itself.
 */
export interface MeasurePart extends Measure {
  /** key of the unit */
  unit: string;
  /** the office's own name of the unit, where the measure is joint; null: the unit is alone with it */
  jointUnit: string | null;
}

/** What tells the part of a measure apart. */
export type PartKey = Pick<MeasurePart, 'fiscalYear' | 'num' | 'unit'>;

/**
 * The keys of the units that owe a part of a measure, each once. ทุกส่วนราชการ stands for every unit of the office, groups such as
 * ผู้บริหาร only when named; in an office that has no other units it owes the part itself.
 */
export function partUnits(organisation: Pick<Organisation, 'units'>, { units }: Pick<Measure, 'units'>): string[] {
  const named = units.filter((key) => key !== ALL_UNITS);
  if (!units.includes(ALL_UNITS)) return [...new Set(named)];
  const every = organisation.units.filter(({ key, group }) => key !== ALL_UNITS && !group).map(({ key }) => key);
  const owing = [...new Set([...every, ...named])];
  return owing.length > 0 ? owing : [ALL_UNITS];
}

/** The parts of a measure, in the order of `partUnits`. */
export function partsOf(organisation: Pick<Organisation, 'units'>, measure: Measure): MeasurePart[] {
  const owing = partUnits(organisation, measure);
  const names = owing.length > 1 ? unitNames(organisation, owing) : [];
  return owing.map((unit, index) => ({ ...measure, units: [unit], unit, jointUnit: names[index] ?? null }));
}

/** The part of a unit; null: the unit owes none. */
export function partOf(organisation: Pick<Organisation, 'units'>, measure: Measure, unit: string): MeasurePart | null {
  return partsOf(organisation, measure).find((part) => part.unit === unit) ?? null;
}
