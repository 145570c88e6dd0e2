import type { Round } from '../../domain/calendar/dates';
import type { StoredPerson } from '../../domain/people/person.model';
import { nameToShow } from '../../domain/people/person-name';
import type { Standing } from '../../domain/reports/reports.rules';
import { postbackAction } from '../../line/compose';
import type { Action } from '../../line/types';
import { type NudgeButtonPayload, nudgeButton } from './buttons';
import { labels } from './texts';

/**
 * The button that asks those who have not reported in a round, or in one before it, to do so.
 * @param year null, as the round: none was said, so it is what is asked for now
 * @param unit a unit's key; null: all units that the person may ask
 */
export function nudgeAction(year: number | null, round: Round | null, unit: string | null): Action {
  return postbackAction({ label: labels.nudge, kind: nudgeButton, payload: { year, round, unit } });
}

/** The button that asks only who is to report on one measure, of what is asked for now of its year unless a round was said. */
export function nudgeAboutAction(
  about: Pick<NudgeButtonPayload, 'round' | 'unit'> & { year: number; measure: number },
): Action {
  return postbackAction({ label: labels.nudgeMeasure(about.measure, about.round), kind: nudgeButton, payload: about });
}

/** The button that asks only those who are to report on a measure in a round, for the unit whose part of it it is. */
export function nudgeMeasureAction({ measure, round }: Pick<Standing, 'measure' | 'round'>): Action {
  return nudgeAboutAction({ year: measure.fiscalYear, round, unit: measure.unit, measure: measure.num });
}

/** The button that asks one person only, for what the list is about. */
export function nudgePersonAction(person: StoredPerson, about: Omit<NudgeButtonPayload, 'person' | 'measure'>): Action {
  const payload = { ...about, person: String(person._id) };
  return postbackAction({ label: labels.nudgePerson(nameToShow(person)), kind: nudgeButton, payload });
}

/** The same for what a list holds: its latest year and round, which take in what is left of the one before. */
export function nudgeActionFor(open: readonly Standing[]): Action[] {
  const latest = latestOf(open);
  return latest ? [nudgeAction(latest.measure.fiscalYear, latest.round, null)] : [];
}

/** An entry of the latest year and round of a list. */
export function latestOf(open: readonly Standing[]): Standing | undefined {
  const rank = ({ measure, round }: Standing): number => measure.fiscalYear * 2 + (round === '12m' ? 1 : 0);
  return [...open].sort((one, other) => rank(other) - rank(one))[0];
}
