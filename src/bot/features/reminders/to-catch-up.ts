import { unitNames } from '../../../domain/measures/units.rules';
import { ownUnitsOf } from '../../../domain/organisations/unit-by-words';
import type { RoundOfYear } from '../../../domain/reports/current.rules';
import type { Standing } from '../../../domain/reports/reports.rules';
import { listInThai } from '../../../domain/thai-text/lists';
import { type Asking, OfficeNow } from '../../../notifications/reminders/office-now';
import type { MemberContext } from '../../context';
import { type Scope, scopeHere, unitAsked } from '../../measures/scope';

/** What somebody who may ask others to report can ask for. */
export interface ToCatchUp {
  /** the units that it is about, by key */
  units: string[];
  /** the one unit that was named, by key; null: all that the person may ask */
  unit: string | null;
  /** the units in words */
  of: string;
  /** the round that was said; where none was, the open one */
  round: RoundOfYear;
  /** what lacks something: in the round that was said or before it, else what is asked for now; most urgent first */
  open: Standing[];
}

/** The keys of the units whose people somebody may ask to report. */
export const unitsToNudge = (ctx: MemberContext): string[] => unitsOf(ctx, scopeHere(ctx, 'nudge'));

function unitsOf({ organisation }: MemberContext, scope: Scope): string[] {
  return scope === 'all' ? ownUnitsOf(organisation).map(({ key }) => key) : [...scope];
}

/**
 * Looks up what is to be caught up with.
 * @param unitName the unit that was named
 * @throws Refusal `no_such_unit`, `other_unit`, `no_plan`
 */
export async function toCatchUp(ctx: MemberContext, unitName: string | undefined, asking: Asking): Promise<ToCatchUp> {
  const scope = scopeHere(ctx, 'nudge');
  const unit = await unitAsked(ctx, 'nudge', scope, unitName);
  const units = unit ? [unit.key] : unitsOf(ctx, scope);
  const at = await OfficeNow.load(ctx.office, ctx.now);
  const { of: round, open } = await at.toCatchUp(asking, units);
  return {
    units,
    unit: unit?.key ?? null,
    of: unit ? unit.name : scope === 'all' ? ctx.organisation.name : listInThai(unitNames(ctx.organisation, units)),
    round,
    open,
  };
}
