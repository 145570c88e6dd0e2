import { belongsTo } from '../../domain/abilities/roles.rules';
import type { Measure } from '../../domain/measures/measure.model';
import { type MeasurePart, partsOf } from '../../domain/measures/parts.rules';
import { measureOfPlan } from '../../domain/measures/plan';
import type { MemberContext } from '../context';
import type { Scope } from './scope';

/** A part of a measure as a button names it; buttons of before name no unit. */
export interface PartAsked {
  year: number;
  measure: number;
  unit?: string | undefined;
}

/** The parts of a measure that lie within some units. */
export function partsWithin(ctx: Pick<MemberContext, 'organisation'>, measure: Measure, scope: Scope): MeasurePart[] {
  return partsOf(ctx.organisation, measure).filter(({ units }) => belongsTo(units, scope));
}

/**
 * The part that a button is about. Where it names no unit: the first within the person's units, else the first there is, whose
 * unit is named when the person is refused.
 * @returns null when the plan has the measure, or the measure the unit, no more
 */
export async function partAsked(
  ctx: Pick<MemberContext, 'office' | 'organisation'>,
  { year, measure: num, unit }: PartAsked,
  scope: Scope,
): Promise<MeasurePart | null> {
  const measure = await measureOfPlan(ctx.office, year, num);
  if (!measure) return null;
  const parts = partsOf(ctx.organisation, measure);
  if (unit !== undefined) return parts.find((part) => part.unit === unit) ?? null;
  return parts.find(({ units }) => belongsTo(units, scope)) ?? parts[0] ?? null;
}
