import type { OfficeId } from '../office-store';
import { keyOf, type ReportKey, stepsOf } from '../reports/record-step';
import { type ReportChange, type ReportContent, reportChanges } from '../reports/report.model';
import type { ReportEvent } from '../reports/report-event.model';

/** How a report came to be what it is. */
export interface History {
  /** the last time somebody approved it or sent it back; null: nobody has */
  lastReview: ReportEvent | null;
  /** what it said then; null: nobody has reviewed it */
  reviewed: ReportContent | null;
}

/** Loads the history of a report; what was taken back is left out. */
export async function loadHistory(office: OfficeId, report: ReportKey): Promise<History> {
  const key = keyOf(report);
  const changes = await reportChanges(office).find({ ...key, undoneAt: null }, { sort: { version: 1 } });
  const lastReview =
    (await stepsOf(office, key)).findLast(({ action }) => action === 'approve' || action === 'return') ?? null;
  return { lastReview, reviewed: lastReview && contentAt(changes, lastReview.version) };
}

function contentAt(changes: readonly ReportChange[], version: number): ReportContent | null {
  return changes.filter((change) => change.version <= version).at(-1) ?? null;
}
