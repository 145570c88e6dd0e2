import { belongsTo } from '../../../domain/abilities/roles.rules';
import { unitNames } from '../../../domain/measures/units.rules';
import { ownUnitsOf } from '../../../domain/organisations/unit-by-words';
import { stillDue, upToRound } from '../../../domain/reminders/still-due.rules';
import type { Standing } from '../../../domain/reports/reports.rules';
import { OfficeNow } from '../../../notifications/reminders/office-now';
import type { NudgePayload } from '../../../notifications/reminders/payloads';
import type { MemberContext } from '../../context';
import { scopeHere, unitAsked } from '../../measures/scope';

/** What somebody who may ask others to report can ask for. */
export interface ToCatchUp {
  /** the units that it is about, by key */
  units: string[];
  /** the one unit that was named, by key; null: all that the person may ask */
  unit: string | null;
  /** the units in words */
  of: string;
  /** what lacks something in the round or in one before it, most urgent first */
  open: Standing[];
}

/**
 * Looks up what is to be caught up with.
 * @param unitName the unit that was named
 * @throws Refusal `no_such_unit`, `other_unit`
 */
export async function toCatchUp(
  ctx: MemberContext,
  unitName: string | undefined,
  { fiscalYear, round }: Pick<NudgePayload, 'fiscalYear' | 'round'>,
): Promise<ToCatchUp> {
  const scope = scopeHere(ctx, 'nudge');
  const unit = await unitAsked(ctx, 'nudge', scope, unitName);
  const units = unit ? [unit.key] : scope === 'all' ? ownUnitsOf(ctx.organisation).map(({ key }) => key) : [...scope];
  const at = await OfficeNow.load(ctx.office, ctx.now);
  const standings = upToRound(await at.standings(fiscalYear), round);
  return {
    units,
    unit: unit?.key ?? null,
    of: unit ? unit.name : scope === 'all' ? ctx.organisation.name : unitNames(ctx.organisation, units).join(' '),
    open: stillDue(standings.filter(({ measure }) => belongsTo(measure.units, units))),
  };
}
