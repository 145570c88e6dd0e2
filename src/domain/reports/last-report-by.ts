import type { mongo } from 'mongoose';
import type { OfficeId } from '../office-store';
import { type ReportChange, reportChanges } from './report.model';

/** What a person reported on last, since an instant: several where they were sent together; empty: nothing. */
export async function lastReportsBy(
  office: OfficeId,
  person: mongo.ObjectId,
  since: Date,
): Promise<Pick<ReportChange, 'fiscalYear' | 'measure' | 'round' | 'unit' | 'at' | 'eventId'>[]> {
  const last = await reportChanges(office).findOne({ by: person, at: { $gte: since } }, { sort: { at: -1 } });
  if (!last) return [];
  const together = await reportChanges(office).find({ by: person, at: last.at });
  return together.map(({ fiscalYear, measure, round, unit, at, eventId }) => ({
    fiscalYear,
    measure,
    round,
    unit,
    at,
    eventId,
  }));
}
