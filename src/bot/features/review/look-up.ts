import { belongsTo, unitsFor } from '../../../domain/abilities/roles.rules';
import { type MeasurePart, partsOf } from '../../../domain/measures/parts.rules';
import { measureOfPlan } from '../../../domain/measures/plan';
import { findReport } from '../../../domain/reports/find-report';
import type { Report } from '../../../domain/reports/report.model';
import { type ReportStateOrNone, stateOf } from '../../../domain/reports/report-states.rules';
import { texts as refusals } from '../../../domain/reviews/texts';
import type { OpenReport } from '../../../notifications/reviews/buttons';
import { texts } from '../../../notifications/reviews/texts';
import { Refusal } from '../../../refusal';
import { nameOrPosition } from '../../../ui/name-or-position';
import type { MemberContext } from '../../context';

/**
 * The part that a report is of. Where no unit was named (a button of before, or words): of the parts that the person reviews the
 * first that waits, else the first that was handed in, else the first.
 * @throws Refusal `no_such_measure` when its plan has it no more
 */
export async function partOfReport(ctx: MemberContext, of: OpenReport): Promise<MeasurePart> {
  const { year, measure: num, round, unit } = of;
  const measure = await measureOfPlan(ctx.office, year, num);
  const parts = measure ? partsOf(ctx.organisation, measure) : [];
  const named = unit === undefined ? await likeliest(ctx, parts, round) : parts.find((part) => part.unit === unit);
  if (!named) throw new Refusal('no_such_measure', texts.noSuchMeasure(num));
  return named;
}

async function likeliest(
  ctx: MemberContext,
  parts: readonly MeasurePart[],
  round: OpenReport['round'],
): Promise<MeasurePart | undefined> {
  const scope = unitsFor(ctx.person, 'review');
  const own = parts.filter(({ units }) => belongsTo(units, scope));
  const places: [MeasurePart, ReportStateOrNone][] = [];
  for (const part of own) places.push([part, stateOf(await findReport(ctx.office, part, round))]);
  const [found] =
    places.find(([, place]) => place === 'submitted') ?? places.find(([, place]) => place !== 'none') ?? [];
  return found ?? own[0] ?? parts[0];
}

/** @throws Refusal `no_report` when nothing was handed in */
export async function handedIn(ctx: MemberContext, measure: MeasurePart, { round }: OpenReport): Promise<Report> {
  const report = await findReport(ctx.office, measure, round);
  if (!report || report.state === 'draft') throw new Refusal('no_report', refusals.noReport(measure.num, round));
  return report;
}

/** The name LINE shows of a person, or the positions of who is registered no more; null: not known. */
export async function nameOf(ctx: Pick<MemberContext, 'office'>, id: Report['reportedBy']): Promise<string | null> {
  return (await nameOrPosition(ctx.office, [String(id)])).get(String(id)) ?? null;
}
