import type { OfficeId } from '../office-store';
import { type Assessment, assessments } from './assessment.model';

/** An office's assessment of a fiscal year (BE); null: none. */
export async function findAssessment(office: OfficeId, fiscalYear: number): Promise<Assessment | null> {
  return assessments(office).findOne({ fiscalYear });
}

/** The last assessment before a fiscal year (BE): what that year's plan answers. Null: none. */
export async function assessmentBefore(office: OfficeId, fiscalYear: number): Promise<Assessment | null> {
  return assessments(office).findOne({ fiscalYear: { $lt: fiscalYear } }, { sort: { fiscalYear: -1 } });
}
