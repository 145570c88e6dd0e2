import type { mongo } from 'mongoose';
import { recordAudit } from '../audit/audit.model';
import type { MeasurePart } from '../measures/parts.rules';
import { stopMemo } from '../memos/stop-memo';
import type { Organisation, Unit } from '../organisations/organisation.model';
import { carryEvidence, carryPart, isWritten } from '../reports/carry-part';
import { recordStep, subjectOf } from '../reports/record-step';
import { type Report, reports } from '../reports/report.model';
import { isHandedIn, stateOf } from '../reports/report-states.rules';
import { loadAuthors } from '../reviews/load-authors';
import type { UnitCause } from './change-units';
import type { MergedRound } from './plan-merge';
import { texts } from './texts';

/** A report that is asked for anew. */
export interface AskedAnew {
  report: Report;
  measure: MeasurePart;
  /** everybody whose words are in it */
  authors: mongo.ObjectId[];
}

/**
 * Brings together what two units wrote of a round. What only the one that ends wrote becomes the other's; where both wrote, each keeps its
 * words and history, the evidence is together, and where the one that ends was less far the other's is sent back to be reported for both.
 * Joins the transaction.
 * @returns the report that was sent back; null: none
 */
export async function mergeRound(
  organisation: Organisation,
  [from, into]: readonly [Unit, Unit],
  { theirs, own, isReportedAnew }: MergedRound,
  { by, now, eventId }: UnitCause,
): Promise<AskedAnew | null> {
  const office = organisation._id;
  const { fiscalYear, num: measure } = theirs.measure;
  const of = { fiscalYear, measure, round: theirs.round };
  if (!(await isWritten(office, of, from.key))) {
    if (!isReportedAnew) return null;
  } else if (!(await isWritten(office, of, into.key))) {
    await carryPart(office, of, from.key, into.key);
    return null;
  } else {
    await carryEvidence(office, of, from.key, into.key);
    const subject = `${subjectOf({ ...of, unit: from.key })}: kept`;
    await recordAudit(office, { at: now, actor: by, action: 'measure.unit_left', subject, eventId });
  }
  const report = own?.report;
  if (!isReportedAnew || !report || !own) return null;
  const key = { ...of, unit: into.key };
  const authors = await loadAuthors(office, key);
  const sentBack = await reports(office).updateOne(key, { $set: { state: 'returned' } });
  if (!sentBack) throw new Error(`no report of ${subjectOf(key)}`);
  const says = (one: Report | null) => (isHandedIn(one) ? texts.inWith(one?.progress ?? null) : texts.notIn);
  const note = texts.reportAnew(from.name, says(theirs.report), into.name, says(report));
  const step = { from: stateOf(report), to: 'returned' as const, by, at: now, note, eventId };
  await recordStep(office, { key, version: report.version, action: 'return', ...step });
  await stopMemo(office, { fiscalYear, round: of.round }, measure, { by, eventId, now });
  return { report: sentBack, measure: own.measure, authors };
}
