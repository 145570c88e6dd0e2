import { belongsTo } from '../../../domain/abilities/roles.rules';
import type { Measure } from '../../../domain/measures/measure.model';
import type { Plan } from '../../../domain/measures/plan';
import { unitNames } from '../../../domain/measures/units.rules';
import { requireReporter } from '../../../domain/reports/require-reporter';
import { clipGraphemes } from '../../../line/limits';
import { Refusal } from '../../../refusal';
import type { MemberContext } from '../../context';
import { scopeHere } from '../../measures/scope';
import type { Draft } from './draft';
import { texts } from './texts';

const LONGEST_QUOTE = 60;

/** A draft that fits the plan: what does not was dropped, and `notice` says so. */
export interface Settled {
  draft: Draft;
  measure: Measure | null;
  notice: string | null;
}

/**
 * Holds a draft against the plan: an unknown measure or a round it has not is dropped, the only round of a measure is taken.
 * @throws Refusal when the measure is none of the person's, or none of the group's unit
 */
export async function settle(ctx: MemberContext, plan: Plan, draft: Draft): Promise<Settled> {
  if (draft.measure === null) {
    const notice = draft.words === null ? null : texts.noSuchTitle(clipGraphemes(draft.words, LONGEST_QUOTE));
    return { draft, measure: null, notice };
  }
  const measure = plan.measures.find(({ num }) => num === draft.measure);
  if (!measure) {
    const notice = texts.noSuchNumber(draft.measure, plan.fiscalYear);
    return { draft: { ...draft, measure: null }, measure: null, notice };
  }
  await requireReporter(ctx.organisation, measure, ctx);
  const scope = scopeHere(ctx, 'report');
  if (!belongsTo(measure.units, scope)) {
    const unit = scope === 'all' ? [] : unitNames(ctx.organisation, scope);
    throw new Refusal('not_of_group', texts.notOfGroup(measure.num, unit.join(' ')));
  }
  const [first, second] = measure.rounds;
  const isKnown = draft.round !== null && measure.rounds.includes(draft.round);
  if (isKnown || first === undefined) return { draft, measure, notice: null };
  const only = second === undefined ? first : null;
  const notice = draft.round !== null ? texts.onlyRound(measure.num, first) : null;
  return { draft: { ...draft, round: only }, measure, notice };
}
