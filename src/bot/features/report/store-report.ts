import type { ReportInput } from '../../../domain/reports/content.schema';
import type { Report } from '../../../domain/reports/report.model';
import { submitReport } from '../../../domain/reports/submit-report';
import { loadHistory } from '../../../domain/reviews/report-history';
import { notifyReviewers } from '../../../notifications/reviews/notify-reviewers';
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
  // Before it is handed in, which asks for the same steps.
  const { authors } = await loadHistory(ctx.office, { ...measure, measure: measure.num, round });
  const report = await submitReport({ organisation, person, eventId, now, ...submission });
  await notifyReviewers(ctx.office, measure, [...authors, person._id], now);
  return report;
}
