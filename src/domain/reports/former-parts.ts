import type { Round } from '../calendar/dates';
import type { FormerUnit, Organisation } from '../organisations/organisation.model';
import { type Report, reports } from './report.model';

/** What a unit that is no more reported of a measure, kept as it was. */
export interface FormerPart {
  unit: FormerUnit;
  report: Report;
}

/** The kept reports of units that ended, of one measure, the earlier round first. @param round null: of both rounds */
export async function loadFormerParts(
  { _id: office, formerUnits = [] }: Organisation,
  { fiscalYear, num: measure }: { fiscalYear: number; num: number },
  round: Round | null,
): Promise<FormerPart[]> {
  if (formerUnits.length === 0) return [];
  const units = formerUnits.map(({ key }) => key);
  const of = { fiscalYear, measure, unit: { $in: units }, ...(round && { round }) };
  // As words `6m` stands behind `12m`.
  const kept = await reports(office).find(of, { sort: { round: -1, unit: 1 } });
  return kept.flatMap((report) => {
    const unit = formerUnits.find(({ key }) => key === report.unit);
    return unit ? [{ unit, report }] : [];
  });
}
