import { askedPlan } from '../../../domain/measures/plan';
import { findReport } from '../../../domain/reports/find-report';
import type { MemberContext } from '../../context';
import { openDialog } from '../../dialog';
import type { Input, Outcome } from '../../feature';
import type { Slots } from '../../understand';
import type { StartPayload } from './buttons';
import { filledFields, newDraft } from './draft';
import { goOn } from './go-on';
import { saidOf } from './said-of';
import { FEATURE } from './talk';

/** `รายงาน …`: with everything said at once a preview comes next; else what lacks is asked for. */
export async function startFromText(ctx: MemberContext, { slots }: { slots: Slots }): Promise<Outcome> {
  const plan = await askedPlan(ctx.officeId, ctx.now, slots.fiscalYear);
  const { measure, round, measureText: words } = slots;
  const draft = newDraft(plan.fiscalYear, { measure, round, words, said: saidOf(slots) });
  return goOn(ctx, openDialog(FEATURE, 'measure'), draft);
}

/** The button beside a measure: begins (or corrects) its report in that round. */
export async function startFromButton(ctx: MemberContext, { payload }: Input<StartPayload>): Promise<Outcome> {
  const { year, measure, round, lacking } = payload;
  const draft = newDraft(year, { measure, round });
  const report = lacking ? await findReport(ctx.officeId, { fiscalYear: year, num: measure }, round) : null;
  const trail = report ? filledFields(report) : [];
  return goOn(ctx, openDialog(FEATURE, 'measure'), { ...draft, trail });
}
