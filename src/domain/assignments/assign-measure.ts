import { mongo } from 'mongoose';
import { Refusal } from '../../refusal';
import { type AuditAction, recordAudit } from '../audit/audit.model';
import type { Measure } from '../measures/measure.model';
import { unitNames } from '../measures/units.rules';
import type { Organisation } from '../organisations/organisation.model';
import { unitsAs } from '../people/people.rules';
import { people, type StoredPerson } from '../people/person.model';
import { assignments } from './assignment.model';
import { texts } from './texts';

/** A measure in one of its units, by whom and because of what. */
export interface AssignmentChange {
  organisation: Organisation;
  measure: Pick<Measure, 'fiscalYear' | 'num'>;
  /** the unit's key */
  unit: string;
  /** its head or an admin */
  by: mongo.ObjectId;
  now: Date;
  eventId: string;
}

/**
 * Gives a measure to some of a unit's staff; to none: to the whole unit again. The caller has made sure that the unit's head or an admin
 * does it. Call it inside a transaction.
 * @param change.to ids of people
 * @returns those it was given to, and those it was given to before and is not any more
 * @throws Refusal `not_of_unit` where one of them is no staff of the unit any more
 */
export async function assignMeasure({
  to,
  ...change
}: AssignmentChange & { to: readonly string[] }): Promise<{ given: StoredPerson[]; freed: StoredPerson[] }> {
  const { organisation, measure, unit } = change;
  const office = organisation._id;
  const ids = to.map((id) => new mongo.ObjectId(id));
  const found = await people(office).find({ _id: { $in: ids } }, { sort: { registeredAt: 1, _id: 1 } });
  const isStaff = found.every((one) => unitsAs(one, 'staff').includes(unit));
  if (found.length < ids.length || !isStaff) {
    throw new Refusal('not_of_unit', texts.notOfUnit(unitNames(organisation, [unit]).join('')));
  }
  const key = { fiscalYear: measure.fiscalYear, measure: measure.num, unit };
  const before = (await assignments(office).findOne(key))?.people ?? [];
  if (ids.length === 0) await assignments(office).deleteMany(key);
  else await assignments(office).updateOne(key, { $set: { people: ids, released: [] } }, { upsert: true });
  await audit('measure.assigned', change, ids.length);
  // Given to nobody by name it is the whole unit's, theirs too.
  const gone = ids.length === 0 ? [] : before.filter((id) => !ids.some((one) => one.equals(id)));
  const freed = gone.length === 0 ? [] : await people(office).find({ _id: { $in: gone } });
  return { given: found, freed };
}

/**
 * Agrees that a measure is not somebody's. Call it inside a transaction, as `assignMeasure`.
 * @returns the person; null: they are registered no more
 * @throws Refusal `nobody_else` where the unit has nobody else to ask
 */
export async function releaseFrom({
  person,
  ...change
}: AssignmentChange & { person: mongo.ObjectId }): Promise<StoredPerson | null> {
  const { organisation, measure, unit } = change;
  const office = organisation._id;
  const key = { fiscalYear: measure.fiscalYear, measure: measure.num, unit };
  const before = await assignments(office).findOne(key);
  const isOther = (id: mongo.ObjectId) => !id.equals(person);
  const released = [...(before?.released ?? []).filter(isOther), person];
  const staff = await people(office).find({ grants: { $elemMatch: { role: 'staff', unit } } });
  if (staff.every(({ _id }) => released.some((id) => id.equals(_id)))) {
    throw new Refusal('nobody_else', texts.nobodyElse(measure.num, unitNames(organisation, [unit]).join('')));
  }
  const given = (before?.people ?? []).filter(isOther);
  await assignments(office).updateOne(key, { $set: { people: given, released } }, { upsert: true });
  await audit('measure.released', change, 1);
  return people(office).findOne({ _id: person });
}

async function audit(action: AuditAction, change: AssignmentChange, count: number): Promise<void> {
  const { organisation, measure, unit, by, now, eventId } = change;
  const subject = `measure ${measure.fiscalYear}/${measure.num} ${unit} x${count}`;
  await recordAudit(organisation._id, { at: now, actor: by, action, subject, eventId });
}
