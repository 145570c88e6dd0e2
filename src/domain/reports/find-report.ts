import type { Round } from '../calendar/dates';
import type { Measure } from '../measures/measure.model';
import type { OfficeId } from '../office-store';
import { type Report, reports } from './report.model';

/** The report of a measure in a round, or null while there is none. */
export async function findReport(
  office: OfficeId,
  measure: Pick<Measure, 'fiscalYear' | 'num'>,
  round: Round,
): Promise<Report | null> {
  return reports(office).findOne({ fiscalYear: measure.fiscalYear, measure: measure.num, round });
}
