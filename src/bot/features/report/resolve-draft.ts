import { askTogether } from '../../../domain/ask-together';
import { fiscalYearOf, type Round } from '../../../domain/calendar/dates';
import { batchAsked, evidenceCounted } from '../../../domain/evidence/find-evidence';
import type { Measure } from '../../../domain/measures/measure.model';
import { type MeasurePart, partOf, partUnits } from '../../../domain/measures/parts.rules';
import { askedPlan, type Plan, planAsked } from '../../../domain/measures/plan';
import { planRecordsAsked } from '../../../domain/measures/plan-record.model';
import { unitNames } from '../../../domain/measures/units.rules';
import type { OfficeId } from '../../../domain/office-store';
import { findReport } from '../../../domain/reports/find-report';
import type { Report } from '../../../domain/reports/report.model';
import { reportsAround } from '../../../domain/reports/report-outline';
import { stateOf, transitionOf } from '../../../domain/reports/report-states.rules';
import { requireNotClosed } from '../../../domain/reports/require-not-closed';
import { requireOpen } from '../../../domain/reports/require-open';
import { requireReporter } from '../../../domain/reports/require-reporter';
import { listInThai } from '../../../domain/thai-text/lists';
import { clipGraphemes } from '../../../line/limits';
import { handingInAsked } from '../../../notifications/reviews/hand-in-report';
import { Refusal } from '../../../refusal';
import type { MemberContext } from '../../context';
import type { Field, Moment, Prompt } from '../../forms/field';
import type { Resolved } from '../../forms/form';
import { REVIEW } from '../../forms/next-step';
import { partsWithin } from '../../measures/part-asked';
import { scopeHere } from '../../measures/scope';
import type { ReportDraft, Values } from './draft';
import { texts } from './texts';

const LONGEST_QUOTE = 60;

/** What a report that is being written is about. */
export interface Target {
  measure: MeasurePart;
  round: Round;
  /** as it is stored; null: there is none yet */
  report: Report | null;
}

/** What was looked up about a draft. */
export interface Facts {
  plan: Plan;
  measure: Measure | null;
  /** null while the measure, the unit or the round is not known */
  target: Target | null;
}

export type ReportField = Field<Values, Facts>;
export type ReportPrompt = Prompt<Values, Facts>;
export type ReportMoment = Moment<Values>;

/**
 * Holds a draft against the plan: an unknown measure, a unit or round it has not is dropped, the only round of a measure and the
 * person's only unit are taken; so is the only round that is not yet approved.
 * @throws Refusal when the measure is none of the person's, or none of the group's unit; `report_closed` when its report is approved or
 * published; `measure_closed` when an admin closed it
 */
export async function resolveDraft(
  ctx: MemberContext,
  draft: ReportDraft,
  chosen: string | null,
): Promise<Resolved<Values, Facts>> {
  await askAhead(ctx, draft, chosen);
  const plan = await askedPlan(ctx.office, ctx.now, draft.year);
  const found = await resolvePart(ctx, plan, draft);
  const { measure, part } = found;
  const { round } = found.draft;
  if (!part || round === null || chosen === 'measure' || chosen === 'unit' || chosen === 'round') {
    return { draft: found.draft, notice: found.notice, facts: { plan, measure, target: null } };
  }
  const report = await findReport(ctx.office, part, round);
  requireOpen(ctx.organisation, part, report);
  await requireNotClosed(ctx.office, part, round);
  const target = { measure: part, round, report };
  return { draft: found.draft, notice: found.notice, facts: { plan, measure, target } };
}

/** Asks at once what is known to be asked of a draft; where it is handed in, of that too. */
async function askAhead({ office, now }: MemberContext, draft: ReportDraft, chosen: string | null): Promise<void> {
  const { year = fiscalYearOf(now), measure, unit, round, batch } = draft;
  const isHandedIn = chosen === REVIEW && measure !== null && unit !== null && round !== null;
  await askTogether(office, [
    planAsked(office, year),
    planRecordsAsked(office),
    batchAsked(office, batch),
    // What is said beside it of the office's work needs them all.
    ...reportsAround(office, year, measure),
    evidenceCounted(office, year),
    ...(isHandedIn ? handingInAsked(office, { fiscalYear: year, measure, round, unit }, now) : []),
  ]);
}

/**
 * The part and round that a question or the review is about.
 * @throws Refusal `dialog_over` when either is not known
 */
export function targetOf({ target }: Facts): Target {
  if (!target) throw new Refusal('dialog_over', texts.over);
  return target;
}

/**
 * What a draft is about, for a button that needs it.
 * @throws Refusal `dialog_over` when the plan has the part no more, or not all was said yet
 */
export async function loadTarget(ctx: MemberContext, draft: ReportDraft): Promise<Target> {
  const plan = await askedPlan(ctx.office, ctx.now, draft.year);
  const whole = plan.measures.find(({ num }) => num === draft.measure);
  const { round, unit } = draft;
  const measure = whole && unit !== null ? partOf(ctx.organisation, whole, unit) : null;
  if (!measure || round === null) throw new Refusal('dialog_over', texts.over);
  return { measure, round, report: await findReport(ctx.office, measure, round) };
}

/**
 * The rounds of a part that can still be handed in or corrected; all, where none can or the part is not known: who names one is told why
 * it is closed.
 */
export async function roundsToReport(office: OfficeId, measure: Measure, unit: string | null): Promise<Round[]> {
  if (unit === null) return measure.rounds;
  const open: Round[] = [];
  for (const round of measure.rounds) {
    if (transitionOf(stateOf(await findReport(office, { ...measure, unit }, round)), 'submit')) open.push(round);
  }
  return open.length > 0 ? open : measure.rounds;
}

interface ResolvedPart {
  draft: ReportDraft;
  measure: Measure | null;
  part: MeasurePart | null;
  /** what was dropped, in words */
  notice: string | null;
}

async function resolvePart(ctx: MemberContext, plan: Plan, draft: ReportDraft): Promise<ResolvedPart> {
  if (draft.measure === null) {
    const notice = draft.words === null ? null : texts.noSuchTitle(clipGraphemes(draft.words, LONGEST_QUOTE));
    return { draft, measure: null, part: null, notice };
  }
  const measure = plan.measures.find(({ num }) => num === draft.measure);
  if (!measure) {
    const notice = texts.noSuchNumber(draft.measure, plan.fiscalYear);
    return { draft: { ...draft, measure: null, unit: null }, measure: null, part: null, notice };
  }
  await requireReporter(ctx.organisation, { ...measure, units: partUnits(ctx.organisation, measure) }, ctx);
  const scope = scopeHere(ctx, 'report');
  const own = partsWithin(ctx, measure, scope);
  if (own.length === 0) {
    const unit = scope === 'all' ? [] : unitNames(ctx.organisation, scope);
    throw new Refusal('not_of_group', texts.notOfGroup(measure.num, listInThai(unit)));
  }
  const part = own.find(({ unit }) => unit === draft.unit) ?? (own.length === 1 ? (own[0] ?? null) : null);
  const ofUnit = { ...draft, unit: part?.unit ?? null };
  const [first, second] = await roundsToReport(ctx.office, measure, part?.unit ?? null);
  const isKnown = draft.round !== null && measure.rounds.includes(draft.round);
  if (isKnown || first === undefined) return { draft: ofUnit, measure, part, notice: null };
  const only = second === undefined ? first : null;
  const notice = draft.round !== null ? texts.onlyRound(measure.num, first) : null;
  return { draft: { ...ofUnit, round: only }, measure, part, notice };
}
