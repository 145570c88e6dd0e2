import { z } from 'zod';
import type { Measure } from '../../domain/measures/measure.model';
import { type MeasurePart, partOf } from '../../domain/measures/parts.rules';
import { measuresOfPlan } from '../../domain/measures/plan';
import type { OfficeId } from '../../domain/office-store';
import { findOrganisation } from '../../domain/organisations/organisation.model';
import { stepsOf } from '../../domain/reports/record-step';
import { type Report, reports } from '../../domain/reports/report.model';
import type { ReportEvent } from '../../domain/reports/report-event.model';
import { payloads } from '../../ui/payloads';

const toldReport = z.object({
  fiscalYear: payloads.year,
  measure: payloads.measure,
  round: payloads.round,
  unit: payloads.partUnit,
  /** the step of the report that it tells of */
  seq: z.int(),
});
export type ToldReport = z.infer<typeof toldReport>;

/** Which reports a notice tells of. What was put into the outbox before several were told together names one. */
export const toldReports = z.union([
  z.object({ reports: z.array(toldReport).min(1) }),
  toldReport.transform((one) => ({ reports: [one] })),
]);

/** A report that is told of, with its part and the step that is told. */
export interface FoundReport {
  measure: MeasurePart;
  report: Report;
  step: ReportEvent;
}

/** Those reports of a notice for which it still holds, by round and number. */
export async function findTold(
  office: OfficeId,
  { reports: told }: z.infer<typeof toldReports>,
): Promise<FoundReport[]> {
  const organisation = await findOrganisation(office);
  if (!organisation) return [];
  const plans = new Map<number, readonly Measure[]>();
  const found: FoundReport[] = [];
  for (const { fiscalYear, measure: num, round, unit, seq } of told) {
    const plan = plans.get(fiscalYear) ?? (await measuresOfPlan(office, fiscalYear));
    plans.set(fiscalYear, plan);
    // What was put into the outbox before joint measures had parts names no unit: there was one report.
    const key = { fiscalYear, measure: num, round, ...(unit !== undefined && { unit }) };
    const report = await reports(office).findOne(key);
    const whole = plan.find((one) => one.num === num);
    const measure = whole && report ? partOf(organisation, whole, report.unit) : null;
    const step = report && stillTrue(await stepsOf(office, report), seq);
    if (measure && report && step) found.push({ measure, report, step });
  }
  return found.sort((one, other) => rank(one) - rank(other));
}

/** The step that is told, unless the report went on; what is published, or was, stays approved. */
function stillTrue(steps: readonly ReportEvent[], seq: number): ReportEvent | null {
  const at = steps.findIndex((step) => step.seq === seq);
  const holds = steps.slice(at + 1).every(({ action }) => action === 'publish' || action === 'withdraw');
  return (at >= 0 && holds && steps[at]) || null;
}

const rank = ({ report: { fiscalYear, round, measure } }: FoundReport): number =>
  (fiscalYear * 2 + (round === '12m' ? 1 : 0)) * 1_000_000 + measure;
