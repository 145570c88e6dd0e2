import { refuseTry } from '../../../domain/abilities/refuse-try';
import { grantsThat, unitsFor } from '../../../domain/abilities/roles.rules';
import type { Audience, Within } from '../../../domain/announcements/audience';
import { unitNamed, unitNames } from '../../../domain/measures/units.rules';
import { ALL_UNITS } from '../../../domain/organisations/organisation.model';
import { type Grant, isOfUnit, ROLES } from '../../../domain/people/people.rules';
import { listInThai } from '../../../domain/thai-text/lists';
import { Refusal } from '../../../refusal';
import { ROLE_WORDS } from '../../../ui/role-names';
import type { MemberContext } from '../../context';
import { texts } from './texts';

/** The units that a person may announce to; null: the whole office. */
export function withinOf({ person }: Pick<MemberContext, 'person'>): Within {
  const units = unitsFor(person, 'announce');
  return units === 'all' ? null : units;
}

/** What a person may announce to, in words: the office, or their units. */
export function withinWords(ctx: MemberContext): string {
  const within = withinOf(ctx);
  return within === null ? ctx.organisation.name : listInThai(unitNames(ctx.organisation, within));
}

/** The right that an announcement goes out under: the widest, else that in the unit it is for. */
export function rightFor({ person }: Pick<MemberContext, 'person'>, audience: Audience): Grant {
  const grants = grantsThat(person, 'announce');
  const wide = grants.filter(({ role }) => !isOfUnit(role));
  const [first] = wide.length > 0 ? wide : grants;
  const ofUnit = grants.find(({ unit }) => audience.to === 'units' && unit !== null && audience.units.includes(unit));
  const right = wide.length > 0 ? first : (ofUnit ?? first);
  if (!right) throw new Error('an announcement by somebody who may not');
  return { role: right.role, unit: right.unit };
}

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
  if (within === null || within.includes(unit.key)) return { to: 'units', units: [unit.key] };
  const refusal = new Refusal('other_unit', texts.otherUnit(unit.name, unitNames(ctx.organisation, within)));
  return refuseTry(ctx.office, ctx, { ability: 'announce', subject: `unit ${unit.key}` }, refusal);
}
