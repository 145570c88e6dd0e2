import type { Round } from '../../domain/calendar/dates';
import type { Standing } from '../../domain/reports/reports.rules';
import { pageOf } from '../../ui/pages';
import type { Meant } from '../feature';

/** What asks for a measure in a round. */
export const asMeasure = (measure: { num: number; fiscalYear: number }, round: Round): Meant => ({
  intent: 'measure_status',
  slots: { measure: measure.num, round, fiscalYear: measure.fiscalYear },
});

/** What the page of a list that begins at a place shows, each as what asks for it. */
export function listedOf<T>(list: readonly T[], from: number, meant: (one: T) => Meant): Meant[] {
  return pageOf(list, from).rows.map(meant);
}

export const asTask = ({ measure, round }: Pick<Standing, 'measure' | 'round'>): Meant => asMeasure(measure, round);
