import type { mongo } from 'mongoose';
import type { ReportChange } from '../reports/report.model';
import type { ReportEvent } from '../reports/report-event.model';
import type { ReportAction } from '../reports/report-states.rules';

/** The steps that tell whose words a draft holds. */
export const DRAFTING: readonly ReportAction[] = ['save_draft', 'discard_draft', 'undo'];

/**
 * Everybody whose words are in a report, each once: who handed them in and did not take them back, and who left them in the draft it
 * grew from (kept as one, or a first submission that was taken back).
 * @param changes of the report, those that were taken back left out
 * @param drafting its steps of the kinds in `DRAFTING`, the first first
 */
export function authorsOf(
  changes: readonly Pick<ReportChange, 'by'>[],
  drafting: readonly Pick<ReportEvent, 'action' | 'to' | 'by'>[],
): mongo.ObjectId[] {
  const thrownAway = drafting.findLastIndex(({ action }) => action === 'discard_draft');
  const drafted = drafting.slice(thrownAway + 1).filter(({ to }) => to === 'draft');
  return [...new Map([...drafted, ...changes].map(({ by }) => [by.toHexString(), by])).values()];
}
