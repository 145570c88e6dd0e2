import { partUnits } from '../measures/parts.rules';
import { measuresOfPlan, planYear } from '../measures/plan';
import type { Organisation, Unit } from '../organisations/organisation.model';
import { ownUnitsOf } from '../organisations/unit-by-words';
import { ownUnits, unitsAs } from '../people/people.rules';
import { people, type StoredPerson } from '../people/person.model';

/** A unit with who is in it and what it has to do. */
export interface UnitSummary {
  unit: Unit;
  /** who is registered in it, the earliest first */
  people: StoredPerson[];
  heads: StoredPerson[];
  /** how many measures of the plan that is worked on it owes a part of */
  measures: number;
}

/** The units of an office, in its own order. */
export async function loadUnits(organisation: Organisation, now: Date): Promise<UnitSummary[]> {
  const office = organisation._id;
  const members = await people(office).find({}, { sort: { registeredAt: 1, _id: 1 } });
  const year = await planYear(office, now);
  const plan = year === null ? [] : await measuresOfPlan(office, year);
  return ownUnitsOf(organisation).map((unit) => ({
    unit,
    people: members.filter((one) => ownUnits(one).includes(unit.key)),
    heads: members.filter((one) => unitsAs(one, 'supervisor').includes(unit.key)),
    measures: plan.filter((measure) => partUnits(organisation, measure).includes(unit.key)).length,
  }));
}
