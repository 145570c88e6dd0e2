import type { Round } from '../calendar/dates';
import type { PartKey } from '../measures/parts.rules';
import type { OfficeId } from '../office-store';
import { type Report, reports } from './report.model';

/** The report of a measure's part in a round, or null while there is none. */
export async function findReport(
  office: OfficeId,
  { fiscalYear, num, unit }: PartKey,
  round: Round,
): Promise<Report | null> {
  return reports(office).findOne({ fiscalYear, measure: num, round, unit });
}
