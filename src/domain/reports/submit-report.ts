import { contentOf } from './content.rules';
import { keyOf } from './record-step';
import { type Report, reportChanges } from './report.model';
import { type Submission, writeReport } from './write-report';

export type { Submission } from './write-report';

/**
 * Hands in a report or corrects it: the report with its version counted up, the change as it was made, the step and an audit
 * event. Call it inside a transaction. The same event changes it once; doing it again gives the report as it is now.
 * @throws Refusal as `writeReport`
 */
export async function submitReport(submission: Submission): Promise<Report> {
  const { report, isNew } = await writeReport('submit', submission);
  if (!isNew) return report;
  const { eventId, person, now, organisation } = submission;
  const change = { ...keyOf(report), ...contentOf(report), version: report.version, eventId, by: person._id, at: now };
  await reportChanges(organisation._id).insert(change);
  return report;
}
