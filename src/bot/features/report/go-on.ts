import { askedPlan } from '../../../domain/measures/plan';
import { findReport } from '../../../domain/reports/find-report';
import { requireOpen } from '../../../domain/reports/require-open';
import type { MemberContext } from '../../context';
import type { Dialog } from '../../dialog';
import type { Outcome } from '../../feature';
import { type Draft, nextStep, type Step } from './draft';
import { askConflict } from './prompts/conflict';
import { askEvidence } from './prompts/evidence';
import { askField } from './prompts/field';
import { askMeasure } from './prompts/measure';
import { preview } from './prompts/preview';
import { askProgress } from './prompts/progress';
import type { Prompt } from './prompts/prompt';
import { askRound } from './prompts/round';
import { askText } from './prompts/text';
import { settle } from './settle';

/**
 * Goes on with a report: holds what was said against the plan, and asks for what comes next (or for `step`).
 * @param notice a sentence to say first
 * @throws Refusal `report_closed` when it is approved or published, and as `settle`
 */
export async function goOn(
  ctx: MemberContext,
  dialog: Dialog,
  draft: Draft,
  step?: Step,
  notice: string | null = null,
): Promise<Outcome> {
  const plan = await askedPlan(ctx.office, ctx.now, draft.year);
  const settled = await settle(ctx, plan, draft);
  const { measure } = settled;
  const prompt: Prompt = { ctx, plan, draft: settled.draft, token: dialog.token, notice: settled.notice ?? notice };
  const continued = (at: Step, kept: Draft = settled.draft): Dialog => ({ ...dialog, step: at, data: { ...kept } });

  if (measure === null || step === 'measure') {
    return { replies: [askMeasure(prompt)], dialog: continued('measure') };
  }
  const { round } = settled.draft;
  if (round === null || step === 'round') {
    return { replies: [askRound(prompt, measure)], dialog: continued('round') };
  }
  requireOpen(ctx.organisation, measure, await findReport(ctx.office, measure, round));
  const about = { ...prompt, measure, round };
  const asked = step ?? nextStep(settled.draft);
  const conflict = asked === 'conflict' ? await askConflict(about) : null;
  if (conflict) {
    const kept = { ...settled.draft, seen: conflict.seen };
    return { replies: [conflict.message], dialog: continued('conflict', kept) };
  }
  const at = asked === 'conflict' ? 'preview' : asked;
  switch (at) {
    case 'edit':
      return { replies: [askField(about)], dialog: continued(at) };
    case 'evidence':
      return { replies: [await askEvidence(about)], dialog: continued(at) };
    case 'progress':
      return { replies: [await askProgress(about)], dialog: continued(at) };
    case 'detail':
    case 'output':
    case 'outcome':
    case 'remarks':
      return { replies: [await askText(about, at)], dialog: continued(at) };
    default: {
      const shown = await preview(about);
      const trail = settled.draft.trail.filter((one) => one !== 'preview' && one !== 'edit');
      const kept = { ...settled.draft, trail, seen: shown.seen, sentBack: shown.sentBack };
      return { replies: [shown.message], dialog: continued('preview', kept) };
    }
  }
}
