import { type LocalDate, ROUNDS, type Round, standardDueDate } from '../../../domain/calendar/dates';
import { measureDueDate, officeDueDate, otherDueDate } from '../../../domain/deadlines/deadlines.rules';
import { refuseDueDay } from '../../../domain/deadlines/refuse-due-day';
import { deadlineTexts } from '../../../domain/deadlines/texts';
import { type Measure, measures } from '../../../domain/measures/measure.model';
import { Refusal } from '../../../refusal';
import type { MemberContext } from '../../context';
import type { Values } from './draft';

/** The due day of a round as it is now, and what it would be if nobody had set it. */
export interface DueDay {
  round: Round;
  dueOn: LocalDate;
  /** the standard day of a round, or for a measure the office's */
  standard: LocalDate;
}

/** The due days that may be meant. */
export interface DueDays {
  /** null: the office's */
  measure: Measure | null;
  /** of the round that was said, else of each there is */
  days: DueDay[];
}

/**
 * Looks up the due days that may be meant.
 * @throws Refusal `no_such_measure`, `no_such_round`
 */
export async function dueDaysOf(
  { office, organisation }: MemberContext,
  { year, num, round }: Pick<Values, 'year' | 'num' | 'round'>,
): Promise<DueDays> {
  const measure = num === null ? null : await measures(office).findOne({ fiscalYear: year, num });
  if (num !== null && !measure) throw new Refusal('no_such_measure', deadlineTexts.noSuchMeasure(num, year));
  const rounds = ROUNDS.filter((one) => measure?.rounds.includes(one) ?? true);
  if (num !== null && round && !rounds.includes(round)) {
    throw new Refusal('no_such_round', deadlineTexts.noSuchRound(num, round));
  }
  const days = rounds
    .filter((one) => round === null || one === round)
    .map((one) => {
      const ofOffice = officeDueDate(organisation, year, one);
      return measure
        ? { round: one, dueOn: measureDueDate(organisation, measure, one), standard: ofOffice }
        : { round: one, dueOn: ofOffice, standard: standardDueDate(year, one) };
    });
  return { measure, days };
}

/** A round's due day, and the day that it is to be. */
export interface Change extends DueDay {
  measure: Measure | null;
  willBe: LocalDate;
}

/** The change that a draft means; null while its round or its day is not known. */
export function changeIn({ measure, days }: DueDays, { round, dueOn }: Pick<Values, 'round' | 'dueOn'>): Change | null {
  const day = days.find((one) => one.round === round);
  return day && dueOn !== null ? { ...day, measure, willBe: dueOn === 'standard' ? day.standard : dueOn } : null;
}

/** Why the change that a draft means cannot be made today; null: it can, or its round or its day is not known yet. */
export function problemOf(
  { organisation, today }: MemberContext,
  facts: DueDays,
  draft: Pick<Values, 'year' | 'round' | 'dueOn'>,
): string | null {
  const change = changeIn(facts, draft);
  if (!change) return null;
  const { measure, round, dueOn, willBe } = change;
  if (willBe === dueOn) return deadlineTexts.sameDate(dueOn);
  const key = { fiscalYear: draft.year, round };
  try {
    refuseDueDay({ ...key, dueOn: willBe, other: otherDueDate(organisation, key, measure) }, today);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}
