import { measuresOfPlan } from '../../../domain/measures/plan';
import { closableOf, numbersOf } from '../../../domain/reports/closing.rules';
import { isOfRound } from '../../../domain/reports/current.rules';
import { loadStandings } from '../../../domain/reports/load-standings';
import type { Standing } from '../../../domain/reports/reports.rules';
import { Refusal } from '../../../refusal';
import type { MemberContext } from '../../context';
import type { Draft } from '../../forms/draft';
import type { Resolved } from '../../forms/form';
import { roundIn, type Values } from './draft';
import { texts } from './texts';

/**
 * Holds what is to be closed against what is outstanding now; what was handed in meanwhile is left out, and said.
 * @throws Refusal `nothing_to_close` where nothing is left
 */
export async function resolveDraft(ctx: MemberContext, draft: Draft<Values>): Promise<Resolved<Values, Standing[]>> {
  const plan = { fiscalYear: draft.year, measures: await measuresOfPlan(ctx.office, draft.year) };
  const standings = await loadStandings(ctx.organisation, plan, ctx.today);
  const facts = closableOf(standings).filter(
    (one) => isOfRound(one, roundIn(draft)) && draft.nums.includes(one.measure.num),
  );
  const nums = numbersOf(facts);
  if (nums.length === 0) throw new Refusal('nothing_to_close', texts.noneOf(draft.nums));
  const gone = draft.nums.filter((num) => !nums.includes(num));
  return { draft: { ...draft, nums }, facts, notice: gone.length > 0 ? texts.notOutstanding(gone) : null };
}
