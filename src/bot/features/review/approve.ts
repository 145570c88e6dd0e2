import { askTogether } from '../../../domain/ask-together';
import { evidenceCounted } from '../../../domain/evidence/find-evidence';
import type { MeasurePart } from '../../../domain/measures/parts.rules';
import { planAsked } from '../../../domain/measures/plan';
import { planRecordsAsked } from '../../../domain/measures/plan-record.model';
import { reportsAsked } from '../../../domain/reports/find-report';
import type { LackingPart } from '../../../domain/reports/lacking-parts';
import { authorsAsked, loadAuthors } from '../../../domain/reviews/load-authors';
import { requireReviewer } from '../../../domain/reviews/require-reviewer';
import type { ApproveWithout, SeenReport } from '../../../notifications/reviews/buttons';
import { reportersAsked } from '../../../notifications/reviews/notify-reporters';
import { approveAndTell } from '../../../notifications/reviews/review-and-tell';
import { texts } from '../../../notifications/reviews/texts';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { doneOutcome } from './done';
import { lackingMessage, lackingOf } from './lacking';
import { partOfReport } from './look-up';
import { seenAgain } from './seen-again';

/** อนุมัติ: what the reviewer saw; what was edited since is shown again first, and what lacks a part is asked about. */
export function approve(ctx: MemberContext, { payload }: Input<SeenReport>): Promise<Outcome> {
  return approveSeen(ctx, payload, []);
}

/** อนุมัติทั้งที่ไม่มี…: where it lacks more by now than was said, it is asked about again. */
export function approveWithout(ctx: MemberContext, { payload }: Input<ApproveWithout>): Promise<Outcome> {
  return approveSeen(ctx, payload, payload.without);
}

async function approveSeen(ctx: MemberContext, seen: SeenReport, without: readonly LackingPart[]): Promise<Outcome> {
  await askAhead(ctx, seen);
  const measure = await partOfReport(ctx, seen);
  const { round, version } = seen;
  await requireReviewerOf(ctx, measure, seen);
  const again = await seenAgain(ctx, measure, seen);
  if (again) return again;
  const lacking = await lackingOf(ctx.office, measure, round);
  if (lacking.some((part) => !without.includes(part)))
    return { replies: [lackingMessage(ctx.organisation, measure, seen, lacking)] };
  const { organisation, person, eventId, now } = ctx;
  const review = { organisation, measure, round, seenVersion: version, person, eventId, now };
  const forward = await approveAndTell(review);
  return doneOutcome(ctx, texts.approved(measure.num, round, measure.jointUnit), forward ? [forward] : []);
}

/** Asks at once what is known to be asked of a report that is approved. */
function askAhead({ office }: MemberContext, { year, measure, round, unit }: SeenReport): Promise<void> {
  const key = unit === undefined ? null : { fiscalYear: year, measure, round, unit };
  return askTogether(office, [
    planAsked(office, year),
    planRecordsAsked(office),
    reportsAsked(office, year),
    evidenceCounted(office, year),
    reportersAsked(office),
    ...(key ? authorsAsked(office, key) : []),
  ]);
}

/** @throws Refusal `not_reviewer`, `own_report` */
export async function requireReviewerOf(
  ctx: MemberContext,
  measure: MeasurePart,
  { round }: Pick<SeenReport, 'round'>,
): Promise<void> {
  const key = { fiscalYear: measure.fiscalYear, measure: measure.num, round, unit: measure.unit };
  const authors = await loadAuthors(ctx.office, key);
  await requireReviewer(ctx.organisation, measure, key, authors, ctx);
}
