import type { Chart } from '../../../documents/charts/chart';
import { ROUNDS, roundName } from '../../../domain/calendar/dates';
import type { Organisation } from '../../../domain/organisations/organisation.model';
import { progressOf } from '../../../domain/reports/progress.rules';
import type { Standing } from '../../../domain/reports/reports.rules';
import { chartTexts } from './texts';

/**
 * How far each unit is in both rounds of a year, in the office's order; null where nothing is asked of any in that year.
 * @param standings of what may be seen, of any number of years
 */
export function progressChart(
  organisation: Pick<Organisation, 'name' | 'units'>,
  standings: readonly Standing[],
  fiscalYear: number,
): Chart | null {
  const ofYear = standings.filter(({ measure }) => measure.fiscalYear === fiscalYear);
  const units = organisation.units.filter(({ key }) => ofYear.some(({ measure }) => measure.unit === key));
  if (units.length === 0) return null;
  const mean = (unit: string, round: Standing['round']): number | null =>
    progressOf(ofYear.filter((one) => one.measure.unit === unit && one.round === round)).mean;
  return {
    title: chartTexts.progress(fiscalYear),
    of: organisation.name,
    groups: units.map(({ name }) => name),
    series: ROUNDS.map((round) => ({ name: roundName(round), values: units.map(({ key }) => mean(key, round)) })),
    marks: [],
    decimals: 0,
    unit: '%',
    none: chartTexts.noMeasures,
  };
}
