import { isLocalDate, type LocalDate, ROUNDS } from '../calendar/dates';
import { otherDueDate } from '../deadlines/deadlines.rules';
import { misplacedDueDay } from '../deadlines/due-day.rules';
import type { Organisation, RoundDate } from '../organisations/organisation.model';
import { toArabicDigits, toThaiDigits } from '../thai-text/digits';
import type { Measure } from './measure.model';

/** A measure that a plan begins with. */
export type PlannedMeasure = Omit<Measure, 'office'>;

/** A measure that an admin adds to what is carried over. */
export interface AddedMeasure {
  title: string;
  /** keys */
  units: string[];
  /** the indicators it is for */
  indicators: number[];
}

/** What a new year begins with. */
export interface CarriedPlan {
  measures: PlannedMeasure[];
  /** the office's own due days of the new year, moved from the old one's; those that were set already stay and are not here */
  roundDates: RoundDate[];
}

/**
 * Last year's plan as the next one begins: without what ends, numbered anew in its order, with what is new behind it. Results are not carried;
 * due days of an office's or a measure's own move by as many years, where they may still be; years in texts do as well.
 * @param plan in order of number
 * @param to BE
 */
export function carriedPlan(
  organisation: Pick<Organisation, 'roundDates' | 'units'>,
  plan: readonly Measure[],
  { to, ends, added }: { to: number; ends: readonly number[]; added: readonly AddedMeasure[] },
): CarriedPlan {
  const roundDates = movedRoundDates(organisation, plan[0]?.fiscalYear ?? to - 1, to);
  const then = { units: organisation.units, roundDates: [...organisation.roundDates, ...roundDates] };
  const kept = plan.filter(({ num }) => !ends.includes(num));
  const carried = kept.map((measure, at) => carry(then, measure, at + 1, to));
  const [first] = carried;
  const fresh = added.map(
    ({ title, units, indicators }, at): PlannedMeasure => ({
      fiscalYear: to,
      num: carried.length + at + 1,
      title,
      guidelines: [],
      procedures: [],
      units,
      period: null,
      followUp: [],
      rounds: first?.rounds ?? [...ROUNDS],
      dueOn: {},
      indicators,
      items: [],
      carriedFrom: null,
      group: null,
      result: null,
    }),
  );
  return { measures: [...carried, ...fresh], roundDates };
}

function carry(
  organisation: Pick<Organisation, 'roundDates' | 'units'>,
  measure: Measure,
  num: number,
  to: number,
): PlannedMeasure {
  const {
    fiscalYear: from,
    title,
    guidelines,
    procedures,
    period,
    followUp,
    rounds,
    indicators,
    items,
    group,
  } = measure;
  const moved = (text: string) => yearsMoved(text, from, to);
  const next: PlannedMeasure = {
    rounds,
    indicators,
    items,
    group,
    fiscalYear: to,
    num,
    // A unit that is no more sees to nothing.
    units: measure.units.filter((unit) => organisation.units.some(({ key }) => key === unit)),
    title: moved(title),
    guidelines: guidelines.map(moved),
    procedures: procedures.map(moved),
    period: period && moved(period),
    followUp: followUp.map(moved),
    dueOn: {},
    carriedFrom: { fiscalYear: from, num: measure.num },
    result: null,
  };
  for (const round of ROUNDS) {
    const day = measure.dueOn[round];
    const dueOn = day === undefined ? null : movedDay(day, to - from);
    if (dueOn === null) continue;
    const other = otherDueDate(organisation, { fiscalYear: to, round }, next);
    if (misplacedDueDay({ fiscalYear: to, round, dueOn, other }) === null) next.dueOn[round] = dueOn;
  }
  return next;
}

function movedRoundDates({ roundDates }: Pick<Organisation, 'roundDates'>, from: number, to: number): RoundDate[] {
  const moved: RoundDate[] = [];
  for (const round of ROUNDS) {
    const isSet = roundDates.some((one) => one.fiscalYear === to && one.round === round);
    const before = roundDates.find((one) => one.fiscalYear === from && one.round === round);
    const dueOn = before ? movedDay(before.dueOn, to - from) : null;
    if (isSet || dueOn === null) continue;
    const other = otherDueDate({ roundDates: [...roundDates, ...moved] }, { fiscalYear: to, round }, null);
    if (misplacedDueDay({ fiscalYear: to, round, dueOn, other }) === null) moved.push({ fiscalYear: to, round, dueOn });
  }
  return moved;
}

/** The same day some years later; of 29 February the day before where that year has none. */
function movedDay(day: LocalDate, years: number): LocalDate {
  const then: string = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
  return isLocalDate(then) ? then : `${Number(day.slice(0, 4)) + years}-02-28`;
}

/** A text in which the old fiscal year, and the calendar year that it begins in, are so many years later. Others, as of a law, stay. */
export function yearsMoved(text: string, from: number, to: number): string {
  return text.replace(/(?<![\d๐-๙])[\d๐-๙]{4}(?![\d๐-๙])/gu, (written) => {
    const year = Number(toArabicDigits(written));
    if (year !== from && year !== from - 1) return written;
    const next = String(year + to - from);
    return /\d/.test(written) ? next : toThaiDigits(next);
  });
}

/** The measures of a plan that no unit of today sees to: they cannot be carried over. */
export function withoutUnits({ units }: Pick<Organisation, 'units'>, plan: readonly Measure[]): Measure[] {
  const known = new Set(units.map(({ key }) => key));
  return plan.filter((measure) => !measure.units.some((key) => known.has(key)));
}
