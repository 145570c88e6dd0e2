import type { Round } from '../calendar/dates';
import type { Measure } from '../measures/measure.model';
import type { Report } from '../reports/report.model';
import { type ReportStateOrNone, stateOf } from '../reports/report-states.rules';

/** How far the reports of a round are for being put forward. */
export interface Readiness {
  /** measures that are reported in the round */
  measures: number;
  /** numbers of those with an approved report that is not published yet */
  approved: number[];
  /** with a report that is published already */
  published: number;
  /** every measure is approved or published, and there is something to publish */
  isComplete: boolean;
}

/** @param reports of the plan's year */
export function readinessOf(measures: readonly Measure[], reports: readonly Report[], round: Round): Readiness {
  const asked = measures.filter(({ rounds }) => rounds.includes(round));
  const placeIn = (num: number) =>
    stateOf(reports.find((report) => report.measure === num && report.round === round) ?? null);
  const inPlace = (state: ReportStateOrNone) => asked.filter(({ num }) => placeIn(num) === state).map(({ num }) => num);
  const approved = inPlace('approved');
  const published = inPlace('published').length;
  const isComplete = approved.length > 0 && approved.length + published === asked.length;
  return { measures: asked.length, approved, published, isComplete };
}
