import type { Audience } from '../../../domain/announcements/audience';
import { countReach } from '../../../domain/announcements/count-reach';
import { unitNames } from '../../../domain/measures/units.rules';
import { ownUnitsOf } from '../../../domain/organisations/unit-by-words';
import { ROLES } from '../../../domain/people/people.rules';
import type { MemberContext } from '../../context';
import { ROLE_NAMES } from '../../texts';
import type { Pick } from './buttons';
import type { Draft } from './draft';
import { groupName, groupsWithin } from './linked-groups';
import { withinOf } from './scope';
import { texts } from './texts';

/** One of the units, roles or groups that may be chosen. */
export interface Option {
  key: string;
  name: string;
  /** how many people, or what it belongs to */
  hint: string;
  isChosen: boolean;
}

/** What may be chosen of a kind, within the rights of the sender. */
export async function listOf(ctx: MemberContext, of: Pick['of'], audience: Draft['audience']): Promise<Option[]> {
  const chosen = new Set(keysOf(of, audience));
  const option = (key: string, name: string, hint: string): Option => ({ key, name, hint, isChosen: chosen.has(key) });
  const options: Option[] = [];
  if (of === 'groups') {
    for (const { lineGroupId, unit } of await groupsWithin(ctx)) {
      const owner = unit === null ? ctx.office.name : unitNames(ctx.office, [unit]).join('');
      options.push(option(lineGroupId, await groupName(ctx, lineGroupId), texts.linkedTo(owner)));
    }
    return options;
  }
  const within = withinOf(ctx);
  const named =
    of === 'roles'
      ? ROLES.map((role) => ({ key: role, name: ROLE_NAMES[role], audience: { to: of, roles: [role] } as Audience }))
      : ownUnitsOf(ctx.office)
          .filter(({ key }) => within === null || within.includes(key))
          .map(({ key, name }) => ({ key, name, audience: { to: of, units: [key] } as Audience }));
  for (const one of named) {
    const { people } = await countReach(ctx.office, ctx.officeId, { audience: one.audience, within }, ctx.now);
    options.push(option(one.key, one.name, texts.people(people)));
  }
  return options;
}

/** The keys that an audience of a kind holds; none where it is of another kind. */
export function keysOf(of: Pick['of'], audience: Draft['audience']): string[] {
  if (audience?.to === 'units' && of === 'units') return audience.units;
  if (audience?.to === 'roles' && of === 'roles') return audience.roles;
  return audience?.to === 'groups' && of === 'groups' ? audience.groups : [];
}

/** The audience of a kind that holds these keys; keys of no role are left out. */
export function audienceOf(of: Pick['of'], keys: readonly string[]): Audience {
  switch (of) {
    case 'units':
      return { to: of, units: [...keys] };
    case 'roles':
      return { to: of, roles: ROLES.filter((role) => keys.includes(role)) };
    case 'groups':
      return { to: of, groups: [...keys] };
  }
}
