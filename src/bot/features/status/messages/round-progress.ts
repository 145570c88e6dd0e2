import { compact } from '../../../../compact';
import { daysLeft, officeDueDate } from '../../../../domain/deadlines/deadlines.rules';
import { isOfRound, type OverdueRound, type RoundOfYear } from '../../../../domain/reports/current.rules';
import { progressOf } from '../../../../domain/reports/progress.rules';
import { isImported, type Standing } from '../../../../domain/reports/reports.rules';
import { importedCount } from '../../../../domain/reports/texts';
import { countWholes } from '../../../../domain/reports/wholes.rules';
import type { Action } from '../../../../line/types';
import { askIn } from '../../../../ui/ask';
import { phrases, texts as shared } from '../../../../ui/texts';
import type { MemberContext } from '../../../context';
import type { StatusPlace } from '../buttons';
import { texts } from '../texts';

/** The office or a unit in a round. */
export interface RoundProgress {
  /** of the round that is shown */
  standings: readonly Standing[];
  /** what is overdue of it in any round */
  overdue: OverdueRound[];
  /** the round that is being reported on now */
  open: RoundOfYear;
  place: StatusPlace;
}

/** What is overdue first, with its round and year; the counts of the round; its due day. */
export function progressLines(ctx: MemberContext, { standings, overdue, place }: RoundProgress): string[] {
  const progress = progressOf(standings);
  const dueOn = officeDueDate(ctx.organisation, place.year, place.round);
  const isIn = !overdue.some(({ of }) => isShown(of, place));
  const closed = countWholes(standings.filter(({ exempt }) => exempt === 'closed'));
  const imported = countWholes(standings.filter(isImported));
  return compact([
    ...overdue.map((one) => shared.overdueIn(one.of, countWholes(one.standings))),
    texts.counts(progress),
    texts.work(progress),
    closed > 0 && texts.closed(closed),
    imported > 0 && importedCount(imported),
    shared.dueDay({ dueOn, daysLeft: daysLeft(ctx.today, dueOn) }, isIn),
  ]);
}

export const progressTone = ({ standings, overdue }: RoundProgress): 'danger' | 'brand' =>
  overdue.some(({ of }) => standings.some((one) => isOfRound(one, of))) ? 'danger' : 'brand';

/** As many ways to other rounds as a card has room for. */
const MOST_ROUNDS = 3;

/**
 * The ways to what else is overdue, and to the open round, where another one is shown.
 * @param unit its name; null: the office
 */
export function toOtherRounds(
  ctx: MemberContext,
  { overdue, open, place }: RoundProgress,
  unit: string | null,
): Action[] {
  const late = overdue.map(({ of }) => of).filter((of) => !isSame(of, open) && !isShown(of, place));
  const others = [...late.slice(0, MOST_ROUNDS - 1), open].filter((of) => !isShown(of, place));
  return others.map((of) => {
    const question = unit === null ? phrases.roundStatus(of.round) : phrases.unitRoundStatus(unit, of.round);
    return askIn(ctx.chat)(shared.round(of), phrases.withYear(question, of.fiscalYear));
  });
}

const isSame = (one: RoundOfYear, other: RoundOfYear): boolean =>
  one.fiscalYear === other.fiscalYear && one.round === other.round;

const isShown = ({ fiscalYear, round }: RoundOfYear, place: StatusPlace): boolean =>
  fiscalYear === place.year && round === place.round;
