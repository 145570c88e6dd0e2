import type { mongo } from 'mongoose';
import type { OfficeId } from '../office-store';
import { type ReportChange, reportChanges } from './report.model';

/** What a person reported on last, since an instant; null: nothing. */
export async function lastReportBy(
  office: OfficeId,
  person: mongo.ObjectId,
  since: Date,
): Promise<Pick<ReportChange, 'fiscalYear' | 'measure' | 'round' | 'unit' | 'at'> | null> {
  const change = await reportChanges(office).findOne({ by: person, at: { $gte: since } }, { sort: { at: -1 } });
  if (!change) return null;
  const { fiscalYear, measure, round, unit, at } = change;
  return { fiscalYear, measure, round, unit, at };
}
