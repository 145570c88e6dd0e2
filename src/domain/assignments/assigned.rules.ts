import type { mongo } from 'mongoose';
import { belongsTo } from '../abilities/roles.rules';
import type { Measure } from '../measures/measure.model';
import { type Holder, unitsAs } from '../people/people.rules';
import type { Assignment } from './assignment.model';

type Id = mongo.ObjectId;
type Member = Holder & { _id: Id; formerIds?: readonly Id[] };
type Part = Pick<Measure, 'fiscalYear' | 'num' | 'units'>;

/** A colleague who does somebody's work beside them for a time. */
export interface StandIn {
  from: Id;
  to: Id;
}

/** Who is asked for a measure in a unit. */
export interface AssignedUnit extends Pick<Assignment, 'fiscalYear' | 'measure' | 'unit'> {
  /** those of the unit's staff who are; each other one is not */
  asked: Id[];
  /** to whom it was given by name; none: to the whole unit */
  people: Id[];
}

/**
 * Who is asked for what was given to somebody, as the unit's staff is today: those it was given to, with who stands in for them; where none
 * of them is left, all but those who were released; where nobody is left of these either, the whole unit.
 * @param members everybody with a right in one of the units
 * @param standIns that last today
 */
export function assignedUnits(
  assignments: readonly Assignment[],
  members: readonly Member[],
  standIns: readonly StandIn[],
): AssignedUnit[] {
  return assignments.flatMap(({ fiscalYear, measure, unit, people, released }) => {
    const staff = members.filter((member) => unitsAs(member, 'staff').includes(unit));
    const given = staff.filter((member) => isAmong(member, people));
    const helpers = staff.filter(({ _id }) =>
      standIns.some(({ from, to }) => to.equals(_id) && given.some((one) => one._id.equals(from))),
    );
    const asked = given.length > 0 ? [...given, ...helpers] : staff.filter((member) => !isAmong(member, released));
    if (asked.length === 0 || asked.length === staff.length) return [];
    const ids = (some: readonly Member[]) => some.map(({ _id }) => _id);
    return [{ fiscalYear, measure, unit, asked: ids(asked), people: ids(given) }];
  });
}

/** Who of a unit is asked for a measure; null: all of it. */
export function assignedIn(assigned: readonly AssignedUnit[], measure: Part, unit: string): AssignedUnit | null {
  const isIt = (one: AssignedUnit) =>
    one.fiscalYear === measure.fiscalYear && one.measure === measure.num && one.unit === unit;
  return belongsTo(measure.units, [unit]) ? (assigned.find(isIt) ?? null) : null;
}

/**
 * Whether somebody is asked for a measure, as staff of some units: who is not may report all the same.
 * @param units of which they are, by key
 */
export function isAskedFor(
  assigned: readonly AssignedUnit[],
  measure: Part,
  person: Pick<Member, '_id'>,
  units: readonly string[],
): boolean {
  return units
    .filter((unit) => belongsTo(measure.units, [unit]))
    .some((unit) => assignedIn(assigned, measure, unit)?.asked.some((id) => id.equals(person._id)) ?? true);
}

const isAmong = ({ _id, formerIds = [] }: Member, ids: readonly Id[]): boolean =>
  [_id, ...formerIds].some((own) => ids.some((id) => id.equals(own)));
