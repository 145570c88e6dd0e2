import { oneAtATime } from '../../domain/organisations/organisation.model';
import type { StoredPerson } from '../../domain/people/person.model';
import { approveReport, type Review, type Reviewed, returnReport } from '../../domain/reviews/review-report';
import { putForwardWhenComplete } from '../memos/put-forward';
import { notifyApproved, notifyReturned } from './notify-reporters';

type BySomebody = Review & { person: StoredPerson };

/**
 * Approves a report, from the chat as from a page, tells who wrote it, and puts the round forward once all of it is approved. Call it
 * inside a transaction.
 * @returns what to say of the round; null: nothing
 * @throws Refusal as `approveReport`
 */
export async function approveAndTell(review: BySomebody): Promise<string | null> {
  const { organisation, measure, round, person, eventId, now } = review;
  const office = organisation._id;
  const { report, authors } = await approveReport(review);
  // Two who approve the last two reports at the same moment must not both find that one is left.
  await oneAtATime(office);
  await notifyApproved(office, [{ report, measure, authors }], now);
  const key = { fiscalYear: measure.fiscalYear, round };
  return putForwardWhenComplete({ office, organisation, person, now, eventId }, key);
}

/**
 * Sends a report back, from the chat as from a page, and tells who wrote it. Call it inside a transaction.
 * @throws Refusal as `returnReport`
 */
export async function returnAndTell(review: Review & { reason: string }): Promise<Reviewed> {
  const { organisation, measure, now } = review;
  const returned = await returnReport(review);
  await notifyReturned(organisation._id, [{ report: returned.report, measure, authors: returned.authors }], now);
  return returned;
}
