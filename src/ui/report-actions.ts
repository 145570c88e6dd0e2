import type { Report } from '../domain/reports/report.model';
import { stateOf, transitionOf } from '../domain/reports/report-states.rules';
import type { StandingOutline } from '../domain/reports/reports.rules';
import { postbackAction } from '../line/compose';
import type { Action } from '../line/types';
import { discardButton, startButton, undoButton } from './report-buttons';
import { reportLabels } from './report-texts';

type Reported = Pick<StandingOutline, 'measure' | 'round' | 'report'>;

/** Whether a report can be written or corrected where it is now: not what is approved or published, nor what an admin closed. */
export function mayStart({ report, exempt }: Pick<StandingOutline, 'report' | 'exempt'>): boolean {
  return exempt !== 'closed' && transitionOf(stateOf(report), 'submit') !== null;
}

/** The button that begins (or corrects) the report of a measure in a round. */
export function startAction({ measure, round, report }: Reported, short?: string): Action {
  const label = report ? reportLabels.correct : reportLabels.start;
  const says = label(measure.num, round, measure.jointUnit);
  return beginAction({ measure, round }, { label: short ?? says, says });
}

/** The same with as few questions as there can be, for a reminder. */
export function startBriefAction({ measure, round }: Reported, short?: string): Action {
  const says = reportLabels.start(measure.num, round, measure.jointUnit);
  return beginAction({ measure, round }, { label: short ?? says, says }, { brief: true });
}

/** The button that asks only for what a report still lacks. */
export function addLackingAction(of: Reported, words: Words = { label: reportLabels.addLacking }): Action {
  return beginAction(of, words, { lacking: true });
}

/** What a button is called, and what a tap on it says where that is something else. */
interface Words {
  label: string;
  says?: string;
}

const beginAction = (
  { measure, round }: Pick<Reported, 'measure' | 'round'>,
  words: Words,
  how: { brief?: true; lacking?: true } = {},
): Action =>
  postbackAction({
    ...words,
    kind: startButton,
    payload: { year: measure.fiscalYear, measure: measure.num, round, unit: measure.unit, ...how },
  });

/** The button that takes a submission back. */
export function undoAction({ fiscalYear: year, measure, round, unit, version }: Report): Action {
  const payload = { year, measure, round, unit, version };
  return postbackAction({ label: reportLabels.undo, kind: undoButton, payload });
}

/** The button that throws a draft away. */
export function discardAction({ fiscalYear: year, measure, round, unit }: Report): Action {
  return postbackAction({ label: reportLabels.discard, kind: discardButton, payload: { year, measure, round, unit } });
}
