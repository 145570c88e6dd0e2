import type { Round } from '../calendar/dates';
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

/** A measure in all of its rounds, or in one. */
type PartOf = MeasureKey & { round?: Round };

const aboutOf = ({ fiscalYear, measure, round }: PartOf, unit: string) => ({
  'about.fiscalYear': fiscalYear,
  'about.measure': measure,
  'about.unit': unit,
  ...(round && { 'about.round': round }),
});

/** Whether anything was reported or shown of a unit's part of a measure. */
export async function isWritten(office: OfficeId, of: PartOf, unit: string): Promise<boolean> {
  const key = { ...of, unit };
  return (
    (await reportEvents(office).count(key)) > 0 ||
    (await reports(office).count(key)) > 0 ||
    (await evidence(office).count(aboutOf(of, unit))) > 0
  );
}

/**
 * Makes everything that was written of one unit's part of a measure the part of another one, of which nothing is written. Call it inside a
 * transaction.
 * @param from key of the unit
 */
export async function carryPart(office: OfficeId, of: PartOf, from: string, unit: string): Promise<void> {
  for (const records of [reports(office), reportChanges(office), reportEvents(office)]) {
    await records.updateMany({ ...of, unit: from }, { $set: { unit } });
  }
  await carryEvidence(office, of, from, unit);
}

/** The same of its evidence alone, which joins what the other unit has shown. */
export async function carryEvidence(office: OfficeId, of: PartOf, from: string, unit: string): Promise<void> {
  await evidence(office).updateMany(aboutOf(of, from), { $set: { 'about.unit': unit } });
}
