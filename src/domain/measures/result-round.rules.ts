import { compact } from '../../compact';
import type { Round } from '../calendar/dates';
import type { Measure, PastResult } from './measure.model';

/**
 * Which round's report says what a measure came to in the result of a round: its own, or of a measure that is reported after 6 months only, and
 * the whole year is asked for, that one; undefined: none.
 */
export function resultRound({ rounds }: Pick<Measure, 'rounds'>, round: Round): Round | undefined {
  if (rounds.includes(round)) return round;
  return round === '12m' ? rounds[0] : undefined;
}

/** How many results were imported of a measure: of the year as a whole, and of its rounds. */
export function resultCount({ result, roundResults }: Pick<Measure, 'result' | 'roundResults'>): number {
  return compact([result, ...Object.values(roundResults ?? {})]).length;
}

/** What was imported of a measure in a round: that round's own, or the year's as a whole; null: nothing. */
export function importedIn(
  { result, roundResults }: Pick<Measure, 'result' | 'roundResults'>,
  round: Round,
): PastResult | null {
  return roundResults?.[round] ?? result;
}

/** What was imported of a measure for the result of a round: that round's own, or the year's as a whole; null: nothing. */
export function resultWithin(
  { rounds, result, roundResults }: Pick<Measure, 'rounds' | 'result' | 'roundResults'>,
  round: Round,
): PastResult | null {
  const own = resultRound({ rounds }, round);
  return roundResults?.[round] ?? (own && roundResults?.[own]) ?? result;
}
