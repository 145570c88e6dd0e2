import { Refusal } from '../../refusal';
import { abilitiesOf } from '../abilities/abilities-of';
import { refuseTry } from '../abilities/refuse-try';
import { theSubmission } from '../abilities/things';
import type { Round } from '../calendar/dates';
import type { MeasurePart } from '../measures/parts.rules';
import type { OfficeId } from '../office-store';
import type { Organisation } from '../organisations/organisation.model';
import { contentOf } from './content.rules';
import { findReport } from './find-report';
import { keyOf, type ReportKey, recordStep, stepsOf, subjectOf } from './record-step';
import { type Report, reportChanges, reports } from './report.model';
import { isUndoable, type ReportState, stateOf, transitionOf, UNDO_MINUTES } from './report-states.rules';
import { type Reporter, requireReporter } from './require-reporter';
import { texts } from './texts';

export interface Undoing extends Reporter {
  organisation: Organisation;
  /** the part as it stands in its plan */
  measure: MeasurePart;
  round: Round;
  /** the version that is taken back; null: the last */
  version: number | null;
}

/**
 * Takes a submission back within ten minutes, while nobody has reviewed it: the report says again what it said before and is where
 * it was; the first submission becomes a draft, so that no words are lost. Call it inside a transaction. The same event does it
 * once.
 * @returns the report as it is now
 * @throws Refusal `not_own_unit`, `nothing_to_undo`, `reviewed_already`, `not_last_editor`, `undo_too_late`
 */
export async function undoSubmission({
  organisation,
  measure,
  round,
  version,
  person,
  eventId,
  now,
}: Undoing): Promise<Report> {
  const office = organisation._id;
  const { fiscalYear, num, unit } = measure;
  const key: ReportKey = { fiscalYear, measure: num, round, unit };
  const doer = { person, eventId, now };
  await requireReporter(organisation, measure, doer);
  const current = await findReport(office, measure, round);
  if (!current) throw new Refusal('nothing_to_undo', texts.nothingToUndo);
  const steps = await stepsOf(office, key);
  if (steps.some((step) => step.eventId === eventId)) return current;
  const last = steps.at(-1) ?? null;
  const from = stateOf(current);
  if (last?.action === 'approve' || last?.action === 'return' || from === 'published') {
    throw new Refusal('reviewed_already', texts.reviewedAlready(num, round));
  }
  const isIt = last?.action === 'submit' && (version === null || version === last.version);
  if (!last || !isIt || !transitionOf(from, 'undo')) throw new Refusal('nothing_to_undo', texts.nothingToUndo);
  if (!abilitiesOf(person, theSubmission(measure, last.by)).undo) {
    const refusal = new Refusal('not_last_editor', texts.notLastEditor(num, round));
    await refuseTry(office, doer, { ability: 'undo', subject: subjectOf(key) }, refusal);
  }
  if (!isUndoable(last.at, now)) throw new Refusal('undo_too_late', texts.undoTooLate(UNDO_MINUTES));

  const to: ReportState = last.from === 'none' ? 'draft' : last.from;
  const before = await contentBefore(key, office, to, current);
  await reportChanges(office).updateOne({ ...keyOf(key), version: last.version }, { $set: { undoneAt: now } });
  const after = await reports(office).updateOne(
    { ...keyOf(key), version: current.version },
    { $set: { ...before, state: to, version: current.version + 1 } },
  );
  if (!after) throw new Refusal('report_changed', texts.changedMeanwhile);
  const step = { action: 'undo' as const, from, to, by: person._id, at: now, eventId };
  await recordStep(office, { key, version: after.version, ...step });
  return after;
}

/** What a report said before its last submission; a draft keeps the words of the one that is taken back. */
async function contentBefore(
  key: ReportKey,
  office: OfficeId,
  to: ReportState,
  current: Report,
): Promise<Partial<Report>> {
  if (to === 'draft') return {};
  const before = await reportChanges(office).findOne(
    { ...keyOf(key), version: { $lt: current.version }, undoneAt: null },
    { sort: { version: -1 } },
  );
  if (!before) throw new Error(`No change before version ${current.version} of a report that was ${to}`);
  return { ...contentOf(before), reportedBy: before.by, reportedAt: before.at };
}
