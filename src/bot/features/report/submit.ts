import { countEvidence, countEvidenceOf, evidenceKey } from '../../../domain/evidence/find-evidence';
import { placeEvidence } from '../../../domain/evidence/place-evidence';
import type { Measure } from '../../../domain/measures/measure.model';
import { mergeContent } from '../../../domain/reports/content.rules';
import { currentTasks } from '../../../domain/reports/current.rules';
import { hasChanges, lacksHowFar } from '../../../domain/reports/has-changes.rules';
import { stateOf } from '../../../domain/reports/report-states.rules';
import { requiredButLacking, type StandingOutline } from '../../../domain/reports/reports.rules';
import { textMessage } from '../../../line/compose';
import type { Action } from '../../../line/types';
import { handInReport } from '../../../notifications/reviews/hand-in-report';
import { askIn } from '../../../ui/ask';
import { phrases } from '../../../ui/texts';
import type { MemberContext } from '../../context';
import { pendingPieces } from '../../evidence/pending';
import { countOf } from '../../evidence/pieces';
import type { Outcome } from '../../feature';
import type { Choosing, Reading } from '../../forms/field';
import type { Submitted } from '../../forms/form';
import { REVIEW } from '../../forms/next-step';
import { formTexts } from '../../forms/texts';
import type { ReportDraft, Values } from './draft';
import { workOf } from './overdue-target';
import { recordedMessage } from './recorded';
import { loadTarget, type ReportPrompt, type Target, targetOf } from './resolve-draft';
import { texts } from './texts';

/**
 * Hands in what the preview showed, once, and ends the dialog. What was sent back since is shown again first; what somebody else
 * changed, beside the person's own words, to choose from.
 */
export async function submit({ ctx, draft, facts }: ReportPrompt): Promise<Submitted<Values>> {
  const target = targetOf(facts);
  const { report } = target;
  if ((report?.version ?? 0) !== draft.seen) {
    return report ? { ask: 'conflict' } : { ask: REVIEW, notice: formTexts.seeAgain };
  }
  if (report?.state === 'returned' && !draft.sentBack) return { ask: REVIEW, notice: texts.sentBackMeanwhile };
  if (lacksHowFar(report, mergeContent(report, draft.input))) return { ask: 'progress' };
  const required = await requiredOf(ctx, draft, target);
  const [first] = required;
  if (first) return { ask: first, notice: texts.required(required) };
  return handIn(ctx, draft, target);
}

/** What the office requires and the report lacks, with the evidence that is sent with it. */
async function requiredOf(ctx: MemberContext, { batch, input }: ReportDraft, { measure, round, report }: Target) {
  if ((ctx.organisation.requiredParts ?? []).length === 0) return [];
  const about = { fiscalYear: measure.fiscalYear, measure: measure.num, round, unit: measure.unit };
  const evidence = countOf(await pendingPieces(ctx, batch)) + (await countEvidenceOf(ctx.office, about));
  return requiredButLacking(ctx.organisation, mergeContent(report, input), evidence);
}

/** ใช้ของฉัน: the person's own words on top of what somebody else stored meanwhile, as both were shown. */
export async function useMine({ ctx, draft, step }: Choosing<Values>): Promise<Reading<Values>> {
  if (step !== 'conflict') return { retry: null };
  const target = await loadTarget(ctx, draft);
  return (target.report?.version ?? 0) === draft.seen ? handIn(ctx, draft, target) : { retry: null };
}

/** ใช้ของเดิม: what is stored stays, the person's own words are let go. */
export async function keepTheirs({ ctx, draft, step }: Choosing<Values>): Promise<Reading<Values>> {
  if (step !== 'conflict') return { retry: null };
  const target = await loadTarget(ctx, draft);
  // Evidence replaces nothing.
  await attachEvidence(ctx, draft, target);
  const { measure, round } = target;
  return { replies: [textMessage(texts.keptTheirs(measure.num, round), nextActions(ctx, measure))], dialog: null };
}

/** Gives what was sent with a report to its measure and round. Gives how many pieces it was. */
export function attachEvidence(
  ctx: MemberContext,
  { batch }: Pick<ReportDraft, 'batch'>,
  { measure, round }: Target,
): Promise<number> {
  const { organisation, person, eventId, now } = ctx;
  return placeEvidence({ organisation, measure, round, person, eventId, now }, batch);
}

async function handIn(ctx: MemberContext, draft: ReportDraft, target: Target): Promise<Outcome> {
  const { measure, round, report: current } = target;
  const placed = await attachEvidence(ctx, draft, target);
  if (placed > 0 && !hasChanges('submit', current, mergeContent(current, draft.input))) {
    // Nothing new was entered: only the evidence is recorded.
    const told = texts.evidenceOnly(measure.num, round, placed);
    return { replies: [textMessage(told, nextActions(ctx, measure))], dialog: null };
  }
  const state = stateOf(current);
  const { organisation, person, eventId, now } = ctx;
  const submission = { organisation, measure, round, input: draft.input, seenVersion: draft.seen };
  const report = await handInReport({ ...submission, person, eventId, now });
  const next = await nextTask(ctx);
  const isFirst = state === 'none' || state === 'draft';
  const counts = await countEvidence(ctx.office, measure.fiscalYear);
  const evidence = counts.get(evidenceKey(measure.num, round, measure.unit)) ?? 0;
  return { replies: [recordedMessage(ctx, measure, report, { isFirst, next, evidence })], dialog: null };
}

function nextActions(ctx: MemberContext, { num, fiscalYear }: Measure): Action[] {
  const ask = askIn(ctx.chat);
  return [ask(phrases.status(num), phrases.withYear(phrases.status(num), fiscalYear)), ask(phrases.deadlines)];
}

/** What the person has to report next, of what may be named here. */
async function nextTask(ctx: MemberContext): Promise<StandingOutline | null> {
  const { open, standings } = await workOf(ctx);
  return currentTasks(standings, open).find(({ missing }) => missing.includes('report')) ?? null;
}
