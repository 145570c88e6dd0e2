import type { mongo } from 'mongoose';
import { abilitiesOf, type Person } from '../abilities/abilities-of';
import { theMeasure, theReport } from '../abilities/things';
import type { Measure } from '../measures/measure.model';
import { type Holder, hasRole } from '../people/people.rules';

/**
 * Who is told that a report waits: the heads of its units who may review it; where there is none, the executives, so that no
 * report waits for nobody.
 */
export function reviewersToTell<P extends Person>(
  people: readonly P[],
  measure: Pick<Measure, 'units'>,
  authors: readonly mongo.ObjectId[],
): P[] {
  const may = people.filter((person) => abilitiesOf(person, theReport(measure, authors)).review);
  const heads = may.filter((person) => hasRole(person, 'supervisor') && isHeadOf(person, measure));
  return heads.length > 0 ? heads : may.filter((person) => hasRole(person, 'executive'));
}

/** Whether the right comes from being a head, not only from being an executive of the whole office. */
function isHeadOf(person: Holder, measure: Pick<Measure, 'units'>): boolean {
  const asHead = { grants: person.grants.filter(({ role }) => role === 'supervisor') };
  return abilitiesOf(asHead, theMeasure(measure)).review;
}
