import { loadUnits, type UnitSummary } from '../../../domain/units/load-units';
import { texts as refusals } from '../../../domain/units/texts';
import type { MemberContext } from '../../context';
import type { Draft } from '../../forms/draft';
import type { Resolved } from '../../forms/form';
import type { Values } from './draft';

/** What a change of units is about. */
export interface Facts {
  /** the unit that is to be changed; null: not said yet, or a new one */
  unit: UnitSummary | null;
}

/** Holds a draft against the units of now; one that is there no more is asked for again. */
export async function resolveDraft(ctx: MemberContext, draft: Draft<Values>): Promise<Resolved<Values, Facts>> {
  const all = draft.unit === null ? [] : await loadUnits(ctx.organisation, ctx.now);
  const unit = all.find(({ unit: { key } }) => key === draft.unit) ?? null;
  if (draft.unit !== null && !unit) {
    return { draft: { ...draft, unit: null }, facts: { unit: null }, notice: refusals.gone };
  }
  return { draft, facts: { unit }, notice: null };
}
