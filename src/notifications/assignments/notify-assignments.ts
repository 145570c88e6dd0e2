import type { AssignmentChange } from '../../domain/assignments/assign-measure';
import type { OfficeId } from '../../domain/office-store';
import type { StoredPerson } from '../../domain/people/person.model';
import { notify } from '../notify';
import { measureAssigned } from './measure-assigned';
import { measureFreed } from './measure-freed';

/** A notice that could not be sent for so long is of no use: the next reminder says it. */
const DAYS_TO_SEND = 3;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Tells people that a measure was given to them. Inside the transaction of the change. */
export async function notifyAssigned(
  office: OfficeId,
  people: readonly StoredPerson[],
  change: AssignmentChange,
): Promise<void> {
  await notify(measureAssigned, othersOf(people, change), payloadOf(office, 'assigned', change), change.now);
}

/** Tells people that a measure is not theirs any more. Inside the transaction of the change. */
export async function notifyFreed(
  office: OfficeId,
  people: readonly StoredPerson[],
  change: AssignmentChange,
): Promise<void> {
  await notify(measureFreed, othersOf(people, change), payloadOf(office, 'freed', change), change.now);
}

/** Whoever did it knows. */
const othersOf = (people: readonly StoredPerson[], { by }: AssignmentChange) =>
  people.filter(({ _id }) => !_id.equals(by)).map(({ _id: person, lineUserId }) => ({ person, lineUserId }));

const payloadOf = (office: OfficeId, what: string, { measure, unit, now, eventId }: AssignmentChange) => ({
  office,
  occasion: `${what}/${eventId}`,
  payload: { year: measure.fiscalYear, measure: measure.num, unit },
  expiresAt: new Date(now.getTime() + DAYS_TO_SEND * DAY_MS),
});
