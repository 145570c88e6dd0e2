import { ROUNDS, type Round } from '../../../domain/calendar/dates';
import { isOverdue } from '../../../domain/reports/current.rules';
import { stateOf } from '../../../domain/reports/report-states.rules';
import type { Standing } from '../../../domain/reports/reports.rules';
import { comparable, plainText } from '../../../domain/thai-text/comparable';

/** What a list of measures can be narrowed to by where their reports are. */
export const STATE_FILTERS = ['missing', 'overdue', 'handed_in', 'returned', 'approved'] as const;
export type StateFilter = (typeof STATE_FILTERS)[number];

/** What a list of measures is narrowed to; null: not by that. */
export interface Filter {
  words: string;
  round: Round | null;
  /** key of a unit */
  unit: string | null;
  state: StateFilter | null;
}

/** @param query of an address; what is no filter narrows nothing */
export function readFilter(query: Readonly<Record<string, string>>): Filter {
  return {
    words: (query.q ?? '').trim().slice(0, 200),
    round: ROUNDS.find((one) => one === query.round) ?? null,
    unit: query.unit ? query.unit : null,
    state: STATE_FILTERS.find((one) => one === query.state) ?? null,
  };
}

const HOLDS: Record<StateFilter, (standing: Standing) => boolean> = {
  missing: ({ missing }) => missing.length > 0,
  overdue: isOverdue,
  handed_in: ({ report }) => stateOf(report) === 'submitted',
  returned: ({ report }) => stateOf(report) === 'returned',
  approved: ({ report }) => ['approved', 'published'].includes(stateOf(report)),
};

/** Whether a part of a measure in a round is what a list is narrowed to. Words stand in the title; a number alone is the measure's. */
export function isWithin(standing: Standing, { words, round, unit, state }: Filter): boolean {
  const { measure } = standing;
  return (
    (round === null || standing.round === round) &&
    (unit === null || measure.unit === unit) &&
    (state === null || HOLDS[state](standing)) &&
    (words === '' || isAbout(measure, words))
  );
}

function isAbout({ num, title }: Pick<Standing['measure'], 'num' | 'title'>, words: string): boolean {
  const [, said] = /^(?:มาตรการ(?:ที่)?|ม\.)? ?(\d+)$/.exec(plainText(words)) ?? [];
  return said === undefined ? comparable(title).includes(comparable(words)) : num === Number(said);
}
