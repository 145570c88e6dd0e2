import { belongsTo } from '../abilities/roles.rules';
import { listedUnder } from '../measures/units.rules';
import { ALL_UNITS, type Organisation, type Unit } from '../organisations/organisation.model';
import { byUrgency, type Standing } from './reports.rules';

/** What one unit still owes; ทุกส่วนราชการ stands for itself. */
export interface OutstandingOfUnit {
  unit: Pick<Unit, 'key' | 'name'>;
  /** most urgent first */
  standings: Standing[];
}

/** What lacks a report, or part of one, among the measures of some units; `'all'`: of the office. Most urgent first. */
export function outstandingOf(standings: readonly Standing[], units: 'all' | readonly string[]): Standing[] {
  return standings
    .filter(({ missing, measure }) => missing.length > 0 && belongsTo(measure.units, units))
    .sort(byUrgency);
}

/**
 * What is outstanding, unit by unit in the office's order; units that owe nothing are left out. A measure of every unit stands
 * under ทุกส่วนราชการ only; one of several units under each of them that is asked for.
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
      standings: open.filter(
        ({ measure }) =>
          listedUnder(measure).includes(key) && (units === 'all' || key === ALL_UNITS || units.includes(key)),
      ),
    }))
    .filter((one) => one.standings.length > 0);
}
