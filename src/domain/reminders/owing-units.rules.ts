import type { Organisation, Unit } from '../organisations/organisation.model';
import type { Standing } from '../reports/reports.rules';

/** How a unit stands in what a reminder covers. */
export interface OwingUnit {
  unit: Pick<Unit, 'key' | 'name'>;
  all: number;
  /** with nothing missing */
  complete: number;
  /** with no report that is handed in */
  unreported: number;
  /** not reported though the due day is over; what only lacks a part is not overdue */
  late: number;
}

const open = ({ all, complete }: OwingUnit): number => all - complete;

/**
 * The units, those with the most overdue first, then those with the most outstanding, equal ones in the office's order. Units
 * that nothing is asked of are left out; of a joint measure each unit's own part counts.
 */
export function rankOwingUnits(organisation: Pick<Organisation, 'units'>, covered: readonly Standing[]): OwingUnit[] {
  return organisation.units
    .map(({ key, name }) => {
      const own = covered.filter(({ measure }) => measure.unit === key);
      const owed = own.filter(({ missing }) => missing.length > 0);
      return {
        unit: { key, name },
        all: own.length,
        complete: own.length - owed.length,
        unreported: owed.filter(({ missing }) => missing.includes('report')).length,
        late: owed.filter(({ daysLeft, missing }) => daysLeft < 0 && missing.includes('report')).length,
      };
    })
    .filter(({ all }) => all > 0)
    .sort((one, other) => other.late - one.late || open(other) - open(one));
}
