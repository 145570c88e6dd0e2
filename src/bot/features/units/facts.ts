import { groups } from '../../../domain/organisations/group.model';
import { listOpenCodes } from '../../../domain/people/open-codes';
import { unitToEnd } from '../../../domain/units/end-unit';
import { loadUnits, type UnitSummary } from '../../../domain/units/load-units';
import { unitsToMerge } from '../../../domain/units/merge-units';
import { type MergePlan, planMerge } from '../../../domain/units/plan-merge';
import { texts as refusals } from '../../../domain/units/texts';
import { Refusal } from '../../../refusal';
import type { MemberContext } from '../../context';
import type { Draft } from '../../forms/draft';
import type { Resolved } from '../../forms/form';
import type { Values } from './draft';

/** What goes over when units are merged. */
export interface Merging {
  into: UnitSummary;
  plan: MergePlan;
  groups: number;
  codes: number;
}

/** What a change of units is about. */
export interface Facts {
  /** the unit that is to be changed; null: not said yet, or a new one */
  unit: UnitSummary | null;
  /** null: nothing is to be merged, or not said yet with what */
  merging: Merging | null;
}

/**
 * Holds a draft against the units of now; one that is there no more, or that cannot be taken, is asked for again.
 * @throws Refusal where a unit cannot be ended, with what to do instead
 */
export async function resolveDraft(ctx: MemberContext, draft: Draft<Values>): Promise<Resolved<Values, Facts>> {
  const all = draft.unit === null ? [] : await loadUnits(ctx.organisation, ctx.now);
  const named = (key: string | null) => all.find(({ unit }) => unit.key === key) ?? null;
  const unit = named(draft.unit);
  if (draft.unit !== null && !unit) {
    return { draft: { ...draft, unit: null, into: null }, facts: { unit: null, merging: null }, notice: refusals.gone };
  }
  if (unit && draft.change === 'end') await unitToEnd(ctx.organisation, unit.unit.key, ctx.now);
  const into = named(draft.into);
  if (draft.change !== 'merge' || draft.into === null || !unit) {
    return { draft, facts: { unit, merging: null }, notice: null };
  }
  try {
    unitsToMerge(ctx.organisation, unit.unit.key, draft.into);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { draft: { ...draft, into: null }, facts: { unit, merging: null }, notice: error.message };
  }
  const merging = into && (await mergingOf(ctx, unit.unit.key, into));
  return { draft, facts: { unit, merging }, notice: null };
}

async function mergingOf(ctx: MemberContext, from: string, into: UnitSummary): Promise<Merging> {
  const codes = await listOpenCodes(ctx.office, ctx.now);
  return {
    into,
    plan: await planMerge(ctx.organisation, from, into.unit.key, ctx.now),
    groups: await groups(ctx.office).count({ unit: from, state: 'linked' }),
    codes: codes.filter(({ unit }) => unit === from).length,
  };
}
