import { oneAtATime } from '../../../domain/organisations/organisation.model';
import { findReport } from '../../../domain/reports/find-report';
import { stateOf } from '../../../domain/reports/report-states.rules';
import { approveReport } from '../../../domain/reviews/review-report';
import { putForwardWhenComplete } from '../../../notifications/memos/put-forward';
import type { SeenReport } from '../../../notifications/reviews/buttons';
import { notifyReporters } from '../../../notifications/reviews/notify-reporters';
import { texts } from '../../../notifications/reviews/texts';
import { reviewApproved } from '../../../notifications/reviews/verdict';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { doneOutcome } from './done';
import { measureOf } from './look-up';
import { showReport } from './show-report';

/** อนุมัติ: what the reviewer saw; what was edited since is shown again first. */
export async function approve(ctx: MemberContext, { payload }: Input<SeenReport>): Promise<Outcome> {
  const measure = await measureOf(ctx, payload);
  const { round, version } = payload;
  if (await isEditedSince(ctx, payload)) return showReport(ctx, payload, texts.changedMeanwhile);
  const { organisation, person, eventId, now, office } = ctx;
  const review = { organisation, measure, round, seenVersion: version, person, eventId, now };
  const { report, authors } = await approveReport(review);
  // Two who approve the last two reports at the same moment must not both find that one is left.
  await oneAtATime(office);
  await notifyReporters({ office, of: reviewApproved, report, measure, authors, now });
  const forward = await putForwardWhenComplete(ctx, { fiscalYear: measure.fiscalYear, round });
  return doneOutcome(ctx, texts.approved(measure.num, round), forward ? [forward] : []);
}

/** Whether a report that waits says something else than what was looked at. */
export async function isEditedSince(
  ctx: MemberContext,
  { year, measure, round, version }: SeenReport,
): Promise<boolean> {
  const report = await findReport(ctx.office, { fiscalYear: year, num: measure }, round);
  return report !== null && stateOf(report) === 'submitted' && report.version !== version;
}
