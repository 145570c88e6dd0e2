import type { Report } from './report.model';
import { type Submission, writeReport } from './write-report';

/**
 * Keeps what was said as a draft: it is not reported, and whoever may report on the measure can go on with it. Call it inside a
 * transaction. The same event keeps it once.
 * @throws Refusal as `writeReport`; `draft_of_report` where a report was handed in already
 */
export async function saveDraft(submission: Submission): Promise<Report> {
  return (await writeReport('save_draft', submission)).report;
}
