import type { Instrument } from '../../../domain/assessments/assessment.model';
import { type Gain, gains } from '../../../domain/assessments/gains.rules';
import { postbackAction } from '../../../line/compose';
import type { Action } from '../../../line/types';
import type { Assessed } from './assessed';
import { gainsButton } from './buttons';
import { labels, phrases } from './texts';

/** What an answer is limited to; nothing: the whole assessment. */
export interface About {
  indicator?: number | undefined;
  instrument?: Instrument | undefined;
}

/** What each 0-point item of an indicator or instrument (of all, where none is named) would add, best first. */
export function gainsAbout({ assessment, framework }: Assessed, { indicator, instrument }: About): Gain[] {
  const indicatorOf = new Map(assessment.items.map((item) => [item.code, item.indicator]));
  const instrumentOf = new Map(framework.indicators.map((one) => [one.num, one.instrument]));
  return gains(assessment, framework).filter(({ item }) => {
    const num = indicatorOf.get(item) ?? 0;
    if (indicator !== undefined) return num === indicator;
    return instrument === undefined || instrumentOf.get(num) === instrument;
  });
}

/** The button to the items that would add most; none where no item would. */
export function gainsAction(assessed: Assessed, about: About = {}): Action[] {
  if (gainsAbout(assessed, about).length === 0) return [];
  const payload = {
    year: assessed.assessment.fiscalYear,
    indicator: about.indicator ?? null,
    instrument: about.instrument ?? null,
    from: 0,
  };
  return [postbackAction({ label: labels.gains, kind: gainsButton, payload })];
}

/** The way to the comparison with the assessed year before this one, else with the one after it; none where it is the only one. */
export function compareAction(assessed: Assessed, about: About = {}): Action[] {
  const { assessment, years, ask } = assessed;
  const other = neighbour(assessment.fiscalYear, years);
  if (other === undefined) return [];
  const [earlier, later] = [Math.min(other, assessment.fiscalYear), Math.max(other, assessment.fiscalYear)];
  return [ask(labels.compare(earlier, later), phrases.compare([earlier, later], about))];
}

/** The year nearest before a year among others (latest first), else the nearest after it. */
export function neighbour(year: number, years: readonly number[]): number | undefined {
  return years.find((one) => one < year) ?? years.findLast((one) => one > year);
}

export function rankingAction(assessed: Assessed, kind: 'strength' | 'weakness', instrument?: Instrument): Action {
  const label = kind === 'strength' ? labels.strengths : labels.weaknesses;
  return assessed.ask(label, phrases.ranking(kind, assessed.assessment.fiscalYear, instrument));
}

export function totalAction({ assessment, ask }: Assessed): Action {
  return ask(labels.total, phrases.total(assessment.fiscalYear));
}

export function instrumentAction({ assessment, ask }: Assessed, key: Instrument): Action {
  return ask(phrases.instrument(key, assessment.fiscalYear), phrases.instrument(key, assessment.fiscalYear));
}
