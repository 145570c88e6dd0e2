import type { mongo } from 'mongoose';
import { belongsTo } from '../abilities/roles.rules';
import { type AssignedUnit, isAskedFor } from '../assignments/assigned.rules';
import { type Holder, type Role, unitsAs } from '../people/people.rules';
import type { Standing } from '../reports/reports.rules';
import { unitsOwing } from './still-due.rules';

type Member = Holder & { _id: mongo.ObjectId };

/** Somebody to be asked, and for which units. */
export interface ToNudge<M> {
  person: M;
  /** unit keys */
  units: string[];
}

export interface Nudging<M> {
  people: ToNudge<M>[];
  /** units, by key, that owe something and have nobody who could be asked */
  without: string[];
}

/**
 * Who is asked to catch up: of every unit that owes something its staff, as far as it is theirs, and where it has none its supervisors; never who asks.
 * @param open what lacks something
 * @param units the units that may be asked, by key
 * @param members people with rights in those units
 * @param by who asks
 * @param assigned what is asked of some of a unit only
 */
export function whomToNudge<M extends Member>(
  open: readonly Pick<Standing, 'measure'>[],
  units: readonly string[],
  members: readonly M[],
  by: Pick<Member, '_id'>,
  assigned: readonly AssignedUnit[] = [],
): Nudging<M> {
  const asked = new Map<string, ToNudge<M>>();
  const without: string[] = [];
  for (const unit of unitsOwing(units, open)) {
    const holding = (role: Role) => members.filter((member) => unitsAs(member, role).includes(unit));
    const staff = holding('staff');
    const responsible = staff.length > 0 ? staff : holding('supervisor');
    if (responsible.length === 0) without.push(unit);
    const owed = open.filter(({ measure }) => belongsTo(measure.units, [unit]));
    const isAsked = (person: M) => owed.some(({ measure }) => isAskedFor(assigned, measure, person, [unit]));
    for (const person of responsible.filter((one) => isAsked(one) && !one._id.equals(by._id))) {
      const key = String(person._id);
      asked.set(key, { person, units: [...(asked.get(key)?.units ?? []), unit] });
    }
  }
  return { people: [...asked.values()], without };
}
