import type { mongo } from 'mongoose';
import { type ListTold, listsTold } from '../../delivery';
import { type LocalDate, localDate } from '../../domain/calendar/dates';
import type { Measure } from '../../domain/measures/measure.model';
import type { OfficeId, Question } from '../../domain/office-store';
import { reviewersToTell } from '../../domain/reviews/reviewers.rules';
import { notifyAhead } from '../notify';
import { nextMorning, noticeExpiry, noticesSince } from './notice-times';
import { reviewersAsked } from './reviewers-asked';
import { reviewWaiting } from './waiting';

/**
 * Puts into the outbox that reports wait, unless it waits there already for a reviewer: it rides along with an answer, or goes out
 * next morning, and lists what waits then. So it goes out by itself once a day at most. Inside the transaction of the submission, but
 * stored by itself: many report at the same time, all of them to the same few.
 * @param authors whose words are in what was handed in: they do not review it
 */
export async function notifyReviewers(
  office: OfficeId,
  measure: Measure,
  authors: readonly mongo.ObjectId[],
  now: Date,
): Promise<void> {
  const may = await reviewersAsked(office).ask();
  const told = reviewersToTell(may, measure, authors);
  const day = localDate(now);
  if (told.length === 0) return;
  const before = new Map((await waitingTold(office, now).ask()).map((one) => [one._id, one]));
  const digests = told.flatMap(({ _id: person, lineUserId }) => {
    const { waits, last } = before.get(lineUserId) ?? NOTHING;
    if (waits > 0) return [];
    return {
      office,
      to: { person, lineUserId },
      occasion: `${occasionsOf(day)}${last + 1}`,
      payload: { day },
      notBefore: nextMorning(day),
      expiresAt: noticeExpiry(now),
    };
  });
  await notifyAhead(reviewWaiting, digests, now);
}

const occasionsOf = (day: LocalDate): string => `review/waiting/${day}/`;

const NOTHING: Omit<ListTold, '_id'> = { waits: 0, last: 0 };

/** What reviewers were told of waiting reports, as a question, for `askTogether`. */
export const waitingTold = (office: OfficeId, now: Date): Question<ListTold[]> =>
  listsTold(office, { kind: reviewWaiting.kind, ofDay: occasionsOf(localDate(now)), since: noticesSince(now) });
