import { Refusal } from '../../refusal';
import { countEvidenceOf } from '../evidence/find-evidence';
import type { Organisation } from '../organisations/organisation.model';
import type { LackingPart } from './lacking-parts';
import type { ReportKey } from './record-step';
import type { ReportContent } from './report.model';
import { requiredButLacking } from './reports.rules';

/**
 * Lets pass a report that has what the office requires.
 * @param refusal the sentence that says what lacks and what to do
 * @throws Refusal `part_required`
 */
export async function requireParts(
  organisation: Organisation,
  { fiscalYear, measure, round, unit }: ReportKey,
  content: Pick<ReportContent, 'output' | 'outcome'>,
  refusal: (lacking: readonly LackingPart[]) => string,
): Promise<void> {
  if ((organisation.requiredParts ?? []).length === 0) return;
  const evidence = await countEvidenceOf(organisation._id, { fiscalYear, measure, round, unit });
  const lacking = requiredButLacking(organisation, content, evidence);
  if (lacking.length > 0) throw new Refusal('part_required', refusal(lacking));
}
