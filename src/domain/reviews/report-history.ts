import type { mongo } from 'mongoose';
import type { OfficeId, Question } from '../office-store';
import { keyOf, type ReportKey, stepsOf } from '../reports/record-step';
import { type ReportChange, type ReportContent, reportChanges } from '../reports/report.model';
import type { ReportEvent } from '../reports/report-event.model';
import { authorsOf, DRAFTING } from './authors.rules';

/** How a report came to be what it is. */
export interface History {
  /** everybody whose words are in it, each once */
  authors: mongo.ObjectId[];
  /** the last time somebody approved it or sent it back; null: nobody has */
  lastReview: ReportEvent | null;
  /** what it said then; null: nobody has reviewed it */
  reviewed: ReportContent | null;
}

/** Loads the history of a report; what was taken back is left out. */
export async function loadHistory(office: OfficeId, report: ReportKey): Promise<History> {
  const key = keyOf(report);
  const changes = await changesAsked(office, key).ask();
  const steps = await stepsOf(office, key);
  const lastReview = steps.findLast(({ action }) => action === 'approve' || action === 'return') ?? null;
  const drafting = steps.filter(({ action }) => DRAFTING.includes(action));
  return {
    authors: authorsOf(changes, drafting),
    lastReview,
    reviewed: lastReview && contentAt(changes, lastReview.version),
  };
}

/** The changes of a report that were not taken back, as a question, for `askTogether`. */
export const changesAsked = (office: OfficeId, report: ReportKey): Question<ReportChange[]> =>
  reportChanges(office).finding({ ...keyOf(report), undoneAt: null }, { sort: { version: 1 } });

function contentAt(changes: readonly ReportChange[], version: number): ReportContent | null {
  return changes.filter((change) => change.version <= version).at(-1) ?? null;
}
