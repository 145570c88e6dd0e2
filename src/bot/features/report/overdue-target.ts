import { belongsTo } from '../../../domain/abilities/roles.rules';
import type { Round } from '../../../domain/calendar/dates';
import { isOverdue, overdueOf, roundOf } from '../../../domain/reports/current.rules';
import { askedWork, type Work } from '../../../domain/reports/load-standings';
import type { Standing } from '../../../domain/reports/reports.rules';
import type { LineEvent } from '../../../line/types';
import type { MemberContext } from '../../context';
import { readSlots } from '../../measures/read-answer';
import { scopeHere } from '../../measures/scope';
import type { Slots } from '../../understand';
import { wordsOf } from '../../words-of';
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
  const { open, standings } = await askedWork(ctx.organisation, ctx.now, slots.fiscalYear);
  const numIn = (year: number) => (year === open.fiscalYear ? slots.measure : measureSaid(ctx, event, year));
  const meant = ofPerson(ctx, standings).filter(
    ({ measure, round }) => measure.num === numIn(measure.fiscalYear) && (slots.round ?? round) === round,
  );
  const [oldest] = overdueOf(meant);
  return oldest ? targetOf(oldest) : null;
}

/** Whether a report that is being written is overdue, and what else it could be of: the open round; null: nothing else. */
export async function otherTarget(
  ctx: MemberContext,
  { year, measure, round }: Pick<Values, 'year' | 'measure' | 'round'>,
): Promise<{ isOverdue: boolean; other: ReportTarget | null }> {
  const work: Work = await askedWork(ctx.organisation, ctx.now);
  const { open } = work;
  const own = ofPerson(ctx, work.standings);
  const current = own.find(
    (one) => one.measure.fiscalYear === year && one.measure.num === measure && one.round === round,
  );
  if (!current || !isOverdue(current)) return { isOverdue: false, other: null };
  const inOpen = own.filter((one) => one.measure.fiscalYear === open.fiscalYear && one.round === open.round);
  // The next plan may number the same measure differently.
  const other =
    inOpen.find((one) => one.measure.title === current.measure.title) ??
    inOpen.find((one) => one.measure.num === measure);
  return { isOverdue: true, other: other && other !== current ? targetOf(other) : null };
}

function ofPerson(ctx: MemberContext, standings: readonly Standing[]): Standing[] {
  const scope = scopeHere(ctx, 'report');
  return standings.filter(({ measure }) => belongsTo(measure.units, scope));
}

function targetOf(standing: Standing): ReportTarget {
  const { fiscalYear: year, round } = roundOf(standing);
  return { year, measure: standing.measure.num, round };
}

/** The measure of a year's plan that a text names. A guess that is confirmed by a tap has no text: it means no other year. */
function measureSaid({ vocabulary }: MemberContext, event: LineEvent, year: number): number | undefined {
  if (event.type !== 'message' || event.message.type !== 'text') return undefined;
  const measures = vocabulary.plans.get(year);
  return measures && readSlots(wordsOf(event.message), { ...vocabulary, measures }).measure;
}
