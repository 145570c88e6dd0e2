import { evidence } from '../evidence/evidence.model';
import type { OfficeId } from '../office-store';
import { reportChanges, reports } from './report.model';
import { reportEvents } from './report-event.model';

/** A measure of a plan. */
export interface MeasureKey {
  fiscalYear: number;
  /** its number */
  measure: number;
}

/** Whether anything was reported or shown of a unit's part of a measure, in whatever round. */
export async function isWritten(office: OfficeId, { fiscalYear, measure }: MeasureKey, unit: string): Promise<boolean> {
  const about = { 'about.fiscalYear': fiscalYear, 'about.measure': measure, 'about.unit': unit };
  return (
    (await reportEvents(office).count({ fiscalYear, measure, unit })) > 0 ||
    (await reports(office).count({ fiscalYear, measure, unit })) > 0 ||
    (await evidence(office).count(about)) > 0
  );
}

/**
 * Makes everything that was written of one unit's part of a measure the part of another one, of which nothing is written. Call it inside a
 * transaction.
 * @param from key of the unit
 */
export async function carryPart(
  office: OfficeId,
  { fiscalYear, measure }: MeasureKey,
  from: string,
  unit: string,
): Promise<void> {
  const key = { fiscalYear, measure, unit: from };
  for (const records of [reports(office), reportChanges(office), reportEvents(office)]) {
    await records.updateMany(key, { $set: { unit } });
  }
  const about = { 'about.fiscalYear': fiscalYear, 'about.measure': measure, 'about.unit': from };
  await evidence(office).updateMany(about, { $set: { 'about.unit': unit } });
}
