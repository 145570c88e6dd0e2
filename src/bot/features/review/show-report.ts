import { duplicates } from '../../../domain/evidence/duplicates';
import type { StoredEvidence } from '../../../domain/evidence/evidence.model';
import { evidenceOf } from '../../../domain/evidence/find-evidence';
import type { OfficeId } from '../../../domain/office-store';
import { loadAuthors } from '../../../domain/reviews/load-authors';
import { loadHistory } from '../../../domain/reviews/report-history';
import { requireReviewer } from '../../../domain/reviews/require-reviewer';
import type { OpenReport } from '../../../notifications/reviews/buttons';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { handedIn, nameOf, partOfReport } from './look-up';
import { reportToReviewMessage } from './report-message';

export async function openReport(ctx: MemberContext, { payload }: Input<OpenReport>): Promise<Outcome> {
  return showReport(ctx, payload, null);
}

/**
 * Shows a report to its reviewer.
 * @param notice a sentence to say first
 * @throws Refusal `no_such_measure`, `not_reviewer`, `own_report`, `no_report`
 */
export async function showReport(ctx: MemberContext, of: OpenReport, notice: string | null): Promise<Outcome> {
  const measure = await partOfReport(ctx, of);
  const key = { fiscalYear: of.year, measure: of.measure, round: of.round, unit: measure.unit };
  await requireReviewer(ctx.organisation, measure, key, await loadAuthors(ctx.office, key), ctx);
  const history = await loadHistory(ctx.office, key);
  const report = await handedIn(ctx, measure, of);
  const sentBy = await nameOf(ctx, report.reportedBy);
  const pieces = await evidenceOf(ctx.office, key);
  const { lastReview } = history;
  const reviewedBy = lastReview && (await nameOf(ctx, lastReview.by));
  const shown = { measure, report, history, sentBy, reviewedBy, evidence: pieces, notice };
  const usedElsewhere = await countUsedElsewhere(ctx.office, pieces);
  return { replies: [reportToReviewMessage(ctx, { ...shown, usedElsewhere })] };
}

async function countUsedElsewhere(office: OfficeId, pieces: readonly StoredEvidence[]): Promise<number> {
  let used = 0;
  for (const piece of pieces) {
    const { here, elsewhere } = await duplicates(office, piece);
    if (here.length > 0 || elsewhere) used += 1;
  }
  return used;
}
