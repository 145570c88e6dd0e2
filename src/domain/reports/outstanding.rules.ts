import { belongsTo } from '../abilities/roles.rules';
import type { Organisation, Unit } from '../organisations/organisation.model';
import { byUrgency, type Standing } from './reports.rules';

/** What one unit still owes. */
export interface OutstandingOfUnit {
  unit: Pick<Unit, 'key' | 'name'>;
  /** most urgent first */
  standings: Standing[];
}

/** What lacks a report, or something of one, among the parts of some units; `'all'`: of the office. Most urgent first. */
export function outstandingOf(standings: readonly Standing[], units: 'all' | readonly string[]): Standing[] {
  return standings
    .filter(({ missing, measure }) => missing.length > 0 && belongsTo(measure.units, units))
    .sort(byUrgency);
}

/**
 * What is outstanding, unit by unit in the office's order; units that owe nothing are left out. A joint measure stands under each
 * unit whose part is outstanding.
 */
export function outstandingByUnit(
  organisation: Pick<Organisation, 'units'>,
  standings: readonly Standing[],
  units: 'all' | readonly string[],
): OutstandingOfUnit[] {
  const open = outstandingOf(standings, units);
  return organisation.units
    .map(({ key, name }) => ({
      unit: { key, name },
      standings: open.filter(({ measure }) => measure.unit === key),
    }))
    .filter((one) => one.standings.length > 0);
}
