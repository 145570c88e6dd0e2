import type { mongo } from 'mongoose';
import { type Envelope, Outbox } from '../../delivery';
import { type LocalDate, localDate } from '../../domain/calendar/dates';
import type { Measure } from '../../domain/measures/measure.model';
import type { OfficeId } from '../../domain/office-store';
import type { StoredPerson } from '../../domain/people/person.model';
import { reviewersToTell } from '../../domain/reviews/reviewers.rules';
import { notifyAhead } from '../notify';
import { nextMorning, noticeExpiry } from './notice-times';
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
  const before = await digestsOf(office, told, day);
  const digests = told.flatMap(({ _id: person, lineUserId }) => {
    const own = before.filter(({ to }) => to.includes(lineUserId));
    if (own.some(({ open }) => open)) return [];
    const earlier = own.flatMap(({ occasion }) => numberOf(occasion, day) ?? []);
    return {
      office,
      to: { person, lineUserId },
      occasion: `${occasionsOf(day)}${Math.max(0, ...earlier) + 1}`,
      payload: { day },
      notBefore: nextMorning(day),
      expiresAt: noticeExpiry(now),
    };
  });
  await notifyAhead(reviewWaiting, digests, now);
}

const occasionsOf = (day: LocalDate): string => `review/waiting/${day}/`;

/** Which of a day's an occasion is; null: of another day. */
function numberOf(occasion: string, day: LocalDate): number | null {
  return occasion.startsWith(occasionsOf(day)) ? Number(occasion.slice(occasionsOf(day).length)) : null;
}

type Digest = Pick<Envelope, 'to' | 'occasion' | 'open'>;

/** What some reviewers were told of a day's waiting reports, or will be of any day's. */
async function digestsOf(office: OfficeId, told: readonly StoredPerson[], day: LocalDate): Promise<Digest[]> {
  if (told.length === 0) return [];
  return Outbox.find({
    office,
    to: { $in: told.map(({ lineUserId }) => lineUserId) },
    kind: reviewWaiting.kind,
    $or: [{ open: true }, { occasion: { $regex: `^${occasionsOf(day)}` } }],
  })
    .select({ _id: 0, to: 1, occasion: 1, open: 1 })
    .lean<Digest[]>()
    .exec();
}
