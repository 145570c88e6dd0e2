import { askTogether } from '../../../domain/ask-together';
import { evidenceCounted } from '../../../domain/evidence/find-evidence';
import type { ReportInput } from '../../../domain/reports/content.schema';
import { stepsAsked } from '../../../domain/reports/record-step';
import type { Report } from '../../../domain/reports/report.model';
import { submitReport } from '../../../domain/reports/submit-report';
import { changesAsked, loadHistory } from '../../../domain/reviews/report-history';
import { notifyReviewers, reviewersAsked } from '../../../notifications/reviews/notify-reviewers';
import type { MemberContext } from '../../context';
import type { Target } from './resolve-draft';

/** Hands a report in and tells its reviewers that it waits. @param seenVersion of the stored report that was shown; 0: there was none */
export async function storeReport(
  ctx: MemberContext,
  { measure, round }: Target,
  input: ReportInput,
  seenVersion: number,
): Promise<Report> {
  const { organisation, person, eventId, now } = ctx;
  const submission = { measure, round, input, seenVersion };
  const key = { ...measure, measure: measure.num, round };
  await askTogether(ctx.office, [
    changesAsked(ctx.office, key),
    stepsAsked(ctx.office, key),
    reviewersAsked(ctx.office),
    // For what is said of it afterwards.
    evidenceCounted(ctx.office, measure.fiscalYear),
  ]);
  // Before it is handed in, which asks for the same steps.
  const { authors } = await loadHistory(ctx.office, key);
  const report = await submitReport({ organisation, person, eventId, now, ...submission });
  await notifyReviewers(ctx.office, measure, [...authors, person._id], now);
  return report;
}
