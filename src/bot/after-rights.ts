import type { mongo } from 'mongoose';
import { endHandoversOf } from '../domain/handovers/end-handovers';
import type { OfficeId } from '../domain/office-store';
import type { StoredPerson } from '../domain/people/person.model';
import { notifyEnded } from '../notifications/handovers/notify-news';
import { notifyVacated } from '../notifications/memos/notify';
import { forgetPerson } from './forget-person';

/**
 * Ends what came from rights that somebody has no more, and tells those it concerns. Call it in the event that took them.
 * @param person as they were before
 */
export async function afterRightsTaken(
  {
    office,
    person: by,
    now,
    eventId,
  }: { office: OfficeId; person: { _id: mongo.ObjectId }; now: Date; eventId: string },
  person: StoredPerson,
): Promise<void> {
  const cause = { at: now, by: by._id, eventId };
  const ended = await endHandoversOf(office, person._id, cause, forgetPerson);
  await notifyEnded(office, ended, now);
  await notifyVacated(office, person._id, { now, eventId });
}
