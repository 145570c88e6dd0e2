import { fiscalYearOf, localDate } from '../calendar/dates';
import { measuresOfPlan } from '../measures/plan';
import { planRecordsOf } from '../measures/plan-record.model';
import type { Organisation } from '../organisations/organisation.model';
import type { MeasureKey } from '../reports/carry-part';
import { loadStandings } from '../reports/load-standings';
import { isHandedIn } from '../reports/report-states.rules';
import type { Standing } from '../reports/reports.rules';

/** What both units have of a round of a measure. */
export interface MergedRound {
  /** of the unit that ends */
  theirs: Standing;
  /** of the one that takes it in; null: it had no part */
  own: Standing | null;
  /** both are handed in anew: the other unit was not as far as what the one that takes it in says */
  isReportedAnew: boolean;
}

/** What of the work of a unit goes over when another one takes it in. */
export interface MergePlan {
  measures: MeasureKey[];
  rounds: MergedRound[];
}

/**
 * What goes over: measures of the running and coming years, and of years before those of which something is still owed. What is over
 * stays with the name of the unit that did it.
 * @param from key of the unit that ends; null for `into`: to see only what there is
 */
export async function planMerge(
  organisation: Organisation,
  from: string,
  into: string | null,
  now: Date,
): Promise<MergePlan> {
  const office = organisation._id;
  const plan: MergePlan = { measures: [], rounds: [] };
  for (const { fiscalYear } of await planRecordsOf(office)) {
    const measures = await measuresOfPlan(office, fiscalYear);
    const standings = await loadStandings(organisation, { fiscalYear, measures }, localDate(now));
    for (const { num } of measures) {
      const parts = standings.filter(({ measure }) => measure.num === num);
      const theirs = parts.filter(({ measure }) => measure.unit === from);
      const isOpen = fiscalYear >= fiscalYearOf(now) || theirs.some(({ missing }) => missing.length > 0);
      if (theirs.length === 0 || !isOpen) continue;
      plan.measures.push({ fiscalYear, measure: num });
      plan.rounds.push(
        ...theirs.map((one) => {
          const own = parts.find(({ measure, round }) => measure.unit === into && round === one.round) ?? null;
          return { theirs: one, own, isReportedAnew: own !== null && isBehind(one, own) };
        }),
      );
    }
  }
  return plan;
}

/** Whether a part is less advanced than another one that was handed in and is not published yet. */
function isBehind(theirs: Standing, own: Standing): boolean {
  if (!isHandedIn(own.report) || own.exempt || theirs.exempt) return false;
  return !isHandedIn(theirs.report) || (theirs.report?.progress ?? 0) < (own.report?.progress ?? 0);
}
