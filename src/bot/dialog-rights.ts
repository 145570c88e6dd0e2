import { type Ability, grantsThat } from '../domain/abilities/roles.rules';
import type { Grant } from '../domain/people/people.rules';
import type { Dialog } from './dialog';
import type { Feature } from './feature';

/** What each feature's dialog needs, by the feature's name; those that any member may have need nothing. */
export function neededByDialogs(features: readonly Feature[]): ReadonlyMap<string, Ability> {
  const needed = new Map<string, Ability>();
  for (const { routes } of features) {
    for (const { on, who } of routes) {
      const feature = 'dialog' in on ? on.dialog : null;
      if (feature && who !== 'anyone' && who !== 'member') needed.set(feature, who);
    }
  }
  return needed;
}

const nameOf = ({ role, unit }: Grant): string => (unit === null ? role : `${role} ${unit}`);

/** The rights that carry a dialog, as they are stored with it. @param ability what it needs; undefined: nothing */
export function rightsUnder(grants: readonly Grant[], ability: Ability | undefined): string[] {
  if (ability === undefined) return [];
  return grantsThat({ grants }, ability).map(nameOf);
}

/** Whether a right that carried a dialog is gone: taken, given away, or over with its last day. */
export function hasLostRight({ under = [] }: Pick<Dialog, 'under'>, grants: readonly Grant[]): boolean {
  const held = new Set(grants.map(nameOf));
  return under.some((right) => !held.has(right));
}
