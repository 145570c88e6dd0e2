import type { Audience } from '../../../domain/announcements/audience';
import { countReach } from '../../../domain/announcements/count-reach';
import { groupsWithin } from '../../../domain/announcements/linked-groups';
import { withinOf } from '../../../domain/announcements/scope';
import { unitNames } from '../../../domain/measures/units.rules';
import { groups } from '../../../domain/organisations/group.model';
import { ownUnitsOf } from '../../../domain/organisations/unit-by-words';
import { ROLES } from '../../../domain/people/people.rules';
import { groupName } from '../../../notifications/announcements/group-name';
import { ROLE_NAMES } from '../../../ui/role-names';
import type { MemberContext } from '../../context';
import type { Values } from './draft';
import { texts } from './texts';

/** Of what any number may be chosen. */
export const SEVERAL = ['units', 'roles', 'groups'] as const;
export type Several = (typeof SEVERAL)[number];

/** The keys of what may be chosen of a kind, within the rights of the sender, in the order they are shown in. */
export async function keysOffered(ctx: MemberContext, of: Several): Promise<string[]> {
  if (of === 'groups') return (await groupsWithin(ctx)).map(({ lineGroupId }) => lineGroupId);
  if (of === 'roles') return [...ROLES];
  const within = withinOf(ctx);
  const units = ownUnitsOf(ctx.organisation).map(({ key }) => key);
  return units.filter((key) => within === null || within.includes(key));
}

/** What one of the units, roles or groups is called, and how many people it has, or what it belongs to. */
export async function namedOf(ctx: MemberContext, of: Several, key: string): Promise<{ name: string; hint: string }> {
  if (of === 'groups') {
    const unit = (await groups(ctx.office).findOne({ lineGroupId: key }))?.unit ?? null;
    const owner = unit === null ? ctx.organisation.name : unitNames(ctx.organisation, [unit]).join('');
    return { name: await groupName(ctx, key), hint: texts.linkedTo(owner) };
  }
  const addressed = { audience: audienceOf(of, [key]), within: withinOf(ctx) };
  const { people } = await countReach(ctx.organisation, ctx.office, addressed, ctx.now);
  const role = ROLES.find((one) => one === key);
  const name = of === 'roles' && role ? ROLE_NAMES[role] : unitNames(ctx.organisation, [key]).join('');
  return { name, hint: texts.people(people) };
}

/** The keys that an audience of a kind holds; none where it is of another kind. */
export function keysOf(of: Several, audience: Values['audience']): string[] {
  if (audience?.to === 'units' && of === 'units') return audience.units;
  if (audience?.to === 'roles' && of === 'roles') return audience.roles;
  return audience?.to === 'groups' && of === 'groups' ? audience.groups : [];
}

/** The audience of a kind that holds these keys; keys of no role are left out. */
export function audienceOf(of: Several, keys: readonly string[]): Audience {
  switch (of) {
    case 'units':
      return { to: of, units: [...keys] };
    case 'roles':
      return { to: of, roles: ROLES.filter((role) => keys.includes(role)) };
    case 'groups':
      return { to: of, groups: [...keys] };
  }
}
