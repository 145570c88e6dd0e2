import { askTogether } from '../../domain/ask-together';
import type { OfficeId, Question } from '../../domain/office-store';
import type { ReportKey } from '../../domain/reports/record-step';
import type { Report } from '../../domain/reports/report.model';
import { type Submission, submitReport } from '../../domain/reports/submit-report';
import { authorsAsked, loadAuthors } from '../../domain/reviews/load-authors';
import { notifyReviewers, waitingTold } from './notify-reviewers';
import { reviewersAsked } from './reviewers-asked';

/**
 * Hands a report in, from the chat as from a page, and tells its reviewers that it waits. Call it inside a transaction.
 * @throws Refusal as `submitReport`
 */
export async function handInReport(submission: Submission): Promise<Report> {
  const { organisation, measure, round, person, now } = submission;
  const office = organisation._id;
  const key = { ...measure, measure: measure.num, round };
  await askTogether(office, handingInAsked(office, key, now));
  // Before it is handed in, which asks for the same steps.
  const authors = await loadAuthors(office, key);
  const report = await submitReport(submission);
  await notifyReviewers(office, measure, [...authors, person._id], now);
  return report;
}

/** What is asked of a report when it is handed in: how it came to be what it is, and who reviews it. For `askTogether`. */
export const handingInAsked = (office: OfficeId, key: ReportKey, now: Date): Question<unknown>[] => [
  ...authorsAsked(office, key),
  reviewersAsked(office),
  waitingTold(office, now),
];
