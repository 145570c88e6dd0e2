import type { Round } from '../calendar/dates';
import { madeOnce } from '../made-once';
import type { PartKey } from '../measures/parts.rules';
import type { OfficeId, Question } from '../office-store';
import { knownRead } from '../read-once';
import { isSameReport } from './record-step';
import { type Report, reports } from './report.model';

/**
 * The report of a measure's part in a round, or null while there is none. Where the running transaction has read those of the measure or
 * of the year, it is one of them.
 */
export async function findReport(office: OfficeId, part: PartKey, round: Round): Promise<Report | null> {
  const { fiscalYear, num, unit } = part;
  const key = { fiscalYear, measure: num, round, unit };
  const known = knownOf(reportsOfMeasure(office, fiscalYear, num)) ?? knownOf(reportsAsked(office, fiscalYear));
  return known ? (known.find((one) => isSameReport(one, key)) ?? null) : reportAsked(office, part, round).ask();
}

/** The same as a question, for `askTogether`. */
export const reportAsked = (
  office: OfficeId,
  { fiscalYear, num, unit }: PartKey,
  round: Round,
): Question<Report | null> => reports(office).findingOne({ fiscalYear, measure: num, round, unit });

/** The reports of a fiscal year (BE), as a question, for `askTogether`. */
export const reportsAsked = madeOnce((office, fiscalYear: number) => reports(office).finding({ fiscalYear }));

/** Those of a measure, of all its units and rounds, as a question, for `askTogether`. */
export const reportsOfMeasure = madeOnce((office, fiscalYear: number, num: number) =>
  reports(office).finding({ fiscalYear, measure: num }),
);

/** Whether the running transaction has read the reports of a year with all their words. */
export const knowsReports = (office: OfficeId, fiscalYear: number): boolean =>
  knownOf(reportsAsked(office, fiscalYear)) !== undefined;

const knownOf = ({ kind, asked }: Question<Report[]>): readonly Report[] | undefined => knownRead(kind, asked);
