import type { LocalDate } from '../../../domain/calendar/dates';
import { standardDueDate } from '../../../domain/calendar/dates';
import { measureDueDate, officeDueDate } from '../../../domain/deadlines/deadlines.rules';
import { deadlineTexts } from '../../../domain/deadlines/texts';
import { type Measure, measures } from '../../../domain/measures/measure.model';
import { Refusal } from '../../../refusal';
import type { MemberContext } from '../../context';
import type { Target } from './buttons';

/** A due day as it is now, and what it would be if nobody had set it. */
export interface DueDay {
  /** null: the office's */
  measure: Measure | null;
  dueOn: LocalDate;
  /** the standard day of a round, or for a measure the office's */
  standard: LocalDate;
}

/**
 * Looks up the due day that is to be changed.
 * @throws Refusal `no_such_measure`, `no_such_round`
 */
export async function dueDayOf(ctx: MemberContext, { year, round, num }: Target): Promise<DueDay> {
  const ofOffice = officeDueDate(ctx.organisation, year, round);
  if (num === null) return { measure: null, dueOn: ofOffice, standard: standardDueDate(year, round) };
  const measure = await measures(ctx.office).findOne({ fiscalYear: year, num });
  if (!measure) throw new Refusal('no_such_measure', deadlineTexts.noSuchMeasure(num, year));
  if (!measure.rounds.includes(round)) throw new Refusal('no_such_round', deadlineTexts.noSuchRound(num, round));
  return { measure, dueOn: measureDueDate(ctx.organisation, measure, round), standard: ofOffice };
}
