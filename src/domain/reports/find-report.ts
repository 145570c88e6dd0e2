import type { Round } from '../calendar/dates';
import type { PartKey } from '../measures/parts.rules';
import type { OfficeId, Question } from '../office-store';
import { type Report, reports } from './report.model';

/** The report of a measure's part in a round, or null while there is none. */
export async function findReport(office: OfficeId, part: PartKey, round: Round): Promise<Report | null> {
  return reportAsked(office, part, round).ask();
}

/** `findReport` as a question, for `askTogether`. */
export const reportAsked = (
  office: OfficeId,
  { fiscalYear, num, unit }: PartKey,
  round: Round,
): Question<Report | null> => reports(office).findingOne({ fiscalYear, measure: num, round, unit });
