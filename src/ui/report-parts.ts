import { compact } from '../compact';
import type { Report } from '../domain/reports/report.model';
import { clipText } from '../line/limits';
import { FIELD_NAMES, partTexts } from './report-texts';
import { plain } from './rows';
import type { Caption } from './sheet';

/** Of reports with all their parts a card of more is not read to its end; so many also fit into what LINE takes of one. */
export const REPORTS_A_CARD = 6;
/** Of each part, in UTF-16 units. */
const LONGEST_PART = 200;

/** What a report says besides how far it is, a line for each part, for lists of several. @param evidence how many pieces there are */
export function reportParts(report: Pick<Report, 'detail' | 'output' | 'outcome'>, evidence: number): Caption[] {
  const parts = (['detail', 'output', 'outcome'] as const).map((field) => {
    const said = report[field];
    return said !== null && plain(`${FIELD_NAMES[field]}: ${clipText(said, LONGEST_PART)}`);
  });
  return compact([...parts, plain(partTexts.evidence(evidence))]);
}
