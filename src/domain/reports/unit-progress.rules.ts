import { concerns } from '../measures/units.rules';
import { ALL_UNITS, type Organisation, type Unit } from '../organisations/organisation.model';
import { type Progress, progressOf } from './progress.rules';
import type { Standing } from './reports.rules';

export interface UnitProgress {
  unit: Unit;
  progress: Progress;
}

/**
 * How far each unit is, furthest first, equal ones in the office's order. Units without measures are left out; a measure of every
 * unit counts for each.
 * @param standings of one round
 */
export function rankUnits(organisation: Pick<Organisation, 'units'>, standings: readonly Standing[]): UnitProgress[] {
  return organisation.units
    .filter(({ key }) => key !== ALL_UNITS)
    .map((unit) => ({ unit, progress: progressOf(standings.filter(({ measure }) => concerns(measure, unit))) }))
    .filter(({ progress }) => progress.measures > 0)
    .sort((a, b) => (b.progress.mean ?? 0) - (a.progress.mean ?? 0));
}
