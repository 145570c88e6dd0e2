import { countEvidenceOf } from '../../../domain/evidence/find-evidence';
import { askedPlan } from '../../../domain/measures/plan';
import { findReport } from '../../../domain/reports/find-report';
import type { MemberContext } from '../../context';
import { openDialog } from '../../dialog';
import { batchOf, newBatch } from '../../evidence/batch';
import type { Input, Outcome } from '../../feature';
import type { Slots } from '../../understand';
import type { StartPayload } from './buttons';
import { filledFields, newDraft } from './draft';
import { goOn } from './go-on';
import { saidOf } from './said-of';
import { FEATURE } from './talk';

/** `รายงาน …`: with everything said at once a preview comes next; else what lacks is asked for. */
export async function startFromText(ctx: MemberContext, { slots }: { slots: Slots }): Promise<Outcome> {
  const plan = await askedPlan(ctx.office, ctx.now, slots.fiscalYear);
  const { measure, round, measureText: words } = slots;
  const draft = newDraft(plan.fiscalYear, batchHere(ctx), { measure, round, words, said: saidOf(slots) });
  return goOn(ctx, openDialog(FEATURE, 'measure'), draft);
}

/** The button beside a measure: begins (or corrects) its report in that round. */
export async function startFromButton(ctx: MemberContext, { payload }: Input<StartPayload>): Promise<Outcome> {
  const { year, measure, round, lacking } = payload;
  const draft = newDraft(year, batchHere(ctx), { measure, round });
  const report = lacking ? await findReport(ctx.office, { fiscalYear: year, num: measure }, round) : null;
  const evidence = lacking ? await countEvidenceOf(ctx.office, { fiscalYear: year, measure, round }) : 0;
  const trail = report ? filledFields(report, evidence) : [];
  return goOn(ctx, openDialog(FEATURE, 'measure'), { ...draft, trail });
}

/** What was sent in the dialog that this one follows goes with the report. */
function batchHere({ dialog }: MemberContext): string {
  return dialog ? batchOf(dialog) : newBatch();
}
