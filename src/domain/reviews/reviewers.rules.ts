import type { mongo } from 'mongoose';
import type { Measure } from '../measures/measure.model';
import { canFor, type Holder, hasRole } from '../people/people.rules';

type Id = mongo.ObjectId;
type Person = Holder & { _id: Id; formerIds?: readonly Id[] };

const isOneOf = (ids: readonly Id[], id: Id): boolean => ids.some((one) => one.equals(id));

/**
 * Whether somebody may review the report of a measure: with the right for its units, and having written nothing of it, also not under
 * an earlier registration.
 * @param authors everybody whose words are in the report
 */
export function mayReview(person: Person, measure: Pick<Measure, 'units'>, authors: readonly Id[]): boolean {
  const own = [person._id, ...(person.formerIds ?? [])];
  return canFor(person, 'review', measure.units) && !own.some((id) => isOneOf(authors, id));
}

/**
 * Who is told that a report waits: the heads of its units who may review it; where there is none, the executives, so that no
 * report waits for nobody.
 */
export function reviewersToTell<P extends Person>(
  people: readonly P[],
  measure: Pick<Measure, 'units'>,
  authors: readonly Id[],
): P[] {
  const may = people.filter((person) => mayReview(person, measure, authors));
  const heads = may.filter((person) => hasRole(person, 'supervisor') && isHeadOf(person, measure));
  return heads.length > 0 ? heads : may.filter((person) => hasRole(person, 'executive'));
}

/** Whether the right comes from being a head, not only from being an executive of the whole office. */
function isHeadOf(person: Holder, measure: Pick<Measure, 'units'>): boolean {
  return canFor({ grants: person.grants.filter(({ role }) => role === 'supervisor') }, 'review', measure.units);
}
