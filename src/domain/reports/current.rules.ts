import type { Round } from '../calendar/dates';
import { byUrgency, type Standing, type StandingOutline } from './reports.rules';

/** A round of a fiscal year (BE). */
export interface RoundOfYear {
  fiscalYear: number;
  round: Round;
}

/** From so many days before its due day on a round is asked for beside what is overdue. */
const DUE_SOON_DAYS = 30;

export const roundOf = ({ measure, round }: Pick<Standing, 'measure' | 'round'>): RoundOfYear => ({
  fiscalYear: measure.fiscalYear,
  round,
});

export const isOfRound = (standing: Pick<Standing, 'measure' | 'round'>, { fiscalYear, round }: RoundOfYear): boolean =>
  standing.measure.fiscalYear === fiscalYear && standing.round === round;

/**
 * Whether it is overdue: its day is over, and it was not handed in. A report that is in may lack a part, but is not overdue; what is
 * closed or history is neither.
 */
export function isOverdue({ daysLeft, missing }: Pick<Standing, 'daysLeft' | 'missing'>): boolean {
  return daysLeft < 0 && missing.includes('report');
}

/** What is overdue stands before what only lacks a part of an older round; then as `byUrgency`. */
const overdueFirst = (a: StandingOutline, b: StandingOutline): number =>
  Number(isOverdue(b)) - Number(isOverdue(a)) || byUrgency(a, b);

/** What is overdue, of whatever round and year, oldest first. */
export function overdueOf<S extends StandingOutline>(standings: readonly S[]): S[] {
  return standings.filter(isOverdue).sort(byUrgency);
}

/** A round with what is overdue in it. */
export interface OverdueRound<S extends StandingOutline = Standing> {
  of: RoundOfYear;
  standings: S[];
}

/** The rounds in which something is overdue, oldest first, with how much it is. */
export function overdueRounds<S extends StandingOutline>(standings: readonly S[]): OverdueRound<S>[] {
  const found = new Map<string, OverdueRound<S>>();
  for (const standing of overdueOf(standings)) {
    const of = roundOf(standing);
    const key = `${of.fiscalYear}/${of.round}`;
    found.set(key, { of, standings: [...(found.get(key)?.standings ?? []), standing] });
  }
  return [...found.values()];
}

/**
 * The round that a question is about which names none: the oldest in which something is overdue, else the open one.
 * @param open the round that is being reported on (`openRound`) of the year that is worked on
 */
export function roundMeant(standings: readonly StandingOutline[], open: RoundOfYear): RoundOfYear {
  const [oldest] = overdueRounds(standings);
  return oldest?.of ?? open;
}

/**
 * What is to be worked on at a time, most urgent first: what is overdue, of whatever year; the open round; and what of the open round's
 * year lacks something and is due before it. A measure without the open round stands with the one it has.
 */
export function currentTasks<S extends StandingOutline>(standings: readonly S[], open: RoundOfYear): S[] {
  return standings
    .filter((one) => {
      if (isOverdue(one) || isOfRound(one, open)) return true;
      if (one.measure.fiscalYear !== open.fiscalYear) return false;
      return one.measure.rounds.length === 1 || (open.round === '12m' && one.missing.length > 0);
    })
    .sort(overdueFirst);
}

/**
 * What is asked for now, most urgent first: what is overdue or due within 30 days, with what lacks a part of a round that is over; where
 * nothing is due, all that lacks something.
 */
export function askedNow(standings: readonly Standing[], open: RoundOfYear): Standing[] {
  const asked = currentTasks(standings, open).filter(({ missing }) => missing.length > 0);
  const isSoon = ({ daysLeft }: Standing) => daysLeft >= 0 && daysLeft <= DUE_SOON_DAYS;
  const isDue = asked.some((one) => isOverdue(one) || isSoon(one));
  return isDue ? asked.filter(({ daysLeft }) => daysLeft <= DUE_SOON_DAYS) : asked;
}

/** A round that was said, perhaps without its year: that of the open year, and what is overdue of the same round before. */
export function inRound(standings: readonly Standing[], round: Round, open: RoundOfYear): Standing[] {
  return standings
    .filter((one) => one.round === round && (one.measure.fiscalYear === open.fiscalYear || isOverdue(one)))
    .sort(overdueFirst);
}

/**
 * What people are asked to catch up with, most urgent first.
 * @param round that was said: what lacks something in it or before; null: what is asked for now
 */
export function toCatchUpWith(standings: readonly Standing[], open: RoundOfYear, round: Round | null): Standing[] {
  if (round === null) return askedNow(standings, open);
  const last = rank({ ...open, round });
  return standings
    .filter((one) => {
      const isUpTo = rank(roundOf(one)) <= last;
      return one.missing.length > 0 && isUpTo && (one.measure.fiscalYear === open.fiscalYear || isOverdue(one));
    })
    .sort(overdueFirst);
}

const rank = ({ fiscalYear, round }: RoundOfYear): number => fiscalYear * 2 + (round === '12m' ? 1 : 0);

/** The rounds that a list is about, in order. */
export function roundsOf(standings: readonly Pick<Standing, 'measure' | 'round'>[]): RoundOfYear[] {
  const each = new Map(standings.map((one) => [rank(roundOf(one)), roundOf(one)]));
  return [...each].sort(([a], [b]) => a - b).map(([, of]) => of);
}

/** All of the rounds that some entries are of, complete or not; nothing that is closed or history. */
export function coveredWith(standings: readonly Standing[], some: readonly Standing[]): Standing[] {
  const rounds = roundsOf(some);
  return standings.filter((one) => !one.exempt && rounds.some((of) => isOfRound(one, of)));
}

/** The number that a measure which somebody named has in the plan of a year (BE); undefined: it is not in that plan. */
export type NumberIn = (fiscalYear: number) => number | undefined;

/** Where a measure that somebody named is overdue, oldest first. @param round that was said; undefined: any */
export function overdueOfMeasure<S extends StandingOutline>(
  standings: readonly S[],
  numberIn: NumberIn,
  round?: Round,
): S[] {
  return overdueOf(
    standings.filter(
      (one) => one.measure.num === numberIn(one.measure.fiscalYear) && (round ?? one.round) === one.round,
    ),
  );
}

/**
 * The same measure in the open round, which the next plan may number differently, of a joint measure the same unit's part where there is
 * one; null: it has none, or is that already.
 */
export function inOpenRound<S extends StandingOutline>(standings: readonly S[], of: S, open: RoundOfYear): S | null {
  const isOfUnit = ({ measure }: S): number => Number(measure.unit === of.measure.unit);
  const inOpen = standings.filter((one) => isOfRound(one, open)).sort((a, b) => isOfUnit(b) - isOfUnit(a));
  const found =
    inOpen.find(({ measure }) => measure.title === of.measure.title) ??
    inOpen.find(({ measure }) => measure.num === of.measure.num);
  return found && found !== of ? found : null;
}

/** Measures that were named by number together: in the plan of which year, and in which round of it each is overdue; null: in none. */
export interface OverdueTogether {
  fiscalYear: number;
  rounds: (Round | null)[];
}

/**
 * Which year and rounds reports on several measures are of that leave it open: the oldest year in which all of them are overdue, else the
 * open one; of each the oldest round of it in which it is overdue. A year before counts only where its plan numbers them as the open
 * one does.
 * @param named each with the round that was said; null: none
 */
export function overdueTogether(
  standings: readonly StandingOutline[],
  named: readonly { measure: number; round: Round | null }[],
  open: RoundOfYear,
): OverdueTogether {
  const titleIn = (year: number, num: number) =>
    standings.find(({ measure }) => measure.fiscalYear === year && measure.num === num)?.measure.title;
  const roundsIn = (year: number) =>
    named.map(({ measure: num, round }) => {
      const [oldest] = overdueOfMeasure(standings, (one) => (one === year ? num : undefined), round ?? undefined);
      return oldest?.round ?? null;
    });
  const isSame = (year: number) =>
    named.every(({ measure: num }) => (titleIn(open.fiscalYear, num) ?? titleIn(year, num)) === titleIn(year, num));
  const fiscalYear =
    overdueRounds(standings)
      .map(({ of }) => of.fiscalYear)
      .find((year) => isSame(year) && roundsIn(year).every((round) => round !== null)) ?? open.fiscalYear;
  return { fiscalYear, rounds: roundsIn(fiscalYear) };
}
