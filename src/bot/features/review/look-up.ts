import type { Measure } from '../../../domain/measures/measure.model';
import { measuresOfPlan } from '../../../domain/measures/plan';
import { findReport } from '../../../domain/reports/find-report';
import type { Report } from '../../../domain/reports/report.model';
import { texts as refusals } from '../../../domain/reviews/texts';
import type { OpenReport } from '../../../notifications/reviews/buttons';
import { texts } from '../../../notifications/reviews/texts';
import { Refusal } from '../../../refusal';
import { nameOrPosition } from '../../../ui/name-or-position';
import type { MemberContext } from '../../context';

/**
 * The measure that a report is of.
 * @throws Refusal `no_such_measure` when its plan has it no more
 */
export async function measureOf(ctx: MemberContext, { year, measure: num }: OpenReport): Promise<Measure> {
  const found = (await measuresOfPlan(ctx.office, year)).find((one) => one.num === num);
  if (!found) throw new Refusal('no_such_measure', texts.noSuchMeasure(num));
  return found;
}

/** @throws Refusal `no_report` when nothing was handed in */
export async function handedIn(ctx: MemberContext, measure: Measure, { round }: OpenReport): Promise<Report> {
  const report = await findReport(ctx.office, measure, round);
  if (!report || report.state === 'draft') throw new Refusal('no_report', refusals.noReport(measure.num, round));
  return report;
}

/** The name LINE shows of a person, or the positions of who is registered no more; null: not known. */
export async function nameOf(ctx: Pick<MemberContext, 'office'>, id: Report['reportedBy']): Promise<string | null> {
  return (await nameOrPosition(ctx.office, [String(id)])).get(String(id)) ?? null;
}
