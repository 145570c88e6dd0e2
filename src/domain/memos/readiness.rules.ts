import type { Round } from '../calendar/dates';
import { closingOf } from '../measures/exempt.rules';
import type { Measure } from '../measures/measure.model';
import type { PlanRecord } from '../measures/plan-record.model';
import type { Report } from '../reports/report.model';
import { isHandedIn, type ReportStateOrNone, stateOf } from '../reports/report-states.rules';

/** How far the reports of a round are for being put forward. */
export interface Readiness {
  /** measures that are reported in the round, without what an admin closed */
  measures: number;
  /** numbers of those with an approved report that is not published yet */
  approved: number[];
  /** with a report that is published already */
  published: number;
  /** every measure is approved or published, and there is something to publish */
  isComplete: boolean;
}

/**
 * What was handed in is waited for, though it was closed later; what was closed without it is not.
 * @param reports of the plan's year
 * @param plan what is known of the plan; null: nothing
 */
export function readinessOf(
  measures: readonly Measure[],
  reports: readonly Report[],
  round: Round,
  plan: Pick<PlanRecord, 'closings'> | null,
): Readiness {
  const reportOn = (num: number) => reports.find((report) => report.measure === num && report.round === round) ?? null;
  const asked = measures.filter(
    (one) => one.rounds.includes(round) && (!closingOf(plan, one, round) || isHandedIn(reportOn(one.num))),
  );
  const inPlace = (state: ReportStateOrNone) =>
    asked.filter(({ num }) => stateOf(reportOn(num)) === state).map(({ num }) => num);
  const approved = inPlace('approved');
  const published = inPlace('published').length;
  const isComplete = approved.length > 0 && approved.length + published === asked.length;
  return { measures: asked.length, approved, published, isComplete };
}
