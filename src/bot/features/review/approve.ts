import type { Measure } from '../../../domain/measures/measure.model';
import { oneAtATime } from '../../../domain/organisations/organisation.model';
import { findReport } from '../../../domain/reports/find-report';
import type { LackingPart } from '../../../domain/reports/lacking-parts';
import { stateOf } from '../../../domain/reports/report-states.rules';
import { loadHistory } from '../../../domain/reviews/report-history';
import { requireReviewer } from '../../../domain/reviews/require-reviewer';
import { approveReport } from '../../../domain/reviews/review-report';
import { putForwardWhenComplete } from '../../../notifications/memos/put-forward';
import type { ApproveWithout, SeenReport } from '../../../notifications/reviews/buttons';
import { notifyReporters } from '../../../notifications/reviews/notify-reporters';
import { texts } from '../../../notifications/reviews/texts';
import { reviewApproved } from '../../../notifications/reviews/verdict';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { doneOutcome } from './done';
import { lackingMessage, lackingOf } from './lacking';
import { measureOf } from './look-up';
import { showReport } from './show-report';

/** อนุมัติ: what the reviewer saw; what was edited since is shown again first, and what lacks a part is asked about. */
export function approve(ctx: MemberContext, { payload }: Input<SeenReport>): Promise<Outcome> {
  return approveSeen(ctx, payload, []);
}

/** อนุมัติทั้งที่ไม่มี…: where it lacks more by now than was said, it is asked about again. */
export function approveWithout(ctx: MemberContext, { payload }: Input<ApproveWithout>): Promise<Outcome> {
  return approveSeen(ctx, payload, payload.without);
}

async function approveSeen(ctx: MemberContext, seen: SeenReport, without: readonly LackingPart[]): Promise<Outcome> {
  const measure = await measureOf(ctx, seen);
  const { round, version } = seen;
  await requireReviewerOf(ctx, measure, seen);
  if (await isEditedSince(ctx, seen)) return showReport(ctx, seen, texts.changedMeanwhile);
  const lacking = await lackingOf(ctx.office, measure, round);
  if (lacking.some((part) => !without.includes(part)))
    return { replies: [lackingMessage(ctx.organisation, measure, seen, lacking)] };
  const { organisation, person, eventId, now, office } = ctx;
  const review = { organisation, measure, round, seenVersion: version, person, eventId, now };
  const { report, authors } = await approveReport(review);
  // Two who approve the last two reports at the same moment must not both find that one is left.
  await oneAtATime(office);
  await notifyReporters({ office, of: reviewApproved, report, measure, authors, now });
  const forward = await putForwardWhenComplete(ctx, { fiscalYear: measure.fiscalYear, round });
  return doneOutcome(ctx, texts.approved(measure.num, round), forward ? [forward] : []);
}

/** @throws Refusal `not_reviewer`, `own_report` */
export async function requireReviewerOf(ctx: MemberContext, measure: Measure, { round }: SeenReport): Promise<void> {
  const key = { fiscalYear: measure.fiscalYear, measure: measure.num, round };
  const { authors } = await loadHistory(ctx.office, key);
  await requireReviewer(ctx.organisation, measure, key, authors, ctx);
}

/** Whether a report that waits says something else than what was looked at. */
export async function isEditedSince(
  ctx: MemberContext,
  { year, measure, round, version }: SeenReport,
): Promise<boolean> {
  const report = await findReport(ctx.office, { fiscalYear: year, num: measure }, round);
  return report !== null && stateOf(report) === 'submitted' && report.version !== version;
}
