import type { Round } from '../calendar/dates';
import type { Measure } from './measure.model';

/**
 * Which round's report says what a measure came to in the result of a round: its own, or of a measure that is reported after 6 months only, and
 * the whole year is asked for, that one; undefined: none.
 */
export function resultRound({ rounds }: Pick<Measure, 'rounds'>, round: Round): Round | undefined {
  if (rounds.includes(round)) return round;
  return round === '12m' ? rounds[0] : undefined;
}
