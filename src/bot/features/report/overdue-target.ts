import { belongsTo } from '../../../domain/abilities/roles.rules';
import type { Round } from '../../../domain/calendar/dates';
import { planYear } from '../../../domain/measures/plan';
import {
  inOpenRound,
  isOfRound,
  isOverdue,
  type NumberIn,
  overdueOf,
  overdueOfMeasure,
  roundOf,
} from '../../../domain/reports/current.rules';
import { outlinedWork, type Work } from '../../../domain/reports/load-standings';
import type { ReportOutline } from '../../../domain/reports/report-outline';
import type { StandingOutline } from '../../../domain/reports/reports.rules';
import type { LineEvent } from '../../../line/types';
import type { MemberContext } from '../../context';
import { readMeasure } from '../../measures/read-answer';
import { scopeHere } from '../../measures/scope';
import { numberInEach } from '../../measures/years-meant';
import type { Slots } from '../../understand';
import type { Values } from './draft';

export interface ReportTarget {
  /** BE */
  year: number;
  measure: number;
  round: Round;
}

/**
 * What a report means that leaves open which year or round it is of: the oldest in which the measure is overdue. A title is read by each
 * year's plan; null: nothing is overdue, or nothing was left open.
 */
export async function overdueTarget(ctx: MemberContext, slots: Slots, event: LineEvent): Promise<ReportTarget | null> {
  if (slots.measure === undefined || (slots.fiscalYear !== undefined && slots.round !== undefined)) return null;
  const { open, standings } = await workOf(ctx, slots.fiscalYear);
  return oldest(standings, numberInEach(ctx, slots, event, open.fiscalYear), slots.round);
}

/** The same of a measure that is named where it is asked for. */
export async function overdueNamed(ctx: MemberContext, draft: Values, text: string): Promise<ReportTarget | null> {
  const { standings } = await workOf(ctx, await yearSaid(ctx, draft));
  const numberIn: NumberIn = (year) => readMeasure(text, ctx.vocabulary, year).measure ?? undefined;
  return oldest(standings, numberIn, draft.round ?? undefined);
}

/** What is overdue of a person's measures, each where it is overdue longest; those first that are it longest. */
export async function overdueChoices(ctx: MemberContext, draft: Values): Promise<StandingOutline[]> {
  const { standings } = await workOf(ctx, await yearSaid(ctx, draft));
  const late = overdueOf(standings).filter(({ round }) => (draft.round ?? round) === round);
  const isFirst = (one: StandingOutline) =>
    one ===
    late.find(({ measure: { fiscalYear, num } }) => fiscalYear === one.measure.fiscalYear && num === one.measure.num);
  return late.filter(isFirst);
}

/** Whether a report that is being written is overdue, and what else it could be of: the open round; null: nothing else. */
export async function otherTarget(
  ctx: MemberContext,
  { year, measure, unit, round }: Pick<Values, 'year' | 'measure' | 'unit' | 'round'>,
): Promise<{ isOverdue: boolean; other: ReportTarget | null }> {
  const { open, standings } = await workOf(ctx);
  const current = standings.find(
    (one) =>
      round !== null &&
      isOfRound(one, { fiscalYear: year, round }) &&
      one.measure.num === measure &&
      one.measure.unit === unit,
  );
  if (!current || !isOverdue(current)) return { isOverdue: false, other: null };
  const other = inOpenRound(standings, current, open);
  return { isOverdue: true, other: other && targetOf(other) };
}

/** What an office works on, as far as the person reports on it here. @param year that was said (BE) */
export async function workOf(ctx: MemberContext, year?: number): Promise<Work<ReportOutline>> {
  const { open, standings } = await outlinedWork(ctx.organisation, ctx.now, year);
  const scope = scopeHere(ctx, 'report');
  return { open, standings: standings.filter(({ measure }) => belongsTo(measure.units, scope)) };
}

/** The year of a draft where it was said; undefined: it is the one that is worked on, and what is overdue before it counts too. */
async function yearSaid(ctx: MemberContext, { year }: Values): Promise<number | undefined> {
  return year === (await planYear(ctx.office, ctx.now)) ? undefined : year;
}

function oldest(standings: readonly StandingOutline[], numberIn: NumberIn, round?: Round): ReportTarget | null {
  const [first] = overdueOfMeasure(standings, numberIn, round);
  return first ? targetOf(first) : null;
}

function targetOf(standing: StandingOutline): ReportTarget {
  const { fiscalYear: year, round } = roundOf(standing);
  return { year, measure: standing.measure.num, round };
}
