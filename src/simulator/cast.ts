import { cast } from './texts';
import type { World } from './world/world';

export interface Unit {
  key: string;
  name: string;
}

/** An office whose people can be played. */
export interface Office {
  slug: string;
  name: string;
  units: readonly Unit[];
  /** the positions that its reports go through, in order; none: no chain */
  chain: readonly { position: string; title: string }[];
}

const GROUP_KEY = 'unit-group';

/** Whether a group is the one that comes with the cast. */
export const isGroupOfCast = (key: string): boolean => key.endsWith(GROUP_KEY);

/** Whether somebody is the one of the cast who has yet to register. */
export const isNewcomer = (key: string): boolean => key.endsWith('newcomer');

/**
 * Adds the people of one office: somebody new, staff of two units, the head of the first, the mayor, who holds the chain's last
 * position, the holders of the others, the admin, and the first unit's group, with the admin in it, who may link it. The simulator
 * registers them at the bot by itself, except the one who is new and the admin. Who is there already stays.
 * @param prefix of their keys; empty for the office that is shown first
 * @param canEnrol whether there are registration codes to be had
 */
export function addCast(world: World, office: Office, prefix: string, canEnrol: boolean): void {
  const { slug, units, chain } = office;
  const [first, second] = units;
  const enrolment = canEnrol ? ('due' as const) : ('by-hand' as const);
  const unit = first?.key ?? null;
  const add = (key: string, person: Omit<Parameters<World['people']['add']>[0], 'key' | 'office'>) =>
    world.people.add({ ...person, key: `${prefix}${key}`, office: slug });
  add('newcomer', { name: cast.newcomer, role: 'staff', unit });
  if (first) add('staff-1', { name: cast.staffOf(first.name), role: 'staff', unit, enrolment });
  if (second) add('staff-2', { name: cast.staffOf(second.name), role: 'staff', unit: second.key, enrolment });
  if (first) add('supervisor', { name: cast.supervisorOf(first.name), role: 'supervisor', unit, enrolment });
  const last = chain.at(-1);
  chain.slice(0, -1).forEach(({ position, title }, index) => {
    add(`position-${index + 1}`, { name: title, role: 'executive', position, enrolment });
  });
  add('executive', { name: last?.title ?? cast.executive, role: 'executive', position: last?.position, enrolment });
  add('admin', { name: cast.admin, role: 'admin' });
  if (first) {
    world.people.addGroup({
      office: slug,
      key: `${prefix}${GROUP_KEY}`,
      name: cast.groupOf(first.name),
      unit,
      members: ['staff-1', 'supervisor', 'admin'].map((key) => `${prefix}${key}`),
    });
  }
}
