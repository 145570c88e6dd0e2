import type { LocalDate } from '../calendar/dates';
import { isOfRound, isOverdue, type RoundOfYear } from './current.rules';
import { progressOf } from './progress.rules';
import { isHandedIn } from './report-states.rules';
import type { Standing } from './reports.rules';

/** How a unit did in one round, as far as it is known: what is neither handed in nor overdue says nothing yet. */
export interface UnitRound {
  of: RoundOfYear;
  /** reports of its parts that are in */
  handedIn: number;
  /** of these with those that are owed */
  asked: number;
  /** whole percent, of what is in; null: nothing is */
  mean: number | null;
  /** first handed in after the due day, or owed and overdue */
  late: number;
}

export type FirstOn = (standing: Pick<Standing, 'measure' | 'round'>) => LocalDate | undefined;

/** The rounds that one is compared with, the earliest first: the same round of the year before, the 6-month round of its own year. */
export function roundsBefore({ fiscalYear, round }: RoundOfYear): RoundOfYear[] {
  const lastYear: RoundOfYear = { fiscalYear: fiscalYear - 1, round };
  return round === '12m' ? [lastYear, { fiscalYear, round: '6m' }] : [lastYear];
}

/**
 * How a unit did in a round and in those it is compared with, the earliest first. Rounds of which nothing is known are left out (plans of before
 * TamTid followed them, what is not due yet); empty: nothing is known of
 * the round itself, or of any that it is compared with.
 * @param standings of the unit
 * @param firstOn on which day a report was handed in first; undefined: not known
 */
export function unitRounds(standings: readonly Standing[], firstOn: FirstOn, of: RoundOfYear): UnitRound[] {
  const before = roundsBefore(of).flatMap((one) => roundOf(standings, firstOn, one));
  const now = roundOf(standings, firstOn, of);
  return before.length > 0 && now.length > 0 ? [...before, ...now] : [];
}

function roundOf(standings: readonly Standing[], firstOn: FirstOn, of: RoundOfYear): UnitRound[] {
  const all = standings.filter((one) => isOfRound(one, of));
  const handedIn = all.filter(({ report }) => isHandedIn(report));
  const overdue = all.filter((one) => !isHandedIn(one.report) && isOverdue(one));
  if (handedIn.length + overdue.length === 0) return [];
  const isLate = (one: Standing): boolean => (firstOn(one) ?? '') > one.dueOn;
  return [
    {
      of,
      handedIn: handedIn.length,
      asked: all.filter((one) => isHandedIn(one.report) || one.exempt === undefined).length,
      mean: progressOf(handedIn).mean,
      late: handedIn.filter(isLate).length + overdue.length,
    },
  ];
}
