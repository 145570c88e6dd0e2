import type { Round } from '../calendar/dates';
import type { PartKey } from '../measures/parts.rules';
import type { OfficeId, Question } from '../office-store';
import { knownRead } from '../read-once';
import { type Report, reports } from './report.model';

/**
 * The report of a measure's part in a round, or null while there is none. Where the running transaction has read those of the year, it
 * is one of them.
 */
export async function findReport(office: OfficeId, part: PartKey, round: Round): Promise<Report | null> {
  const { fiscalYear, num, unit } = part;
  const key = { fiscalYear, measure: num, round, unit };
  const ofYear = knownOfYear(office, fiscalYear);
  return ofYear ? (ofYear.find((one) => isOf(one, key)) ?? null) : reportAsked(office, part, round).ask();
}

/** The same as a question, for `askTogether`. */
export const reportAsked = (
  office: OfficeId,
  { fiscalYear, num, unit }: PartKey,
  round: Round,
): Question<Report | null> => reports(office).findingOne({ fiscalYear, measure: num, round, unit });

/** The reports of a fiscal year (BE), as a question, for `askTogether`. */
export const reportsAsked = (office: OfficeId, fiscalYear: number): Question<Report[]> =>
  reports(office).finding({ fiscalYear });

function knownOfYear(office: OfficeId, fiscalYear: number): readonly Report[] | undefined {
  const { kind, asked } = reportsAsked(office, fiscalYear);
  return knownRead(kind, asked);
}

type Key = Pick<Report, 'fiscalYear' | 'measure' | 'round' | 'unit'>;

const isOf = (one: Key, key: Key): boolean =>
  one.fiscalYear === key.fiscalYear && one.measure === key.measure && one.round === key.round && one.unit === key.unit;
