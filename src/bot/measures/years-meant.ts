import { type NumberIn, overdueOfMeasure } from '../../domain/reports/current.rules';
import { askedWork } from '../../domain/reports/load-standings';
import type { LineEvent } from '../../line/types';
import type { MemberContext } from '../context';
import type { Slots } from '../understand';
import { wordsOf } from '../words-of';
import { readSlots } from './read-answer';

/** Of the years before in which it is overdue so many are shown. */
const MOST_BEFORE = 2;

/**
 * The number that a measure which a text names has in each year's plan: a title is read by the plan of the year. A guess that is confirmed
 * by a tap has no text: it means no other year.
 * @param open the year (BE) by whose plan the slots were read
 */
export function numberInEach(ctx: MemberContext, slots: Slots, event: LineEvent, open: number): NumberIn {
  return (year) => {
    if (year === open) return slots.measure;
    if (event.type !== 'message' || event.message.type !== 'text') return undefined;
    const measures = ctx.vocabulary.plans.get(year);
    return measures && readSlots(wordsOf(event.message), { ...ctx.vocabulary, measures }).measure;
  };
}

/**
 * The years in which a measure is meant that somebody named: the one that was said, else those before in which it is overdue, oldest
 * first, and the one that is worked on.
 */
export async function yearsMeant(
  ctx: MemberContext,
  slots: Slots & { measure: number },
  event: LineEvent,
): Promise<{ fiscalYear: number; measure: number }[]> {
  const { open, standings } = await askedWork(ctx.organisation, ctx.now, slots.fiscalYear);
  const numberIn = numberInEach(ctx, slots, event, open.fiscalYear);
  const overdue = overdueOfMeasure(standings, numberIn, slots.round);
  const before = new Map(overdue.map(({ measure }) => [measure.fiscalYear, measure.num]));
  before.delete(open.fiscalYear);
  const years = [...before].map(([fiscalYear, measure]) => ({ fiscalYear, measure })).slice(0, MOST_BEFORE);
  const isInOpen = standings.some(
    ({ measure }) => measure.fiscalYear === open.fiscalYear && measure.num === slots.measure,
  );
  const now = { fiscalYear: open.fiscalYear, measure: slots.measure };
  return isInOpen || years.length === 0 ? [...years, now] : years;
}
