import { enqueue } from '../../../delivery/enqueue';
import { Outbox } from '../../../delivery/outbox.model';
import { rolesThatMay } from '../../../domain/abilities/roles.rules';
import { localDate } from '../../../domain/calendar/dates';
import type { Measure } from '../../../domain/measures/measure.model';
import type { OfficeId } from '../../../domain/office-store';
import { people } from '../../../domain/people/person.model';
import type { Report } from '../../../domain/reports/report.model';
import { loadHistory } from '../../../domain/reviews/report-history';
import { reviewersToTell } from '../../../domain/reviews/reviewers.rules';
import { nextMorning, noticeExpiry } from './notice-times';

const WAITING = 'review.waiting';

/**
 * Puts into the outbox that reports wait, unless it waits there already for a reviewer: it rides along with an answer, or goes out
 * next morning, and lists what waits then. So it goes out by itself once a day at most. Inside the transaction of the submission.
 */
export async function notifyReviewers(office: OfficeId, measure: Measure, report: Report, now: Date): Promise<void> {
  const { authors } = await loadHistory(office, report);
  const may = await people(office).find({ 'grants.role': { $in: rolesThatMay('review') } });
  const day = localDate(now);
  for (const { _id: person, lineUserId } of reviewersToTell(may, measure, authors)) {
    const said = { office, to: lineUserId, kind: WAITING };
    if (await Outbox.exists({ ...said, open: true })) continue;
    const earlier = await Outbox.countDocuments({ ...said, occasion: { $regex: `^review/waiting/${day}/` } });
    const digest = {
      office,
      to: { person, lineUserId },
      occasion: `review/waiting/${day}/${earlier + 1}`,
      kind: WAITING,
      payload: { day },
      priority: 'may_wait' as const,
      notBefore: nextMorning(day),
      expiresAt: noticeExpiry(now),
    };
    await enqueue([digest], now);
  }
}
