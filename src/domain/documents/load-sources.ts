import { createHash } from 'node:crypto';
import { assessments } from '../assessments/assessment.model';
import { measuresOfPlan } from '../measures/plan';
import type { OfficeId } from '../office-store';
import { reports } from '../reports/report.model';
import type { Sources } from './document.model';
import type { PaperKind, PaperWish } from './kinds.rules';

const OF_REPORTS: readonly PaperKind[] = ['C', 'D', 'G'];
const OF_PLAN: readonly PaperKind[] = ['A', 'B', 'C', 'D', 'F', 'G'];
const OF_ASSESSMENT: readonly PaperKind[] = ['A', 'B', 'C', 'G'];

/** The records that a document is made from, as they are now. */
export async function loadSources(
  office: OfficeId,
  { kind, fiscalYear, round, units }: Pick<PaperWish, 'kind' | 'fiscalYear' | 'round' | 'units'>,
): Promise<Sources> {
  const ofUnits = units === null ? {} : { unit: { $in: [...units] } };
  const found =
    OF_REPORTS.includes(kind) && round !== null
      ? await reports(office).find({ fiscalYear, round, ...ofUnits }, { sort: { measure: 1, unit: 1 } })
      : [];
  const plan = OF_PLAN.includes(kind) ? await measuresOfPlan(office, fiscalYear) : null;
  const before = { sort: { fiscalYear: -1 as const } };
  const assessment = OF_ASSESSMENT.includes(kind)
    ? await assessments(office).findOne({ fiscalYear: { $lt: fiscalYear } }, before)
    : null;
  return {
    reports: found.map((one) => ({ measure: one.measure, unit: one.unit, round: one.round, version: one.version })),
    plan: plan && digestOf(plan),
    assessment: assessment && digestOf(assessment),
  };
}

const digestOf = (record: unknown): string => createHash('sha256').update(JSON.stringify(record)).digest('hex');
