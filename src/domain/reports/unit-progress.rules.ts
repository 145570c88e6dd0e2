import type { Organisation, Unit } from '../organisations/organisation.model';
import { type Progress, progressOf } from './progress.rules';
import type { Standing } from './reports.rules';

export interface UnitProgress {
  unit: Unit;
  progress: Progress;
}

/**
 * How far each unit is, furthest first, equal ones in the office's order. Units without measures are left out; of a joint
 * measure each unit's own part counts.
 * @param standings of one round
 */
export function rankUnits(organisation: Pick<Organisation, 'units'>, standings: readonly Standing[]): UnitProgress[] {
  return organisation.units
    .map((unit) => ({ unit, progress: progressOf(standings.filter(({ measure }) => measure.unit === unit.key)) }))
    .filter(({ progress }) => progress.measures > 0)
    .sort((a, b) => (b.progress.mean ?? 0) - (a.progress.mean ?? 0));
}
