import { askedPlan } from '../../../../domain/measures/plan';
import type { MemberContext } from '../../../context';
import type { Feature, Outcome } from '../../../feature';
import type { Understanding } from '../../../understand';
import { entriesOf } from './entries';
import { severalForm } from './form';

/** Reporting on several measures at once: named in one line, or a line for each. Begun by the report feature's words. */
export const severalFeature: Feature = {
  name: severalForm.name,
  routes: severalForm.routes,
  help: [],
  askAgain: severalForm.askAgain,
};

/** Begins reports on several measures with what was said of them. @throws Refusal where none of them can be reported on here */
export async function startSeveral(ctx: MemberContext, said: Pick<Understanding, 'slots' | 'more'>): Promise<Outcome> {
  const plan = await askedPlan(ctx.office, ctx.now, said.slots.fiscalYear);
  const round = said.slots.round ?? null;
  return severalForm.start(ctx, { year: plan.fiscalYear, round, entries: entriesOf(said), omitted: [] });
}
