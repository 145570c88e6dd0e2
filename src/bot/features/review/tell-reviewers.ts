import { enqueue } from '../../../delivery/enqueue';
import { localDate } from '../../../domain/calendar/dates';
import type { Measure } from '../../../domain/measures/measure.model';
import type { OfficeId } from '../../../domain/office-store';
import { people } from '../../../domain/people/person.model';
import type { Report } from '../../../domain/reports/report.model';
import { loadHistory } from '../../../domain/reviews/report-history';
import { reviewersToTell } from '../../../domain/reviews/reviewers.rules';
import { nextMorning, noticeExpiry } from './notice-times';

/**
 * Puts into the outbox that reports wait, once a day per reviewer: it rides along with an answer, or goes out next morning, and
 * lists what waits then. Inside the transaction of the submission.
 */
export async function tellReviewers(office: OfficeId, measure: Measure, report: Report, now: Date): Promise<void> {
  const { authors } = await loadHistory(office, report);
  const may = await people(office).find({ 'grants.role': { $in: ['supervisor', 'executive'] } });
  const day = localDate(now);
  await enqueue(
    reviewersToTell(may, measure, authors).map((person) => ({
      office,
      to: { person: person._id, lineUserId: person.lineUserId },
      occasion: `review/waiting/${day}`,
      kind: 'review.waiting',
      payload: { day },
      priority: 'may_wait' as const,
      notBefore: nextMorning(day),
      expiresAt: noticeExpiry(now),
    })),
    now,
  );
}
