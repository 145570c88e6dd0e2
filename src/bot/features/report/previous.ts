import { measuresOfPlan } from '../../../domain/measures/plan';
import { contentOf } from '../../../domain/reports/content.rules';
import type { ReportInput } from '../../../domain/reports/content.schema';
import { findReport } from '../../../domain/reports/find-report';
import { stateOf } from '../../../domain/reports/report-states.rules';
import type { MemberContext } from '../../context';
import type { Resolved } from '../../forms/form';
import { isPhrase } from '../../understand';
import type { ReportDraft, Values } from './draft';
import { type Facts, loadTarget, type Target } from './resolve-draft';
import { texts } from './texts';

/** Whether words say no more than that it is as it was in the round before. */
export const saysAsBefore = (words: string | undefined): boolean =>
  words !== undefined && isPhrase(words, 'report_as_before');

/**
 * What was handed in of a measure in the round before: for 12 months that of 6 months, for 6 months that of 12 months of the year
 * before, where its plan has a measure of the same title. Of a joint measure the same unit's part. Null: nothing was.
 */
export async function previousOf(
  { office }: Pick<MemberContext, 'office'>,
  { measure, round }: Pick<Target, 'measure' | 'round'>,
): Promise<ReportInput | null> {
  const report = round === '12m' ? await findReport(office, measure, '6m') : await lastYears({ office }, measure);
  const state = stateOf(report);
  if (!report || state === 'none' || state === 'draft') return null;
  const said = Object.entries(contentOf(report)).filter(([, value]) => value !== null);
  return said.length === 0 ? null : (Object.fromEntries(said) as ReportInput);
}

async function lastYears(
  { office }: Pick<MemberContext, 'office'>,
  measure: Target['measure'],
): Promise<Awaited<ReturnType<typeof findReport>>> {
  const fiscalYear = measure.fiscalYear - 1;
  const same = (await measuresOfPlan(office, fiscalYear)).find(({ title }) => title === measure.title);
  return same ? findReport(office, { ...measure, fiscalYear, num: same.num }, '12m') : null;
}

/** The same of a report that is being written; null: nothing was, or it is not known yet what it is about. */
export async function previousInput(ctx: MemberContext, draft: ReportDraft): Promise<ReportInput | null> {
  return draft.measure === null || draft.unit === null || draft.round === null
    ? null
    : previousOf(ctx, await loadTarget(ctx, draft));
}

/** A draft of which somebody said that it is as it was before, with what it was; what they said besides stands. */
export async function asBefore(
  ctx: MemberContext,
  resolved: Resolved<Values, Facts>,
): Promise<Resolved<Values, Facts>> {
  const { draft, facts } = resolved;
  if (!facts.target || !saysAsBefore(draft.input.detail)) return resolved;
  const { detail: _asBefore, ...said } = draft.input;
  const before = await previousOf(ctx, facts.target);
  if (before) return { ...resolved, draft: { ...draft, input: { ...before, ...said } } };
  const asked: ReportDraft = { ...draft, input: said, guided: true };
  return { ...resolved, draft: asked, notice: texts.noneBefore };
}
