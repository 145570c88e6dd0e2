import { createHash } from 'node:crypto';
import { assessments } from '../assessments/assessment.model';
import type { Round } from '../calendar/dates';
import type { Measure } from '../measures/measure.model';
import { measuresOfPlan } from '../measures/plan';
import { resultRound } from '../measures/result-round.rules';
import type { OfficeId } from '../office-store';
import { type Report, reports } from '../reports/report.model';
import type { Sources } from './document.model';
import type { PaperKind, PaperWish } from './kinds.rules';

const OF_REPORTS: readonly PaperKind[] = ['C', 'D', 'G'];
const OF_PLAN: readonly PaperKind[] = ['A', 'B', 'C', 'D', 'F', 'G'];
const OF_ASSESSMENT: readonly PaperKind[] = ['A', 'B', 'C', 'G'];

/** The records that a document is made from, as they are now. */
export async function loadSources(
  office: OfficeId,
  { kind, fiscalYear, round, units, isReleased }: Omit<PaperWish, 'format' | 'memo'>,
): Promise<Sources> {
  const plan = OF_PLAN.includes(kind) ? await measuresOfPlan(office, fiscalYear) : null;
  const found =
    OF_REPORTS.includes(kind) && round !== null
      ? await reportsOf(office, plan ?? [], { fiscalYear, round, units, isReleased })
      : [];
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

async function reportsOf(
  office: OfficeId,
  plan: readonly Measure[],
  {
    fiscalYear,
    round,
    units,
    isReleased = false,
  }: Pick<PaperWish, 'fiscalYear' | 'units' | 'isReleased'> & { round: Round },
): Promise<Report[]> {
  const ofUnits = units === null ? {} : { unit: { $in: [...units] } };
  const ofState = isReleased ? { state: 'published' as const } : {};
  const found = await reports(office).find({ fiscalYear, ...ofUnits, ...ofState }, { sort: { measure: 1, unit: 1 } });
  if (!isReleased) return found.filter((one) => one.round === round);
  const said = new Map(plan.map((measure) => [measure.num, resultRound(measure, round)]));
  return found.filter((one) => one.round === said.get(one.measure));
}

const digestOf = (record: unknown): string => createHash('sha256').update(JSON.stringify(record)).digest('hex');
