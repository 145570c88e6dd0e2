import { compact } from '../../../compact';
import { countEvidenceOf } from '../../../domain/evidence/find-evidence';
import { filledFields } from '../../../domain/reports/content.rules';
import { findReport } from '../../../domain/reports/find-report';
import type { StartPayload } from '../../../ui/report-buttons';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { batchHere, valuesFromText } from './begin';
import { newValues } from './draft';
import { reportForm } from './form';
import { startSeveral } from './several';
import { isSeveral } from './several/entries';

/** `รายงาน …`: with everything said at once a preview comes next; else what lacks is asked for. */
export async function startFromText(
  ctx: MemberContext,
  { slots, more, event }: Pick<Input<never>, 'slots' | 'more' | 'event'>,
): Promise<Outcome> {
  if (isSeveral({ slots, more })) return startSeveral(ctx, { slots, more });
  return reportForm.start(ctx, await valuesFromText(ctx, slots, event));
}

/** The button beside a measure: begins (or corrects) its report in that round. */
export async function startFromButton(ctx: MemberContext, { payload }: Input<StartPayload>): Promise<Outcome> {
  const { year, measure, round, lacking, brief } = payload;
  const report = lacking ? await findReport(ctx.office, { fiscalYear: year, num: measure }, round) : null;
  const evidence = lacking ? await countEvidenceOf(ctx.office, { fiscalYear: year, measure, round }) : 0;
  const begun = newValues(year, batchHere(ctx), { measure, round });
  const values = brief ? { ...begun, guided: false, brief } : begun;
  const filled = report ? compact([...filledFields(report), evidence > 0 && 'evidence']) : [];
  return reportForm.start(ctx, values, { trail: filled });
}
