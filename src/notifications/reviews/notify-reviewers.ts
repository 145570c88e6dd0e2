import type { mongo } from 'mongoose';
import { Outbox } from '../../delivery';
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

/** What a reviewer was told of waiting reports. */
interface Told {
  /** how many messages are still to go out, of whatever day */
  waits: number;
  /** the number of the day's last one */
  last: number;
}

const NOTHING: Told = { waits: 0, last: 0 };

/** What some reviewers were told of a day's waiting reports, by LINE id. Counted by the database: on a busy day they are hundreds. */
async function digestsOf(
  office: OfficeId,
  told: readonly StoredPerson[],
  day: LocalDate,
): Promise<ReadonlyMap<string, Told>> {
  if (told.length === 0) return new Map();
  const ofDay = occasionsOf(day);
  const to = { $in: told.map(({ lineUserId }) => lineUserId) };
  const number = { $convert: { input: { $substrBytes: ['$occasion', ofDay.length, -1] }, to: 'int', onError: 0 } };
  const isOfDay = { $eq: [{ $substrBytes: ['$occasion', 0, ofDay.length] }, ofDay] };
  const found = await Outbox.aggregate<Told & { _id: string }>([
    {
      $match: {
        office,
        to,
        kind: reviewWaiting.kind,
        $or: [{ open: true }, { occasion: { $regex: `^${ofDay}` } }],
      },
    },
    { $unwind: '$to' },
    {
      $group: {
        _id: '$to',
        waits: { $sum: { $cond: ['$open', 1, 0] } },
        last: { $max: { $cond: [isOfDay, number, 0] } },
      },
    },
  ]).exec();
  return new Map(found.map((one) => [one._id, one]));
}
