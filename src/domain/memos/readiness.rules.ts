import type { Round } from '../calendar/dates';
import { closingOf } from '../measures/exempt.rules';
import type { Measure } from '../measures/measure.model';
import { partUnits } from '../measures/parts.rules';
import type { PlanRecord } from '../measures/plan-record.model';
import type { Organisation } from '../organisations/organisation.model';
import type { Report } from '../reports/report.model';
import { isHandedIn, type ReportStateOrNone, stateOf } from '../reports/report-states.rules';
import { isPublishedWithout } from '../reports/wholes.rules';

/** How far the reports of a round are for being put forward. */
export interface Readiness {
  /** measures that are reported in the round, without what an admin closed */
  measures: number;
  /** numbers of those whose parts are all approved, some of them not published yet */
  approved: number[];
  /** whose parts are all published already */
  published: number;
  /** every measure is approved or published, and there is something to publish */
  isComplete: boolean;
}

/**
 * What was handed in is waited for, though it was closed later; what was closed without it is not, nor what was published without it.
 * @param reports of the plan's year
 * @param plan what is known of the plan; null: nothing
 */
export function readinessOf(
  organisation: Pick<Organisation, 'units'>,
  measures: readonly Measure[],
  reports: readonly Report[],
  round: Round,
  plan: Pick<PlanRecord, 'closings'> | null,
): Readiness {
  const asked = waitedFor(organisation, measures, reports, round, plan);
  const passed = asked.filter(({ states }) => states.every((at) => at === 'approved' || at === 'published'));
  const approved = passed.filter(({ states }) => states.includes('approved')).map(({ num }) => num);
  const published = passed.length - approved.length;
  const isComplete = approved.length > 0 && passed.length === asked.length;
  return { measures: asked.length, approved, published, isComplete };
}

/**
 * Numbers of the measures of a round of which a part that is waited for was not handed in: nothing of them is published, since that part
 * would be asked for no more.
 */
export const lackingParts = (...of: Parameters<typeof readinessOf>): number[] =>
  waitedFor(...of).flatMap(({ num, states }) => (states.every(isIn) ? [] : [num]));

const isIn = (state: ReportStateOrNone): boolean =>
  state === 'submitted' || state === 'approved' || state === 'published';

/** The measures of a round, with where the parts of each are that are waited for. */
function waitedFor(
  ...[organisation, measures, reports, round, plan]: Parameters<typeof readinessOf>
): { num: number; states: ReportStateOrNone[] }[] {
  const ofPart = new Map(
    reports.filter((one) => one.round === round).map((one) => [`${one.measure}/${one.unit}`, one] as const),
  );
  const statesOf = (measure: Measure): ReportStateOrNone[] => {
    const parts = partUnits(organisation, measure).map((unit) => ofPart.get(`${measure.num}/${unit}`) ?? null);
    const states = parts.map(stateOf);
    return closingOf(plan, measure, round)
      ? parts.filter(isHandedIn).map(stateOf)
      : states.filter((state) => !isPublishedWithout(state, states));
  };
  return measures
    .filter(({ rounds }) => rounds.includes(round))
    .map((measure) => ({ num: measure.num, states: statesOf(measure) }))
    .filter(({ states }) => states.length > 0);
}
