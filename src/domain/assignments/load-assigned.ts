import { handovers } from '../handovers/handover.model';
import type { OfficeId } from '../office-store';
import { people } from '../people/person.model';
import { type AssignedUnit, assignedUnits } from './assigned.rules';
import { assignments } from './assignment.model';

/** What of an office's measures is asked of some of a unit only. */
export async function loadAssigned(office: OfficeId): Promise<AssignedUnit[]> {
  const given = await assignments(office).find({});
  if (given.length === 0) return [];
  const units = [...new Set(given.map(({ unit }) => unit))];
  const members = await people(office).find({ 'grants.unit': { $in: units } }, { sort: { registeredAt: 1, _id: 1 } });
  const standIns = await handovers(office).find({ kind: 'stand_in', state: 'active' });
  return assignedUnits(given, members, standIns);
}
