import { cast } from './texts';
import type { World } from './world/world';

export interface Unit {
  key: string;
  name: string;
}

export const GROUP_KEY = 'unit-group';

/**
 * The people of one office: somebody new, staff of two units, the head of the first, the mayor, the admin, and the first
 * unit's group, with the admin in it, who may link it. The simulator registers them at the bot by itself, except the one
 * who is new and the admin.
 * @param canEnrol whether there are registration codes to be had
 */
export function addCast(world: World, units: readonly Unit[], canEnrol: boolean): void {
  const [first, second] = units;
  const enrolment = canEnrol ? ('due' as const) : ('by-hand' as const);
  const unit = first?.key ?? null;
  const { people } = world;
  people.add({ key: 'newcomer', name: cast.newcomer, role: 'staff', unit });
  if (first) people.add({ key: 'staff-1', name: cast.staffOf(first.name), role: 'staff', unit, enrolment });
  if (second) {
    people.add({ key: 'staff-2', name: cast.staffOf(second.name), role: 'staff', unit: second.key, enrolment });
  }
  if (first)
    people.add({ key: 'supervisor', name: cast.supervisorOf(first.name), role: 'supervisor', unit, enrolment });
  people.add({ key: 'executive', name: cast.executive, role: 'executive', enrolment });
  people.add({ key: 'admin', name: cast.admin, role: 'admin' });
  if (first) {
    people.addGroup({
      key: GROUP_KEY,
      name: cast.groupOf(first.name),
      unit,
      members: ['staff-1', 'supervisor', 'admin'],
    });
  }
}
