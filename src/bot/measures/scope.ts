import { refuseTry } from '../../domain/abilities/refuse-try';
import { type Ability, unitsFor } from '../../domain/abilities/roles.rules';
import { unitNamed, unitNames } from '../../domain/measures/units.rules';
import { ALL_UNITS, type Unit } from '../../domain/organisations/organisation.model';
import { Refusal } from '../../refusal';
import { texts } from '../../ui/texts';
import type { MemberContext } from '../context';

/** Unit keys, or the whole office. */
export type Scope = 'all' | readonly string[];

/** The unit of the linked group a person speaks in; null in a private chat or in a group of the whole office. */
export function groupUnit(ctx: MemberContext): string | null {
  return ctx.chat.kind === 'group' ? (ctx.chat.group?.unit ?? null) : null;
}

/**
 * The units whose measures may be shown or taken here: those the person has the ability for (everyone may view the whole
 * office), in a unit's group no more than that unit.
 * @throws Refusal `not_of_group` when nothing is left
 */
export function scopeHere(ctx: MemberContext, ability: Ability): Scope {
  const own: Scope = unitsFor(ctx.person, ability);
  const here = groupUnit(ctx);
  if (here === null) return own;
  if (own === 'all' || own.includes(here)) return [here];
  throw new Refusal('not_of_group', texts.notOfGroup(nameOf(ctx, here)));
}

/**
 * The unit somebody asked about, if the scope holds it; null where none was named, or every unit was and may be seen. Asking for
 * one beyond one's rights is audited.
 * @throws Refusal `no_such_unit`, `other_unit`
 */
export async function unitAsked(
  ctx: MemberContext,
  ability: Ability,
  scope: Scope,
  name: string | undefined,
): Promise<Unit | null> {
  if (name === undefined) return null;
  const unit = unitNamed(ctx.organisation, name);
  if (scope === 'all') return unit.key === ALL_UNITS ? null : unit;
  if (scope.includes(unit.key)) return unit;
  if (groupUnit(ctx) !== null) throw new Refusal('other_unit', texts.onlyGroupUnit(unitNames(ctx.organisation, scope)));
  const refusal = new Refusal('other_unit', texts.onlyOwnUnits(unit.name, unitNames(ctx.organisation, scope)));
  return refuseTry(ctx.office, ctx, { ability, subject: `unit ${unit.key}` }, refusal);
}

function nameOf(ctx: MemberContext, key: string): string {
  return unitNames(ctx.organisation, [key]).join('');
}
