import { compact } from '../../../../compact';
import { oneAtATime } from '../../../../domain/organisations/organisation.model';
import { approveReport } from '../../../../domain/reviews/review-report';
import { putForwardWhenComplete } from '../../../../notifications/memos/put-forward';
import { notifyApproved, type Reviewed } from '../../../../notifications/reviews/notify-reporters';
import type { MemberContext } from '../../../context';
import type { Outcome } from '../../../feature';
import type { Lead } from '../../../forms/field';
import { REVIEW } from '../../../forms/next-step';
import { doneOutcome } from '../done';
import { type ApprovalsDraft, type Entry, isAsShown, type Looked, numsOf, type Values } from './draft';
import { resolveApprovals } from './resolve';
import { texts } from './texts';

/**
 * Approves some of the reports that were shown, each as if it were approved alone, in one transaction. Where one of them says, or
 * lacks, something else by now, all are shown again first.
 * @param droppedBefore a sentence that says what was dropped already; null: nothing
 */
export async function approveThem(
  ctx: MemberContext,
  draft: ApprovalsDraft,
  which: readonly Entry[],
  droppedBefore: string | null = null,
): Promise<Outcome | Lead<Values>> {
  // Two who approve the last reports at the same moment must not both find that some are left.
  await oneAtATime(ctx.office);
  const { facts, notice } = await resolveApprovals(ctx, draft);
  const chosen = facts.filter(({ entry }) => which.includes(entry));
  if (chosen.length === 0) return { ask: REVIEW, notice: texts.noneChosen };
  if (!chosen.every(isAsShown)) return { ask: REVIEW, notice: texts.changedMeanwhile };
  const approved: Reviewed[] = [];
  for (const one of chosen) approved.push(await approveOne(ctx, one));
  await notifyApproved(ctx.office, approved, ctx.now);
  const forwards: string[] = [];
  for (const { fiscalYear, round } of roundsOf(chosen)) {
    const forward = await putForwardWhenComplete(ctx, { fiscalYear, round });
    if (forward !== null) forwards.push(forward);
  }
  const said = texts.approved(chosen.length, numsOf(chosen).join(', '));
  return { ...(await doneOutcome(ctx, said, compact([droppedBefore, notice, ...forwards]))), dialog: null };
}

async function approveOne(ctx: MemberContext, { entry, waiting: { measure } }: Looked): Promise<Reviewed> {
  const { organisation, person, now } = ctx;
  const { round, version: seenVersion } = entry;
  // An approval is known by the event that made it; here one event makes several.
  const eventId = `${ctx.eventId}/${measure.fiscalYear}/${measure.num}/${round}/${measure.unit}`;
  const done = await approveReport({ organisation, measure, round, seenVersion, person, eventId, now });
  return { ...done, measure };
}

/** Each round once. */
function roundsOf(chosen: readonly Looked[]) {
  const rounds = chosen.map(({ waiting: { report } }) => [`${report.fiscalYear}/${report.round}`, report] as const);
  return [...new Map(rounds).values()];
}
