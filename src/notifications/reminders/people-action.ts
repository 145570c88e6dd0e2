import type { Round } from '../../domain/calendar/dates';
import type { Standing } from '../../domain/reports/reports.rules';
import { postbackAction } from '../../line/compose';
import type { Action } from '../../line/types';
import { peopleButton } from './buttons';
import { latestOf } from './nudge-action';
import { labels } from './texts';

/**
 * The button that shows person by person who is to report in a round, or in one before it.
 * @param year null, as the round: none was said, so it is what is asked for now
 * @param unit a unit's key; null: all units that the person may ask
 */
export function peopleAction(year: number | null, round: Round | null, unit: string | null): Action {
  return postbackAction({ label: labels.people, kind: peopleButton, payload: { year, round, unit, from: 0 } });
}

/** The same for what a list holds. */
export function peopleActionFor(open: readonly Standing[]): Action[] {
  const latest = latestOf(open);
  return latest ? [peopleAction(latest.measure.fiscalYear, latest.round, null)] : [];
}
