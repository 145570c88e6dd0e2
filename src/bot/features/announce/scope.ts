import type { Audience } from '../../../domain/announcements/audience';
import { requireWithin, withinOf } from '../../../domain/announcements/scope';
import { unitNamed } from '../../../domain/measures/units.rules';
import { ALL_UNITS } from '../../../domain/organisations/organisation.model';
import { ROLES } from '../../../domain/people/people.rules';
import { ROLE_WORDS } from '../../../ui/role-names';
import type { MemberContext } from '../../context';

/**
 * The audience that several units' names mean together; null: no one audience is all of them, such as a unit and a role.
 * @throws Refusal `no_such_unit`, `other_unit`
 */
export async function unitsAudience(ctx: MemberContext, names: readonly string[]): Promise<Audience | null> {
  const audiences: Audience[] = [];
  for (const name of names) audiences.push(await unitAudience(ctx, name));
  const [first, ...others] = audiences;
  if (!first || others.length === 0) return first ?? null;
  const everybody = audiences.find(({ to }) => to === 'everybody');
  if (everybody) return everybody;
  const units = audiences.flatMap((one) => (one.to === 'units' ? one.units : []));
  return audiences.every(({ to }) => to === 'units') ? { to: 'units', units } : null;
}

/**
 * The audience that a unit's name means. Asking for one beyond one's rights is audited.
 * @throws Refusal `no_such_unit`, `other_unit`
 */
export async function unitAudience(ctx: MemberContext, name: string): Promise<Audience> {
  const unit = unitNamed(ctx.organisation, name);
  const within = withinOf(ctx);
  if (within === null && unit.key === ALL_UNITS) return { to: 'everybody' };
  // Nobody is registered in a unit such as ผู้บริหาร, which stands for those who hold the role.
  const role = unit.group ? ROLES.find((one) => ROLE_WORDS[one].includes(unit.name)) : undefined;
  if (within === null && role) return { to: 'roles', roles: [role] };
  await requireWithin(ctx, unit);
  return { to: 'units', units: [unit.key] };
}
