import type { MeasurePart } from '../../../domain/measures/parts.rules';
import { findReport } from '../../../domain/reports/find-report';
import { stateOf } from '../../../domain/reports/report-states.rules';
import type { SeenReport } from '../../../notifications/reviews/buttons';
import { texts } from '../../../notifications/reviews/texts';
import type { MemberContext } from '../../context';
import type { Outcome } from '../../feature';
import { showReport } from './show-report';

/**
 * The report once more, where it does not say any more what was looked at; or where the button is from before joint measures had
 * parts, and so does not say which part was looked at. Null: it is what the reviewer saw.
 */
export async function seenAgain(
  ctx: MemberContext,
  part: MeasurePart,
  { unit, round, version, ...of }: SeenReport,
): Promise<Outcome | null> {
  const report = await findReport(ctx.office, part, round);
  const isEdited = report !== null && stateOf(report) === 'submitted' && report.version !== version;
  const isUnclear = part.jointUnit !== null && unit === undefined;
  if (!isEdited && !isUnclear) return null;
  return showReport(ctx, { ...of, round, unit: part.unit }, isEdited ? texts.changedMeanwhile : texts.whichPart);
}
