import { compact } from '../../../compact';
import { unitsFor } from '../../../domain/abilities/roles.rules';
import { countEvidenceOf } from '../../../domain/evidence/find-evidence';
import { noteSeen } from '../../../domain/people/note-seen';
import { filledFields } from '../../../domain/reports/content.rules';
import { findReport } from '../../../domain/reports/find-report';
import { stateOf } from '../../../domain/reports/report-states.rules';
import type { StartPayload } from '../../../ui/report-buttons';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { partAsked } from '../../measures/part-asked';
import { batchHere, valuesFromText } from './begin';
import { newValues } from './draft';
import { reportForm } from './form';
import { shareInDoubt } from './read-input';
import { startSeveral } from './several';
import { isSeveral } from './several/entries';

/** `รายงาน …`: with everything said at once a preview comes next; else what lacks is asked for. */
export async function startFromText(
  ctx: MemberContext,
  { slots, more, event }: Pick<Input<never>, 'slots' | 'more' | 'event'>,
): Promise<Outcome> {
  if (isSeveral({ slots, more })) return startSeveral(ctx, { slots, more }, event);
  const notice = shareInDoubt(slots);
  const asked = notice === null ? undefined : { at: 'progress', notice };
  return reportForm.start(ctx, await valuesFromText(ctx, slots, event), asked);
}

/**
 * The button beside a measure: begins (or corrects) its report in that round. What was sent back is shown as it stands with the reason,
 * since it rarely lacks more than a part.
 */
export async function startFromButton(ctx: MemberContext, { payload }: Input<StartPayload>): Promise<Outcome> {
  const { year, measure, round, unit = null, lacking, brief } = payload;
  const part = await partAsked(ctx, payload, unitsFor(ctx.person, 'report'));
  const report = part && (await findReport(ctx.office, part, round));
  const evidence =
    part && lacking ? await countEvidenceOf(ctx.office, { fiscalYear: year, measure, round, unit: part.unit }) : 0;
  const begun = newValues(year, batchHere(ctx), { measure, round, unit });
  const isSentBack = !lacking && stateOf(report) === 'returned';
  const values = brief || isSentBack ? { ...begun, guided: false, brief: brief ?? false } : begun;
  const filled = report && lacking ? compact([...filledFields(report), evidence > 0 && 'evidence']) : [];
  const begins = await reportForm.start(ctx, values, { trail: filled });
  // Of a part that is not theirs it was refused before.
  await noteSeen(ctx.office, ctx.person, [{ fiscalYear: year, round }], ctx.now);
  return begins;
}
