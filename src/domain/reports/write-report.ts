import { Refusal } from '../../refusal';
import type { Round } from '../calendar/dates';
import type { MeasurePart } from '../measures/parts.rules';
import type { Organisation } from '../organisations/organisation.model';
import { mergeContent, withinLength } from './content.rules';
import { findReport } from './find-report';
import { hasChanges } from './has-changes.rules';
import { recordStep, stepsOf } from './record-step';
import { type Report, type ReportContent, reports } from './report.model';
import { stateOf, transitionOf } from './report-states.rules';
import { requireNotClosed } from './require-not-closed';
import { requireOpen } from './require-open';
import { requireParts } from './require-parts';
import { type Reporter, requireReporter, requireRound } from './require-reporter';
import { texts } from './texts';

export interface Submission extends Reporter {
  organisation: Organisation;
  measure: MeasurePart;
  round: Round;
  /** what was said; fields left out stay as they are */
  input: Partial<ReportContent>;
  /** the version the person saw when deciding; 0: there was no report */
  seenVersion: number;
}

/** A report after a change. `isNew`: the event made the change just now; false: it had been made before. */
export interface Written {
  report: Report;
  isNew: boolean;
}

const STATES = { submit: 'submitted', save_draft: 'draft' } as const;

/**
 * Stores what a reporter says: the report with its version counted up, the step and its audit event. Call it inside a transaction.
 * The same event changes a report once.
 * @throws Refusal `not_own_unit`, `no_such_round`, `report_closed` (approved or published), `measure_closed` (by an admin), `draft_of_report` (a draft of what is
 * handed in already), `report_changed` (somebody else was faster), `nothing_new`, `text_too_long`, `part_required` (the office wants a part that lacks)
 */
export async function writeReport(action: keyof typeof STATES, submission: Submission): Promise<Written> {
  const { organisation, measure, round, seenVersion, person, eventId, now } = submission;
  const office = organisation._id;
  await requireReporter(organisation, measure, submission);
  requireRound(measure, round);

  const key = { fiscalYear: measure.fiscalYear, measure: measure.num, round, unit: measure.unit };
  const current = await findReport(office, measure, round);
  const steps = await stepsOf(office, key);
  if (current && steps.some((step) => step.eventId === eventId)) return { report: current, isNew: false };
  requireOpen(organisation, measure, current);
  await requireNotClosed(office, measure, round);
  const from = stateOf(current);
  if (!transitionOf(from, action)) throw new Refusal('draft_of_report', texts.draftOfReport(measure.num, round));
  if ((current?.version ?? 0) !== seenVersion) throw new Refusal('report_changed', texts.changedMeanwhile);
  const content = mergeContent(current, withinLength(submission.input));
  if (!hasChanges(action, current, content)) throw new Refusal('nothing_new', texts.nothingNew);

  if (action === 'submit') {
    await requireParts(organisation, key, content, (parts) => texts.required(measure.num, round, parts));
  }

  // Versions are not used twice, not even after a report was taken away.
  const version = ((current ?? steps.at(-1))?.version ?? 0) + 1;
  const state = STATES[action];
  const change = { ...content, state, version, reportedBy: person._id, reportedAt: now };
  const report = current
    ? await reports(office).updateOne({ ...key, version: seenVersion }, { $set: change })
    : await reports(office).insert({ ...key, ...change });
  if (!report) throw new Refusal('report_changed', texts.changedMeanwhile);
  await recordStep(office, { key, version, action, from, to: state, by: person._id, at: now, eventId });
  return { report, isNew: true };
}
