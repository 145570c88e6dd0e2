import { Refusal } from '../../refusal';
import { recordAudit } from '../audit/audit.model';
import type { Round } from '../calendar/dates';
import type { Measure } from '../measures/measure.model';
import { officeId } from '../office-store';
import type { Organisation } from '../organisations/organisation.model';
import { contentOf, isSame, mergeContent, TEXT_FIELDS, takeText } from './content.rules';
import { findReport } from './find-report';
import { type Report, type ReportContent, reportChanges, reports } from './report.model';
import { type Reporter, requireReporter, requireRound } from './require-reporter';
import { texts } from './texts';

export interface Submission extends Reporter {
  organisation: Organisation;
  measure: Measure;
  round: Round;
  /** what was said; fields left out stay as they are */
  said: Partial<ReportContent>;
  /** the version the person saw when deciding; 0: there was no report */
  seenVersion: number;
}

/**
 * Writes a report or corrects it: the report with its version counted up, the change as it was made, and an audit event.
 * Call it inside a transaction. The same event changes it once; doing it again gives the report as it is now.
 * @throws Refusal `not_own_unit`, `no_such_round`, `report_changed` (somebody else was faster), `nothing_new`, `text_too_long`
 */
export async function submitReport(submission: Submission): Promise<Report> {
  const { organisation, measure, round, seenVersion, person, eventId, now } = submission;
  const office = officeId(organisation._id);
  await requireReporter(organisation, measure, submission);
  requireRound(measure, round);

  const current = await findReport(office, measure, round);
  if (current && (await reportChanges(office).findOne({ eventId }))) return current;
  if ((current?.version ?? 0) !== seenVersion) throw new Refusal('report_changed', texts.changedMeanwhile);
  const content = mergeContent(current, withinLength(submission.said));
  if (isSame(content, contentOf(current))) throw new Refusal('nothing_new', texts.nothingNew);

  const key = { fiscalYear: measure.fiscalYear, measure: measure.num, round };
  const version = seenVersion + 1;
  const change = { ...content, version, reportedBy: person._id, reportedAt: now };
  const stored = current
    ? await reports(office).updateOne({ ...key, version: seenVersion }, { $set: change })
    : await reports(office).insert({ ...key, ...change });
  if (!stored) throw new Refusal('report_changed', texts.changedMeanwhile);
  await reportChanges(office).insert({ ...key, ...content, version, eventId, by: person._id, at: now });
  await recordAudit(office, {
    at: now,
    actor: person._id,
    action: current ? 'report.corrected' : 'report.submitted',
    subject: `measure ${key.fiscalYear}/${key.measure} ${round}`,
    eventId,
  });
  return stored;
}

function withinLength(said: Partial<ReportContent>): Partial<ReportContent> {
  const kept = { ...said };
  for (const field of TEXT_FIELDS) {
    const text = said[field];
    if (typeof text === 'string') kept[field] = takeText(field, text) || null;
  }
  return kept;
}
